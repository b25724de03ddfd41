import { formatLongDate } from "../../../../web/i18n/format";
import { useLanguage } from "../../../../web/i18n/language";
import { amountWords, shareWords } from "../../frame/amount";
import { type Paper, shareNow } from "../paper";

/** What the case says in one sentence. */
function Finding({ paper }: { paper: Paper }) {
  const { t, locale } = useLanguage();
  const { current, feasible } = shareNow(paper);
  if (current === null) return <p class="report__finding">{t("incomes.report.no_finding")}</p>;
  const shares = { share: shareWords(current, locale), feasible: shareWords(feasible, locale) };
  return <p class="report__finding">{t("incomes.report.finding", shares)}</p>;
}

/** The first sheet: whose it is, what it is about, and what it comes to. */
export function Cover({ paper }: { paper: Paper }) {
  const { t, locale } = useLanguage();
  const { facts, results, document } = paper;
  const farmers = results.totals.farmers;
  const told: [string, string][] = [
    [t("incomes.report.country"), facts.country],
    [t("incomes.report.commodities"), facts.commodities],
    [t("incomes.report.year"), String(facts.year)],
    [t("incomes.report.currency"), facts.currency],
    [t("incomes.report.segments"), String(Object.keys(document.segments).length)],
    [t("incomes.report.farmers"), amountWords(farmers, locale)],
    [t("incomes.report.date"), formatLongDate(paper.date, locale)],
    [t("incomes.report.revision"), String(paper.revision)],
  ];
  return (
    <header class="report__cover">
      {paper.logoUrl && <img class="report__logo" src={paper.logoUrl} alt="" />}
      <p class="report__kind">
        {t(paper.study ? `incomes.report.study_${paper.study}` : "incomes.report.study_none")}
      </p>
      <h1>{paper.name}</h1>
      {paper.description && <p class="report__words">{paper.description}</p>}
      <Finding paper={paper} />
      <dl class="report__facts">
        {told.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </header>
  );
}
