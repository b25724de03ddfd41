import type { StatFilter } from "../insight/stat-filter";
import { comparedBy, countsOfMonths } from "../insight/year-over-year";
import { type ComparedMonth, lastOfMonth, monthsUpTo, wholeMonths } from "../rollups/periods";
import { type ColumnOf, decimal, instant, integer, month, rowsOf, text } from "./columns";
import type { Report } from "./report";

const metrics = ["clicks", "signups", "enrollments"] as const;

type Line = { month: string; metric: string; asOf: number } & ReturnType<typeof comparedBy>;

const columns: ColumnOf<Line>[] = [
  month("Month", (line) => line.month),
  text("Metric", (line) => line.metric, 14),
  integer("ThisYear", (line) => line.this_year),
  integer("LastYear", (line) => line.last_year),
  decimal("ChangePercent", (line) => line.change_percent),
  instant("AsOf", (line) => line.asOf * 1000),
];

/** The months that are over and lie whole in the range. */
function monthsOf({ period, today }: StatFilter): ComparedMonth[] {
  const whole = wholeMonths(period);
  if (!whole) return [];
  const [first, last] = [Number(whole.first.slice(0, 4)), Number(whole.last.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, i) => String(first + i).padStart(4, "0"))
    .flatMap((year) => monthsUpTo(year, today))
    .filter((one) => one.month >= whole.first && one.month <= whole.last && lastOfMonth(one.month) < today);
}

const monthsARead = 12;

/** A row for each month and metric. A mark is the month that comes next. */
export const yearOverYearTrends: Report = {
  name: "YoY_Trends",
  columns,
  count: async ({ filter }) => monthsOf(filter).length * metrics.length,
  async read({ db, filter, asOf }, mark) {
    const waiting = monthsOf(filter).filter((one) => mark === null || one.month >= mark);
    const months = await countsOfMonths(db, filter, waiting.slice(0, monthsARead));
    const lines = months.flatMap((one) =>
      metrics.map((metric) => ({ month: one.month, metric, asOf, ...comparedBy(metric, one) })),
    );
    return { rows: rowsOf(columns, lines), next: waiting[monthsARead]?.month ?? null };
  },
};
