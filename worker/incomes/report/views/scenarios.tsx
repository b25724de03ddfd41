import { useLanguage } from "../../../../web/i18n/language";
import { CHANGE_KINDS } from "../../engine/scenario";
import { amountWords, shareWords } from "../../frame/amount";
import { labelsIn, type Paper } from "../paper";
import { ReportSection } from "./report-section";

type OnPaper = Paper["scenarios"][number];

/** What a scenario changes in a segment: "Yield +15 %, Price → 1,900". */
function changesIn(
  { scenario }: OnPaper,
  segmentId: string,
  labelOf: (key: string) => string,
  locale: string,
) {
  const own = scenario.segments.find(({ segment_id }) => segment_id === segmentId)?.changes ?? [];
  return own
    .map(({ key, kind, value }) => {
      const words = amountWords(value, locale);
      if (kind === CHANGE_KINDS[1]) return `${labelOf(key)} → ${words}`;
      return `${labelOf(key)} ${value > 0 ? "+" : ""}${words} %`;
    })
    .join(", ");
}

/** Every scenario: what it changes, what households earn under it, who reaches the target, and what it costs. */
export function ScenariosOnPaper({ paper }: { paper: Paper }) {
  const { t, locale } = useLanguage();
  const { scenarios, results } = paper;
  if (scenarios.length === 0) return null;
  const labels = labelsIn(paper);
  const labelOf = (key: string) => labels.get(key) ?? t("incomes.drivers.other_income");
  const number = (value: number | null) => amountWords(value, locale);
  const yes = (is: boolean | null) =>
    is === null ? "–" : t(is ? "incomes.report.reached_yes" : "incomes.report.reached_no");
  return (
    <ReportSection>
      <h2>{t("incomes.report.scenarios")}</h2>
      <p>{t("incomes.report.scenarios_words", { currency: results.currency })}</p>
      {scenarios.map((one) => (
        <table key={one.id}>
          <caption>
            {one.scenario.name}
            {one.scenario.description && <small> {one.scenario.description}</small>}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t("incomes.drivers.segment")}</th>
              <th scope="col">{t("incomes.report.head_changes")}</th>
              {(["income", "increase", "gap_left", "reached", "cost", "payback"] as const).map((head) => (
                <th key={head} scope="col" class="number">
                  {t(`incomes.report.head_${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {one.results.segments.map((segment, at) => (
              <tr key={segment.segment_id}>
                <th scope="row">{results.segments[at]?.name}</th>
                <td>{changesIn(one, segment.segment_id, labelOf, locale) || "–"}</td>
                <td class="number">{number(segment.income)}</td>
                <td class="number">{number(segment.increase)}</td>
                <td class="number">{number(segment.gap)}</td>
                <td class="number">{yes(segment.reached)}</td>
                <td class="number">{number(segment.cost)}</td>
                <td class="number">{number(segment.payback_years)}</td>
              </tr>
            ))}
            {one.results.segments.length > 1 && one.results.totals.farmers !== null && (
              <tr>
                <th scope="row">{t("incomes.report.all_farmers")}</th>
                <td />
                <td class="number">{number(one.results.totals.income)}</td>
                <td />
                <td />
                <td class="number">{shareWords(one.results.totals.farmers_reached, locale)}</td>
                <td class="number">{number(one.results.totals.cost)}</td>
                <td class="number">{number(one.results.totals.payback_years)}</td>
              </tr>
            )}
          </tbody>
        </table>
      ))}
    </ReportSection>
  );
}
