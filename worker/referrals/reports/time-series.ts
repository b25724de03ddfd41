import { addDays, daysBetween } from "../../core/time";
import { type Point, timeseries } from "../insight/timeseries";
import { earliest } from "../rollups/periods";
import { type ColumnOf, day, decimal, integer, rowsOf } from "./columns";
import type { Report } from "./report";

const columns: ColumnOf<Point>[] = [
  day("Date", (point) => point.t),
  integer("TotalClicks", (point) => point.clicks),
  integer("UniqueClicks", (point) => point.unique_clicks),
  integer("TotalSignups", (point) => point.signups),
  integer("TotalEnrollments", (point) => point.enrollments),
  decimal("ConversionRate", (point) => point.conversion_rate),
  decimal("Rolling7", (point) => point.rolling_7),
  decimal("Rolling30", (point) => point.rolling_30),
];

/** Days of one reading: an officer's are read from the weeks of each of their links. */
const daysAtOnce = (officerId: string | null) => (officerId === null ? 1000 : 182);

/** A row a day. A mark is the day that comes next. */
export const timeSeries: Report = {
  name: "Time_Series_Data",
  columns,
  // One more where the zone skips a day.
  count: async ({ filter: { period } }) => daysBetween(period.from, period.to),
  async read({ db, filter }, mark) {
    const from = mark ?? filter.period.from;
    const to = earliest(filter.period.to, addDays(from, daysAtOnce(filter.officerId) - 1));
    const { points } = await timeseries(db, { ...filter, period: { from, to } }, "day");
    return { rows: rowsOf(columns, points), next: to < filter.period.to ? addDays(to, 1) : null };
  },
};
