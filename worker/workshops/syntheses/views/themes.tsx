import { useLanguage } from "../../../../web/i18n/language";
import { answerPage } from "../../leading/paths";
import { isStakeholderType } from "../../stakeholder-types";
import type { SaidBy } from "../input";
import type { WhoSays } from "../read-who-says";
import type { SynthesisRecord } from "../schemas";

type Theme = SynthesisRecord["key_themes"][number];

export interface ThemesProps {
  assessmentId: string;
  synthesis: SynthesisRecord;
  says: WhoSays;
  /** By theme, as far as it may be told. */
  said: Readonly<Record<string, SaidBy>>;
}

/** What was said word by word; each leads to the answer in which it stands. */
function Quotes({
  quotes,
  says,
  assessmentId,
}: { quotes: Theme["quotes"] } & Omit<ThemesProps, "synthesis" | "said">) {
  const { t } = useLanguage();
  if (quotes.length === 0) return <p class="quiet small">{t("syntheses.no_quotes")}</p>;
  return (
    <ul class="synthesis__quotes">
      {quotes.map(({ answer_id, text }) => {
        const who = says[answer_id];
        const type = who?.stakeholder ?? "";
        const from = [
          ...(isStakeholderType(type) ? [t(`guest.stakeholder_type.${type}`)] : []),
          ...(who?.province ? [who.province] : []),
        ];
        return (
          <li key={answer_id}>
            <blockquote dir="auto">{text}</blockquote>
            <p class="quiet small">
              {from.join(" · ")}
              {who && (
                <>
                  {from.length > 0 && " · "}
                  <a href={answerPage(assessmentId, { id: answer_id, number: who.number })}>
                    {t("syntheses.to_answer", { number: who.number })}
                  </a>
                </>
              )}
            </p>
          </li>
        );
      })}
    </ul>
  );
}

/** Of which stakeholders and provinces those are who say so. */
function Said({ provinces, stakeholders }: SaidBy) {
  const { t } = useLanguage();
  const groups = [
    [
      t("syntheses.stakeholder"),
      stakeholders.flatMap(([type, count]): [string, number][] =>
        isStakeholderType(type) ? [[t(`guest.stakeholder_type.${type}`), count]] : [],
      ),
    ],
    [t("syntheses.province"), provinces],
  ] as const;
  return (
    <dl class="synthesis__said">
      {groups.map(
        ([label, counts]) =>
          counts.length > 0 && (
            <div key={label}>
              <dt>{label}</dt>
              {counts.map(([name, count]) => (
                <dd key={name}>
                  {name} <strong>{count}</strong>
                </dd>
              ))}
            </div>
          ),
      )}
    </dl>
  );
}

/** What many say: how many, who they are as far as that may be told, and their words. */
export function Themes({ assessmentId, synthesis: { key_themes, input }, says, said }: ThemesProps) {
  const { t } = useLanguage();
  return (
    <ol class="synthesis__themes">
      {key_themes.map(({ id, title, description, support, quotes }) => {
        const by = said[id];
        return (
          <li key={id} class="card" id={id}>
            <header class="synthesis__theme">
              <h2 dir="auto">{title}</h2>
              <p class="synthesis__support">
                <strong>{support}</strong>{" "}
                <span class="quiet">{t("syntheses.of_participants", { count: input.participants })}</span>
              </p>
            </header>
            {description && <p class="quiet">{description}</p>}
            {by && <Said {...by} />}
            <Quotes {...{ quotes, says, assessmentId }} />
          </li>
        );
      })}
    </ol>
  );
}
