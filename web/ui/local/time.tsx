import { useContext } from "preact/hooks";
import { formatDate, formatInstant } from "../../i18n/format";
import { Place } from "./place";

/** An instant, for people in the organisation's zone and for machines. */
export function Time({ at }: { at: string }) {
  const { locale, timeZone } = useContext(Place);
  return <time dateTime={at}>{formatInstant(at, locale, timeZone)}</time>;
}

/** A calendar date, YYYY-MM-DD, in one piece. */
export function Day({ day }: { day: string }) {
  const { locale } = useContext(Place);
  return (
    <time class="nowrap" dateTime={day}>
      {formatDate(day, locale)}
    </time>
  );
}
