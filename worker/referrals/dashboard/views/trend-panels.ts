import { tellingRate } from "../../../../web/i18n/format";
import type { Hue } from "../../../../web/ui/hue";
import { hues } from "../../figures/hues";
import type { Point } from "../../insight/timeseries";
import { niceCeiling } from "./line-path";

/** The words of the drawing, in its reader's language; an island has no catalogue. */
export interface TrendWords {
  clicks: string;
  signups: string;
  enrollments: string;
  conversion: string;
  rolling7: string;
  rolling30: string;
}

export type TrendPoint = Pick<Point, "t" | "clicks" | "signups"> &
  Partial<Pick<Point, "enrollments" | "rolling_7" | "rolling_30">>;

export interface TrendLine {
  label: string;
  /** 1 is drawn with the area below it, 2 dashed, 3 plain. */
  look: 1 | 2 | 3;
  hue: Hue;
  values: (number | null)[];
}

export interface TrendPanel {
  name: string;
  unit: "count" | "rate";
  ceiling: number;
  lines: TrendLine[];
}

function panel(name: string, unit: TrendPanel["unit"], lines: TrendLine[]): TrendPanel {
  const most = Math.max(0, ...lines.flatMap(({ values }) => values.map((value) => value ?? 0)));
  return { name, unit, ceiling: niceCeiling(most), lines };
}

/**
 * Figures of one size each in a panel of their own, on the same days: clicks are ten times the sign-ups, and on one
 * axis nobody would see these move.
 */
export function panelsOf(points: readonly TrendPoint[], words: TrendWords): TrendPanel[] {
  return [
    panel(words.clicks, "count", [
      { label: words.clicks, look: 1, hue: hues.clicks, values: points.map((p) => p.clicks) },
    ]),
    panel(words.signups, "count", [
      { label: words.signups, look: 1, hue: hues.signups, values: points.map((p) => p.signups) },
      {
        label: words.enrollments,
        look: 2,
        hue: hues.enrollments,
        values: points.map((p) => p.enrollments ?? 0),
      },
    ]),
    panel(words.conversion, "rate", [
      {
        label: words.rolling7,
        look: 3,
        hue: hues.rate,
        values: points.map((p) => tellingRate(p.rolling_7 ?? null)),
      },
      {
        label: words.rolling30,
        look: 2,
        hue: hues.rate,
        values: points.map((p) => tellingRate(p.rolling_30 ?? null)),
      },
    ]),
  ];
}
