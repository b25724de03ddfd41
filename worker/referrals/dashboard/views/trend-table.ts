import { formatPoint } from "../../../../web/i18n/format";
import type { Translate } from "../../../../web/i18n/translate";
import type { FigureTable } from "../../../../web/ui/figure/table";
import type { Interval, Point } from "../../insight/timeseries";

export interface Series {
  interval: Interval;
  points: Point[];
}

/** The rate of two sums in percent; null where there is nothing to divide by. */
export const shareOf = (part: number, whole: number) =>
  whole === 0 ? null : Math.round((10_000 * part) / whole) / 100;

/** What the points of a series hold, the last row being their sum. */
export function trendTable({ interval, points }: Series, t: Translate): FigureTable {
  const sum = (name: "clicks" | "unique_clicks" | "signups" | "enrollments") =>
    points.reduce((total, point) => total + point[name], 0);
  return {
    columns: [
      { label: t(`trend.when_${interval}`), kind: "day" },
      { label: t("figure.clicks"), kind: "count" },
      { label: t("figure.unique_clicks"), kind: "count" },
      { label: t("figure.signups"), kind: "count" },
      { label: t("figure.enrollments"), kind: "count" },
      { label: t("figure.click_to_signup"), kind: "rate" },
      { label: t("trend.rolling_7"), kind: "rate" },
      { label: t("trend.rolling_30"), kind: "rate" },
    ],
    rows: points.map((p) => ({
      cells: [
        p.t,
        p.clicks,
        p.unique_clicks,
        p.signups,
        p.enrollments,
        p.conversion_rate,
        p.rolling_7,
        p.rolling_30,
      ],
    })),
    total: [
      t("figure.total"),
      sum("clicks"),
      sum("unique_clicks"),
      sum("signups"),
      sum("enrollments"),
      shareOf(sum("signups"), sum("clicks")),
      null,
      null,
    ],
  };
}

/** The best point by sign-ups, in words; what the figure is where nobody has signed up. */
export function trendTitle({ interval, points }: Series, t: Translate, locale: string): string {
  const best = points.reduce<Point | null>((most, p) => (p.signups > (most?.signups ?? 0) ? p : most), null);
  if (!best) return t(`trend.title_${interval}`);
  return t(`trend.best_${interval}`, { when: formatPoint(best.t, locale), count: best.signups });
}
