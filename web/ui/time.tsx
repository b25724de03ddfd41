import { useContext } from "preact/hooks";
import { formatDate, formatInstant } from "../i18n/format";
import { useLanguage } from "../i18n/language";
import { TimeZone } from "./time-zone";

/** An instant (ISO 8601), for people in the organisation's zone and for machines. */
export function Time({ at }: { at: string }) {
  const { locale } = useLanguage();
  return (
    <time class="nowrap" dateTime={at}>
      {formatInstant(at, locale, useContext(TimeZone))}
    </time>
  );
}

/** A calendar date, YYYY-MM-DD, in one piece. */
export function Day({ day }: { day: string }) {
  const { locale } = useLanguage();
  return (
    <time class="nowrap" dateTime={day}>
      {formatDate(day, locale)}
    </time>
  );
}
