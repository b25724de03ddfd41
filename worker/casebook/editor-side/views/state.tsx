import { useLanguage } from "../../../../web/i18n/language";
import { Card, Notice, Time } from "../../../../web/ui";
import { casePath, comparePath, historyPath } from "../../paths";
import type { SideProps } from "../props";

/** Where a field stands in the form. */
export const placeOf: Readonly<Record<string, string>> = {
  ...{ title: "about", case_type: "about", language: "about", tags: "about" },
  ...{ case_start_date: "about", case_end_date: "about" },
  ...{ alleged_entities: "named", related_entities: "named", locations: "named" },
  ...{ key_allegations: "allegations", description: "story", timeline: "timeline" },
  ...{ evidence: "evidence", responses: "replies", translations: "about" },
};
export const fieldOf = (path: string): string => path.split(".")[0] ?? path;

/** Why it was sent back: above all else. */
export function SentBack({ record }: SideProps) {
  const { t } = useLanguage();
  const needed = record.needs_changes;
  if (!needed) return null;
  return (
    <Notice tone="warn">
      <p>
        <strong>{t("casebook.side.needs")}</strong>
      </p>
      <p class="case-side__text">{needed.reason}</p>
      <p>
        {t("casebook.side.needs_by", { name: needed.by.name })} <Time at={needed.at} />
      </p>
    </Notice>
  );
}

/** State and version in words, and where else the case can be read. */
export function State({ record }: SideProps) {
  const { t } = useLanguage();
  const { case_id, version, state, public_version, open_version, publish_at } = record;
  return (
    <Card title={t("casebook.side.state")}>
      <p>{t(`casebook.side.is.${state}`, { version })}</p>
      {publish_at && (
        <p>
          {t("casebook.side.scheduled")} <Time at={publish_at} />
        </p>
      )}
      <ul class="case-side__links">
        <li>
          <a href={historyPath(case_id)}>{t("casebook.side.history")}</a>
        </li>
        {public_version !== null && public_version !== version && (
          <li>
            <a href={comparePath(case_id, public_version, version)}>{t("casebook.side.compare")}</a>
          </li>
        )}
        {public_version !== null && (
          <li>
            <a href={`/cases/${case_id}`}>{t("casebook.side.public")}</a>
          </li>
        )}
        {open_version !== null && open_version !== version && (
          <li>
            <a href={`${casePath(case_id)}?version=${open_version}`}>
              {t("casebook.side.open", { version: open_version })}
            </a>
          </li>
        )}
      </ul>
    </Card>
  );
}

/** What the strict check asks for, each leading to its field, and what a careful editor would. */
export function Ready({ record, readiness: { missing, advice } }: SideProps) {
  const { t, say } = useLanguage();
  if (record.state === "PUBLISHED") return null;
  return (
    <Card title={t(missing.length > 0 ? "casebook.side.missing" : "casebook.side.complete")}>
      {missing.length > 0 && (
        <>
          <p>{t("casebook.side.missing_words")}</p>
          <ul>
            {missing.map(({ path, message }) => (
              <li key={path}>
                <a href={`#${placeOf[fieldOf(path)] ?? "about"}`}>{say(message)}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      {advice.length > 0 && (
        <>
          <h3>{t("casebook.side.advice")}</h3>
          <ul>
            {advice.map(({ code, message }) => (
              <li key={code}>{say(message)}</li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
