import { useLanguage } from "../../../../web/i18n/language";
import { useSummary } from "../../compare/views/summary";
import { casePath, type ShownCase, versionPath } from "../shown-case";
import { DayOf } from "./day";

/** Every publication of a case, the newest first, with what changed. */
export function Changes({ shown }: { shown: ShownCase }) {
  const { t, carry } = useLanguage();
  const told = useSummary("case");
  const history = shown.audit_history;
  if (history.length === 0) return null;
  const readable = history.filter(({ withdrawn_at }) => withdrawn_at === null);
  return (
    <section id="changes" class="case__part">
      <h2>{t("archive.what_changed")}</h2>
      <ol class="changes">
        {history.map(({ version_number: version, change_summary, datetime, withdrawn_at }) => {
          const before = readable
            .map(({ version_number }) => version_number)
            .filter((number) => number < version)
            .sort((a, b) => b - a)[0];
          return (
            <li key={version}>
              <p class="changes__day">
                <DayOf at={datetime} />
              </p>
              <div>
                <p>
                  {withdrawn_at === null ? (
                    <a href={carry(versionPath(shown.case_id, version))}>
                      {t("archive.version", { version })}
                    </a>
                  ) : (
                    t("archive.version", { version })
                  )}
                  {": "}
                  {told(change_summary)}
                </p>
                {withdrawn_at !== null && (
                  <p class="quiet small">
                    {t("archive.withdrawn_on")} <DayOf at={withdrawn_at} />
                  </p>
                )}
                {withdrawn_at === null && before !== undefined && (
                  <p class="small no-print">
                    <a href={carry(`${casePath(shown.case_id)}/compare?from=${before}&to=${version}`)}>
                      {t("archive.compare_with", { version: before })}
                    </a>
                  </p>
                )}
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
