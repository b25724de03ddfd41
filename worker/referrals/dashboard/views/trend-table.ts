import { formatMonth, formatNumber, formatRate, formatTenths } from "../../../../web/i18n/format";
import type { Translate } from "../../../../web/i18n/translate";
import type { FigureTable } from "../../../../web/ui/figure/table";
import { addDays } from "../../../core/time";
import { countsDiffer, ratesDiffer } from "../../figures/chance";
import { type ListFilters, noDrill } from "../../figures/drill";
import { areCounted } from "../../insight/counted-days";
import { percent } from "../../insight/rates";
import type { Point } from "../../insight/timeseries";
import type { TrendSeries } from "../../insight/trend";
import { percentMoved, pointsMoved } from "./change";
import { marksOf, type TrendMark } from "./trend-marks";

/** What a point shows: of a day's rate, that of the seven days that end with it, for a day's own jumps about. */
export const shownOf =
  ({ metric, interval }: Pick<TrendSeries, "metric" | "interval">) =>
  (point: Point): number | null => {
    if (metric !== "click_to_signup_rate") return point[metric];
    const rate = interval === "day" || interval === "hour" ? point.rolling_7 : point.conversion_rate;
    return rate === null || rate > 100 ? null : rate;
  };

/** What is drawn of each point, and of the one before at the same place; null where nothing was counted yet. */
export function valuesOf(trend: TrendSeries): { now: (number | null)[]; before: (number | null)[] } {
  const value = shownOf(trend);
  const known = (points: Point[], through: string) => {
    const isCounted = areCounted(points, through, trend.since);
    return points.map((point, i) => (isCounted[i] ? value(point) : null));
  };
  return { now: known(trend.points, trend.through), before: known(trend.before, trend.compared.to) };
}

/** Whether all of the days before were counted: part of them would compare as if they were all. */
export const isComparable = ({ since, compared }: Pick<TrendSeries, "since" | "compared">) =>
  since !== null && since <= compared.from;

type Count = "clicks" | "unique_clicks" | "signups" | "enrollments";
const sumOf = (points: Point[], name: Count) => points.reduce((total, point) => total + point[name], 0);

/** The days, or the day and hour, of a point, up to the next one; the last ends with the range. */
function within(t: string, next: string | undefined): ListFilters {
  const day = t.slice(0, 10);
  if (t.length > 10) return { from: day, to: day, hour: String(Number(t.slice(11, 13))) };
  return { from: day, ...(next ? { to: addDays(next, -1) } : {}) };
}

/** "Radio spot; Fair (Nursing)" */
const notesAt = (marks: TrendMark[], at: number): string | null =>
  marks.flatMap((mark) => (mark.at === at ? [mark.words] : [])).join("; ") || null;

/** What the points of a series hold, each beside the one before; the last row is their sum. */
export function trendTable(trend: TrendSeries, t: Translate, drill = noDrill): FigureTable {
  const { metric, interval, points, before, notes } = trend;
  const marks = marksOf(trend);
  const shown = valuesOf(trend);
  const isCounted = areCounted(points, trend.through, trend.since);
  const isRate = metric === "click_to_signup_rate";
  return {
    columns: [
      { label: t(`trend.when_${interval}`), kind: "day" },
      { label: t("figure.clicks"), kind: "count" },
      { label: t("figure.unique_clicks"), kind: "count" },
      { label: t("figure.signups"), kind: "count" },
      { label: t("figure.enrollments"), kind: "count" },
      { label: t("figure.conversion"), kind: "rate" },
      { label: t("trend.rolling_7"), kind: "rate" },
      { label: t("trend.rolling_30"), kind: "rate" },
      { label: t(`trend.${metric}_before`), kind: isRate ? "rate" : "count" },
      ...(notes.length > 0 ? [{ label: t("notes.text"), kind: "text" as const }] : []),
    ],
    rows: points.map((p, i) => ({
      cells: [
        p.t,
        ...[p.clicks, p.unique_clicks, p.signups, p.enrollments].map((n) => (isCounted[i] ? n : null)),
        p.conversion_rate,
        p.rolling_7,
        p.rolling_30,
        shown.before[i] ?? null,
        ...(notes.length > 0 ? [notesAt(marks, i)] : []),
      ],
      links: {
        3: drill.signups(p.signups, within(p.t, points[i + 1]?.t)),
        // Of an enrolment the list tells the day, not the hour.
        4: interval === "hour" ? undefined : drill.enrollments(p.enrollments, within(p.t, points[i + 1]?.t)),
      },
    })),
    totalLinks: {
      3: drill.signups(sumOf(points, "signups")),
      4: drill.enrollments(sumOf(points, "enrollments")),
    },
    total: [
      t("figure.total"),
      sumOf(points, "clicks"),
      sumOf(points, "unique_clicks"),
      sumOf(points, "signups"),
      sumOf(points, "enrollments"),
      percent(sumOf(points, "signups"), sumOf(points, "clicks")),
      null,
      null,
      // Of all its days, as on the card: as many days may lie in a week more than those they stand beside.
      isRate || !isComparable(trend) ? null : sumOf(before, metric),
      ...(notes.length > 0 ? [null] : []),
    ],
  };
}

/** What it moved against: "the days before", "the same days of October". */
function thanOf({ comparison, compared: { from, to } }: TrendSeries, t: Translate, locale: string): string {
  const isOneMonth = from.slice(0, 7) === to.slice(0, 7);
  return comparison === "last_month" && isOneMonth
    ? t("trend.than_month", { month: formatMonth(from, locale) })
    : t(`trend.than_${comparison}`);
}

/** How the metric moved against the period before, in a sentence that claims no more than chance leaves. */
export function trendTitle(trend: TrendSeries, t: Translate, locale: string): string {
  const { metric, points, before } = trend;
  const than = thanOf(trend, t, locale);
  if (metric === "click_to_signup_rate") {
    const proportion = (of: Point[]) => {
      const whole = sumOf(of, "clicks");
      return { whole, part: Math.min(whole, sumOf(of, "signups")) };
    };
    const [now, then] = [proportion(points), proportion(before)];
    const [rate, rateThen] = [percent(now.part, now.whole), percent(then.part, then.whole)];
    if (rate === null) return t("trend.no_rate");
    if (rateThen === null || !isComparable(trend))
      return t("trend.rate_alone", { rate: formatRate(rate, locale) });
    const by = pointsMoved(rate, rateThen);
    if (by === 0 || !ratesDiffer(now, then))
      return t("trend.rate_same", { rate: formatRate(rate, locale), than });
    return t(rate > rateThen ? "trend.rate_up" : "trend.rate_down", {
      points: formatTenths(by, locale),
      than,
    });
  }
  const [now, then] = [sumOf(points, metric), sumOf(before, metric)];
  if (now === 0) return t(`trend.${metric}_none`);
  if (!isComparable(trend)) {
    return t(`trend.${metric}_alone`, { count: now, shown: formatNumber(now, locale) });
  }
  if (then === 0) return t(`trend.${metric}_new`, { count: now, shown: formatNumber(now, locale) });
  const moved = percentMoved(now, then);
  // What rounds to nothing did not move, as on the cards.
  if (moved === 0 || !countsDiffer(now, then)) return t(`trend.${metric}_same`, { than });
  return t(now > then ? `trend.${metric}_up` : `trend.${metric}_down`, {
    percent: formatNumber(moved, locale),
    than,
  });
}
