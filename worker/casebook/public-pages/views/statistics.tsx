import type { ComponentChildren } from "preact";
import { dates, formatNumber, remembered, writersOf } from "../../../../web/i18n/format";
import { useLanguage } from "../../../../web/i18n/language";
import { EmptyState, KpiCard, PageHeader } from "../../../../web/ui";
import { ColumnChart } from "../../../../web/ui/charts/column-chart";
import { Shares } from "../../../../web/ui/charts/shares";
import { Figure } from "../../../../web/ui/figure/figure";
import type { FigureTable } from "../../../../web/ui/figure/table";
import { type FigureName, figureNames, figureTable } from "../figure-tables";
import type { ArchiveFigures } from "../figures";
import { useEntityName } from "./told";

export interface StatisticsProps {
  figures: ArchiveFigures;
  counts: {
    published_cases: number;
    entities_tracked: number;
    cases_under_investigation: number;
    cases_closed: number;
  };
  /** This page's address, absolute. */
  url: string;
}

const path = "/cases/statistics";

/** `2026-03` → "Mar 2026" */
const monthOf = (month: string, locale: string): string =>
  remembered(
    `archive month ${locale}`,
    () =>
      new (writersOf(locale).DateTimeFormat)(dates(locale), {
        month: "short",
        year: "numeric",
        timeZone: "UTC",
      }),
  ).format(Date.parse(`${month}-01T00:00:00Z`));

const countsOf = ({ rows }: FigureTable) => rows.map(({ cells }) => Number(cells[1] ?? 0));

function Months({ table }: { table: FigureTable }) {
  const { t, locale } = useLanguage();
  const most = Math.max(1, ...countsOf(table));
  return (
    <ColumnChart
      series={[{ label: t("archive.figure.cases"), look: 1 }]}
      columns={table.rows.map(({ cells: [month, count] }) => ({
        label: String(month),
        values: [Number(count)],
        words: `${month}: ${formatNumber(Number(count), locale)}`,
      }))}
      most={{ value: most, words: formatNumber(most, locale) }}
      // A month and its year are long in some languages: each has a third of the width, the last one too.
      labelEvery={Math.max(1, Math.ceil(table.rows.length / 3))}
    />
  );
}

/** A row for each: its name, a bar as long as its count, and the count. */
function Bars({ table }: { table: FigureTable }) {
  const { locale, carry } = useLanguage();
  const most = Math.max(1, ...countsOf(table));
  return (
    <ul class="archive-bars">
      {table.rows.map(({ cells: [name, count], href }) => (
        <li key={String(name)}>
          <span>{href ? <a href={carry(href)}>{name}</a> : name}</span>
          <Shares
            parts={[Number(count)]}
            most={most}
            words={`${name}: ${formatNumber(Number(count), locale)}`}
          />
          <span class="archive-bars__count">{formatNumber(Number(count), locale)}</span>
        </li>
      ))}
    </ul>
  );
}

/** What a figure finds: of the most frequent there is one to name. */
function useFinding() {
  const { t } = useLanguage();
  return (name: FigureName, table: FigureTable): string => {
    const counts = countsOf(table);
    const best = counts.indexOf(Math.max(...counts));
    const isAlone = counts.filter((count) => count === counts[best]).length === 1;
    const what = String(table.rows[best]?.cells[0] ?? "");
    return isAlone && counts.length > 1
      ? t(`archive.figure.${name}.finding`, { what, count: counts[best] ?? 0 })
      : t(`archive.figure.${name}.title`);
  };
}

/** `/cases/statistics`: what the archive holds, counted from what is public now. */
export function Statistics({ figures, counts, url }: StatisticsProps) {
  const { t, locale } = useLanguage();
  const nameOf = useEntityName();
  const finding = useFinding();
  const drawn: Record<FigureName, (table: FigureTable) => ComponentChildren> = {
    months: (table) => <Months table={table} />,
    types: (table) => <Bars table={table} />,
    tags: (table) => <Bars table={table} />,
    districts: (table) => <Bars table={table} />,
  };
  const tables = figureNames.map((name) => {
    const table = figureTable(name, figures, { t, nameOf });
    const isMonths = name === "months";
    const rows = isMonths
      ? table.rows.map(({ cells: [month, count = null] }) => ({
          cells: [monthOf(String(month), locale), count],
        }))
      : table.rows;
    return { name, table: { ...table, rows } };
  });
  return (
    <div class="stack">
      <PageHeader title={t("archive.statistics")} lead={t("archive.statistics_lead")} />
      <dl class="archive-kpis">
        <KpiCard label={t("archive.kpi.published")} value={formatNumber(counts.published_cases, locale)} />
        <KpiCard label={t("archive.kpi.entities")} value={formatNumber(counts.entities_tracked, locale)} />
        <KpiCard
          label={t("archive.kpi.open")}
          value={formatNumber(counts.cases_under_investigation, locale)}
        />
        <KpiCard label={t("archive.kpi.closed")} value={formatNumber(counts.cases_closed, locale)} />
      </dl>
      {figures.count === 0 ? (
        <EmptyState title={t("archive.no_cases")} icon="bookmark">
          <p>{t("archive.no_cases_words")}</p>
        </EmptyState>
      ) : (
        tables
          .filter(({ table }) => table.rows.length > 0)
          .map(({ name, table }) => (
            <Figure
              key={name}
              id={name}
              title={finding(name, table)}
              lead={t(`archive.figure.${name}.lead`)}
              table={table}
              csv={`${path}/${name}.csv`}
              png={name === "months" ? `cases-by-${name}` : undefined}
              link={`${url}#${name}`}
            >
              {drawn[name](table)}
            </Figure>
          ))
      )}
    </div>
  );
}
