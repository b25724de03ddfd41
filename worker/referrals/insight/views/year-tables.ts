import { tellingRate } from "../../../../web/i18n/format";
import { monthName } from "../../../../web/i18n/names";
import type { Translate } from "../../../../web/i18n/translate";
import { type FigureTable, formatCell } from "../../../../web/ui/figure/table";
import { noDrill } from "../../figures/drill";
import { percent } from "../rates";
import type { YearOverYear } from "../year-over-year";

/** What years are compared by. */
export const yearMetrics = ["signups", "clicks", "enrollments", "click_to_signup_rate"] as const;
export type YearMetric = (typeof yearMetrics)[number];

export interface Year {
  metric: YearMetric;
  year: number;
  data: YearOverYear["data"];
}

export const isRate = (metric: YearMetric) => metric.endsWith("_rate");

/** Leaves out the rates that say nothing. */
export function withTellingRates(year: Year): Year {
  if (!isRate(year.metric)) return year;
  const data = year.data.map((row) => {
    const [this_year, last_year] = [tellingRate(row.this_year), tellingRate(row.last_year)];
    const bothTell = this_year === row.this_year && last_year === row.last_year;
    return { ...row, this_year, last_year, change_percent: bothTell ? row.change_percent : null };
  });
  return { ...year, data };
}

/** Leaves out months that were over before anything was counted. */
export function withoutUncounted(year: Year, since: string | null): Year {
  const isCounted = (month: string) => since !== null && month >= since.slice(0, 7);
  const data = year.data.map((row) => {
    const isCompared = isCounted(`${year.year - 1}${row.month.slice(4)}`);
    return {
      ...row,
      this_year: isCounted(row.month) ? row.this_year : null,
      last_year: isCompared ? row.last_year : null,
      change_percent: isCompared ? row.change_percent : null,
    };
  });
  return { ...year, data };
}

/** Of what nobody counted there is no total. */
const totalOf = (data: Year["data"], name: "this_year" | "last_year") =>
  data.every((row) => row[name] === null) ? null : sum(data, name);

const sum = (data: Year["data"], name: "this_year" | "last_year") =>
  data.reduce((all, row) => all + (row[name] ?? 0), 0);

/** How the year moved, in percent; null where there was nothing before, or not all of it was counted. */
const changeOf = (data: Year["data"]) => {
  const [now, before] = [sum(data, "this_year"), sum(data, "last_year")];
  const isWhole = data.every(({ this_year, last_year }) => this_year === null || last_year !== null);
  return isWhole ? percent(now - before, before) : null;
};

export function yearTable(
  { metric, year, data }: Year,
  t: Translate,
  locale: string,
  drill = noDrill,
): FigureTable {
  const list = (n: number | null, from: string, to: string | null) =>
    metric === "signups" || metric === "enrollments"
      ? drill[metric](n ?? 0, { from: `${from}-01`, to: to ?? "" })
      : undefined;
  const kind = isRate(metric) ? "rate" : "count";
  const [now, before] = [totalOf(data, "this_year"), totalOf(data, "last_year")];
  return {
    columns: [
      { label: t("year.month"), kind: "text" },
      { label: String(year), kind },
      { label: String(year - 1), kind },
      { label: t("year.change"), kind: "change" },
      { label: t("year.through"), kind: "day" },
    ],
    rows: data.map((row) => ({
      cells: [
        monthName(row.month, locale, "long"),
        row.this_year,
        row.last_year,
        row.change_percent,
        row.through,
      ],
      links: { 1: list(row.this_year, row.month, row.through) },
    })),
    ...(isRate(metric) ? {} : { total: [t("figure.total"), now, before, changeOf(data), null] }),
  };
}

/** How the year stands beside the same days of the one before. */
export function yearTitle({ metric, year, data }: Year, t: Translate, locale: string): string {
  const name = t(`key_figures.${metric}`);
  const change = changeOf(data);
  if (isRate(metric) || change === null) return t("year.title", { name, year: String(year) });
  return t("year.finding", {
    name,
    count: sum(data, "this_year"),
    year: String(year),
    change: formatCell(change, "change", locale),
    before: String(year - 1),
  });
}
