import { useLanguage } from "../../../../web/i18n/language";
import { amountWords } from "../../frame/amount";
import { labelsIn, type Paper, type Sourced, sourcedIn } from "../paper";
import { ReportSection } from "./report-section";

function From({ source }: Pick<Sourced, "source">) {
  const { t } = useLanguage();
  if (!source) return <>{t("incomes.report.source_none")}</>;
  const { kind, note, link, year, confidence } = source;
  const words = [
    t(`incomes.source.${kind}`),
    year === null ? "" : String(year),
    note,
    confidence && t("incomes.report.confidence", { level: t(`incomes.confidence.${confidence}`) }),
  ];
  return (
    <>
      {words.filter(Boolean).join(" · ")}
      {link && (
        <>
          {" "}
          <a href={link} rel="noreferrer nofollow">
            {link}
          </a>
        </>
      )}
    </>
  );
}

/** Where each number is from. */
export function Sources({ paper }: { paper: Paper }) {
  const { t, locale } = useLanguage();
  const found = sourcedIn(paper);
  const { numbers, with_source } = paper.results.sources;
  const labels = labelsIn(paper);
  const rows = new Map(paper.groups.flatMap((group) => group.rows.map((row) => [row.key, row] as const)));
  return (
    <ReportSection>
      <h2>{t("incomes.report.sources")}</h2>
      <p>{t("incomes.report.sources_words", { all: String(numbers), told: String(with_source) })}</p>
      {found.length > 0 && (
        <table class="report__sources">
          <thead>
            <tr>
              <th scope="col">{t("incomes.drivers.driver")}</th>
              <th scope="col">{t("incomes.drivers.segment")}</th>
              <th scope="col" class="number">
                {t("incomes.report.figure")}
              </th>
              <th scope="col">{t("incomes.drivers.source")}</th>
            </tr>
          </thead>
          <tbody>
            {found.map(({ key, segment, mode, value, range, source }) => (
              <tr key={`${key} ${segment} ${mode}`}>
                <th scope="row">
                  {labels.get(key)} <small>{rows.get(key)?.unit}</small>
                </th>
                <td>
                  {segment}, {t(`incomes.drivers.${mode}`)}
                </td>
                <td class="number">
                  {amountWords(value, locale)}
                  {range && <small> {range.map((end) => amountWords(end, locale)).join("–")}</small>}
                </td>
                <td>
                  <From source={source} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </ReportSection>
  );
}
