import { Fragment } from "preact";
import { useLanguage } from "../../../../web/i18n/language";
import { amountWords } from "../../frame/amount";
import { labelsIn, type Paper } from "../paper";
import { ReportSection } from "./report-section";

/** So many segments, with two figures each, fit side by side on a sheet, whatever the currency. */
const MOST_ABREAST = 2;

/** As they stand side by side: few at a time. */
function abreast<T>(all: readonly T[]): T[][] {
  const tables = Math.ceil(all.length / MOST_ABREAST);
  return Array.from({ length: tables }, (_, at) => all.slice(at * MOST_ABREAST, (at + 1) * MOST_ABREAST));
}

/** Every driver of every segment, as it counts: what is calculated from its parts among them. */
export function DriversOnPaper({ paper: { groups, results } }: { paper: Paper }) {
  const { t, locale } = useLanguage();
  const tables = groups.flatMap((group) =>
    abreast(results.segments).map((segments) => ({ group, segments })),
  );
  return (
    <ReportSection>
      <h2>{t("incomes.report.drivers")}</h2>
      <p>{t("incomes.report.drivers_words")}</p>
      {tables.map(({ group, segments }) => (
        <table key={`${group.id} ${segments[0]?.segment_id}`}>
          <caption>{group.title}</caption>
          <thead>
            <tr>
              <th scope="col">{t("incomes.drivers.driver")}</th>
              {segments.map(({ segment_id, name }) => (
                <Fragment key={segment_id}>
                  <th scope="col" class="number">
                    {name}, {t("incomes.drivers.current")}
                  </th>
                  <th scope="col" class="number">
                    {t("incomes.drivers.feasible")}
                  </th>
                </Fragment>
              ))}
            </tr>
          </thead>
          <tbody>
            {group.rows.map(({ key, label, unit, level }) => (
              <tr key={key}>
                <th scope="row" class={`report__level-${Math.min(level, 3)}`}>
                  {label} {unit && <small>{unit}</small>}
                </th>
                {segments.map(({ segment_id, current, feasible }) => (
                  <Fragment key={segment_id}>
                    <td class="number">{amountWords(current.values[key], locale)}</td>
                    <td class="number">{amountWords(feasible.values[key], locale)}</td>
                  </Fragment>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </ReportSection>
  );
}

/** What each driver alone would bring, brought to what is feasible. */
export function ImpactOnPaper({ paper }: { paper: Paper }) {
  const { t, locale } = useLanguage();
  const { results } = paper;
  const labels = labelsIn(paper);
  return (
    <ReportSection>
      <h2>{t("incomes.report.impact")}</h2>
      <p>{t("incomes.report.impact_words", { currency: results.currency })}</p>
      {results.segments.map(({ segment_id, name, levers, waterfall }) => (
        <table key={segment_id}>
          <caption>{name}</caption>
          <thead>
            <tr>
              <th scope="col">{t("incomes.drivers.driver")}</th>
              {(["current", "feasible", "alone"] as const).map((head) => (
                <th key={head} scope="col" class="number">
                  {t(`incomes.report.head_${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {levers.map(({ key, current, feasible, alone }) => (
              <tr key={key}>
                <th scope="row">{labels.get(key) ?? t("incomes.drivers.other_income")}</th>
                <td class="number">{amountWords(current, locale)}</td>
                <td class="number">{amountWords(feasible, locale)}</td>
                <td class="number">{amountWords(alone, locale)}</td>
              </tr>
            ))}
            <tr>
              <th scope="row">{t("incomes.report.interaction")}</th>
              <td />
              <td />
              <td class="number">
                {amountWords(waterfall.find(({ key }) => key === "interaction")?.amount, locale)}
              </td>
            </tr>
          </tbody>
        </table>
      ))}
    </ReportSection>
  );
}
