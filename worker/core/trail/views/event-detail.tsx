import { useContext } from "preact/hooks";
import { useLanguage } from "../../../../web/i18n/language";
import { TimeZone } from "../../../../web/ui/time-zone";
import type { ShownEvent } from "../events";
import type { Subjects } from "../subjects";
import { detailLines } from "./detail-words";

/** What the event says besides what was done and to what: each detail with its name, in the reader's language. */
export function EventDetail({ detail, subjects }: { detail: ShownEvent["detail"]; subjects: Subjects }) {
  const { t, locale } = useLanguage();
  const lines = detailLines(detail, { t, locale, subjects, timeZone: useContext(TimeZone) });
  if (lines.length === 0) return null;
  return (
    <dl class="audit__detail quiet small">
      {lines.map(({ name, before, value }) => (
        <div key={name}>
          <dt>{name}</dt>{" "}
          <dd>
            {before !== undefined && (
              <>
                <span class="visually-hidden">{t("audit.was")} </span>
                <del>{before}</del> <span aria-hidden="true">→</span>
                <span class="visually-hidden">{t("audit.became")}</span>{" "}
              </>
            )}
            {value}
          </dd>
        </div>
      ))}
    </dl>
  );
}
