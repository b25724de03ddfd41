import { formatInstant } from "../i18n/format";

/** How times are written on a page. */
export interface Clock {
  locale: string;
  /** IANA */
  timeZone: string;
}

/** An ISO 8601 instant in the organisation's zone. */
export function Time({ at, clock }: { at: string; clock: Clock }) {
  return (
    <time dateTime={at} class="nowrap">
      {formatInstant(at, clock.locale, clock.timeZone)}
    </time>
  );
}
