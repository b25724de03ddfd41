import type * as z from "zod";
import { hourName, weekdayName } from "../../../../web/i18n/names";
import type { Translate } from "../../../../web/i18n/translate";
import type { FigureTable } from "../../../../web/ui/figure/table";
import { type Drill, noDrill } from "../../figures/drill";
import type { conversionTimeShape } from "../conversion-time";
import type { peaksShape } from "../peaks";
import { percent } from "../rates";

export interface Timing {
  peaks: z.infer<typeof peaksShape>;
  times: z.infer<typeof conversionTimeShape>;
}

export type WeekHour = Timing["peaks"]["week"][number];

const sum = (rows: { clicks: number; signups: number }[], name: "clicks" | "signups") =>
  rows.reduce((all, row) => all + row[name], 0);

/** The list of sign-ups of an hour of the day, or of the week. */
export const listOfHour = (
  { weekday, hour, signups }: { weekday?: number; hour: number; signups: number },
  drill: Drill,
) =>
  drill.signups(signups, {
    ...(weekday === undefined ? {} : { weekday: String(weekday) }),
    hour: String(hour),
  });

const counts = (t: Translate) =>
  [
    { label: t("figure.clicks"), kind: "count" },
    { label: t("figure.signups"), kind: "count" },
    { label: t("figure.conversion"), kind: "rate" },
  ] as const;

const totalOf = (rows: { clicks: number; signups: number }[]) => [
  sum(rows, "clicks"),
  sum(rows, "signups"),
  percent(sum(rows, "signups"), sum(rows, "clicks")),
];

export function hoursTable(
  { peaks: { hours } }: Timing,
  t: Translate,
  _locale: string,
  drill = noDrill,
): FigureTable {
  return {
    columns: [{ label: t("timing.hour"), kind: "text" }, ...counts(t)],
    rows: hours.map(({ hour, clicks, signups }) => ({
      cells: [hourName(hour), clicks, signups, percent(signups, clicks)],
      links: { 2: listOfHour({ hour, signups }, drill) },
    })),
    totalLinks: { 2: drill.signups(sum(hours, "signups")) },
    total: [t("figure.total"), ...totalOf(hours)],
  };
}

export function weekTable(
  { peaks: { week } }: Timing,
  t: Translate,
  locale: string,
  drill = noDrill,
): FigureTable {
  return {
    columns: [
      { label: t("timing.weekday"), kind: "text" },
      { label: t("timing.hour"), kind: "text" },
      ...counts(t),
    ],
    rows: week.map(({ weekday, hour, clicks, signups }) => ({
      cells: [
        weekdayName(weekday, locale, "long"),
        hourName(hour),
        clicks,
        signups,
        percent(signups, clicks),
      ],
      links: { 3: listOfHour({ weekday, hour, signups }, drill) },
    })),
    total: [t("figure.total"), null, ...totalOf(week)],
    totalLinks: { 3: drill.signups(sum(week, "signups")) },
  };
}

export const binNames = {
  "<1h": "timing.bin_hour",
  "1-24h": "timing.bin_day",
  ">24h": "timing.bin_later",
} as const;

export function timesTable(
  { times: { bins } }: Timing,
  t: Translate,
  _locale: string,
  drill = noDrill,
): FigureTable {
  const all = bins.reduce((total, { count }) => total + count, 0);
  return {
    columns: [
      { label: t("timing.between"), kind: "text" },
      { label: t("figure.signups"), kind: "count" },
      { label: t("insight.share_signups"), kind: "rate" },
    ],
    rows: bins.map(({ label, count }) => ({
      cells: [t(binNames[label]), count, percent(count, all)],
      links: { 1: drill.signups(count, { conversion_time: label }) },
    })),
    total: [t("figure.total"), all, percent(all, all)],
  };
}

/** The best hour of the week by sign-ups, then by clicks; null where there is neither. */
export function bestHour(week: WeekHour[]): WeekHour | null {
  const [best] = week.toSorted((a, b) => b.signups - a.signups || b.clicks - a.clicks);
  return best && (best.signups > 0 || best.clicks > 0) ? best : null;
}
