import { useLanguage } from "../../../../web/i18n/language";
import { equivalence } from "../../engine/target";
import { amountWords } from "../../frame/amount";
import { checksIn, type Paper } from "../paper";
import { ReportSection } from "./report-section";

/** How figures come about, in words that somebody can check by hand. */
export function Method({ paper }: { paper: Paper }) {
  const { t, locale } = useLanguage();
  const { results, perSeason } = paper;
  const exact = (value: number) => new Intl.NumberFormat(locale, { maximumFractionDigits: 4 }).format(value);
  return (
    <ReportSection>
      <h2>{t("incomes.report.method")}</h2>
      <p>{t("incomes.report.method_income")}</p>
      <p>{t("incomes.report.method_feasible")}</p>
      {perSeason && <p>{t("incomes.report.method_season")}</p>}
      <p>{t("incomes.report.method_impact")}</p>
      <h3>{t("incomes.report.targets")}</h3>
      <ul>
        {results.segments.map(({ segment_id, name, target: { value, mode, working } }) => (
          <li key={segment_id}>
            <b>{name}</b>:{" "}
            {working
              ? t("incomes.report.target_benchmark", {
                  ...{ region: working.benchmark.region, year: String(working.benchmark.year) },
                  value: amountWords(working.benchmark.value, locale),
                  inflation: exact(1 + (working.cpi_factor ?? 0)),
                  rate: working.rate === null ? "–" : exact(working.rate),
                  household: exact(working.equivalence),
                  theirs: exact(
                    equivalence(
                      working.benchmark.nr_adults,
                      working.benchmark.household_size - working.benchmark.nr_adults,
                    ),
                  ),
                  ...{ target: amountWords(value, locale), currency: results.currency },
                })
              : value === null
                ? t("incomes.report.target_none")
                : t(mode === "own" ? "incomes.report.target_own" : "incomes.report.target_plain", {
                    target: amountWords(value, locale),
                    currency: results.currency,
                  })}
            {working?.benchmark.source &&
              ` ${t("incomes.report.target_source", { source: working.benchmark.source })}`}
          </li>
        ))}
      </ul>
    </ReportSection>
  );
}

/** What these figures do not say, said plainly. */
export function Limits({ paper }: { paper: Paper }) {
  const { t } = useLanguage();
  const { numbers, with_source } = paper.results.sources;
  const many = Object.keys(paper.document.segments).length > 1;
  return (
    <ReportSection>
      <h2>{t("incomes.report.limits")}</h2>
      <ul>
        <li>{t("incomes.report.limit_average")}</li>
        <li>{t("incomes.report.limit_feasible")}</li>
        <li>{t("incomes.report.limit_linear")}</li>
        {with_source < numbers && (
          <li>{t("incomes.report.limit_sources", { count: numbers - with_source, all: String(numbers) })}</li>
        )}
        {checksIn(paper)
          .filter(({ code }) => code !== "no_source")
          .map(({ code, segments }) => (
            <li key={code}>
              {t(`incomes.report.check_${code}`)}
              {many && ` (${segments.join(", ")})`}
            </li>
          ))}
      </ul>
    </ReportSection>
  );
}
