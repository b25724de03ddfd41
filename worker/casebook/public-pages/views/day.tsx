import { useContext } from "preact/hooks";
import { formatLongDate } from "../../../../web/i18n/format";
import { useLanguage } from "../../../../web/i18n/language";
import { languageIn } from "../../../../web/i18n/translate";
import { TimeZone } from "../../../../web/ui/time-zone";
import { localDay } from "../../../core/time";
import { sayInBs } from "../../calendar/say-bs";

/**
 * A date of the archive, YYYY-MM-DD. `both`: beside it, of whatever happened, the day of Nepal's calendar, for the years
 * that its table knows; for who reads Nepali beside each.
 */
export function Day({ day, both = false }: { day: string; both?: boolean }) {
  const { t, locale } = useLanguage();
  const inNepal = both || languageIn(locale) === "ne" ? sayInBs(day, locale) : null;
  return (
    <time dateTime={day}>
      {formatLongDate(day, locale)}
      {inNepal && <span class="archive-bs"> ({t("archive.bs", { day: inNepal })})</span>}
    </time>
  );
}

/** The day of an instant, in the organisation's zone. */
export function DayOf({ at }: { at: string }) {
  return <Day day={localDay(Date.parse(at), useContext(TimeZone))} />;
}

/** From a day to another, either of which may not be known. */
export function Days({ from, to }: { from: string | null; to: string | null }) {
  const { t } = useLanguage();
  if (from !== null && to !== null) {
    return from === to ? (
      <Day day={from} both />
    ) : (
      <>
        <Day day={from} both /> – <Day day={to} both />
      </>
    );
  }
  if (from !== null) {
    return (
      <>
        {t("archive.since")} <Day day={from} both />
      </>
    );
  }
  return to === null ? null : (
    <>
      {t("archive.until")} <Day day={to} both />
    </>
  );
}
