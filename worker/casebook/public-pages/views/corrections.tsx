import { useLanguage } from "../../../../web/i18n/language";
import { Badge, EmptyState, PageHeader } from "../../../../web/ui";
import { useSummary } from "../../compare/views/summary";
import type { Correction } from "../corrections";
import { casePath, versionPath } from "../shown-case";
import { DayOf } from "./day";
import { Pages } from "./pages";
import { useLang } from "./told";

export interface CorrectionsProps {
  corrections: Correction[];
  count: number;
  page: number;
  query: URLSearchParams;
}

const tones = { corrected: "info", restored: "good", withdrawn: "bad" } as const;

/** `/cases/corrections`: every change of what had been published, the latest first. */
export function Corrections({ corrections, count, page, query }: CorrectionsProps) {
  const { t, carry } = useLanguage();
  const told = useSummary("case");
  const lang = useLang();
  return (
    <div class="stack archive-narrow">
      <PageHeader title={t("archive.corrections")} lead={t("archive.corrections_lead")} />
      {corrections.length === 0 && (
        <EmptyState title={t("archive.no_corrections")} icon="check">
          <p>{t("archive.no_corrections_words")}</p>
        </EmptyState>
      )}
      <ol class="changes changes--apart">
        {corrections.map((correction) => {
          const { case_id, version, kind, title, language, before, at, change_summary } = correction;
          return (
            <li key={`${case_id} ${version} ${kind} ${at}`}>
              <p class="changes__day">
                <DayOf at={at} />
              </p>
              <div class="stack stack--tight">
                <p>
                  <Badge tone={tones[kind]}>{t(`archive.kind_of_change.${kind}`)}</Badge>{" "}
                  {title === null ? (
                    <a href={carry(casePath(case_id))}>{t("archive.withdrawn_case", { id: case_id })}</a>
                  ) : (
                    <a
                      href={carry(kind === "withdrawn" ? versionPath(case_id, version) : casePath(case_id))}
                      lang={language ? lang(language) : undefined}
                    >
                      {title}
                    </a>
                  )}
                </p>
                <p>{told(change_summary)}</p>
                {before !== null && (
                  <p class="small">
                    <a href={carry(`${casePath(case_id)}/compare?from=${before}&to=${version}`)}>
                      {t("archive.compare_versions", { before, version })}
                    </a>
                  </p>
                )}
              </div>
            </li>
          );
        })}
      </ol>
      <Pages path="/cases/corrections" query={query} count={count} page={page} />
    </div>
  );
}
