import { useContext } from "preact/hooks";
import { formatDays, formatNumber, formatRate, tellingRate } from "../../../../web/i18n/format";
import { useLanguage } from "../../../../web/i18n/language";
import { KpiCard, KpiRow, listAddress, Sparkline } from "../../../../web/ui";
import { hueOf } from "../../figures/hues";
import type { Figures, Overview } from "../../insight/overview";
import type { Point } from "../../insight/timeseries";
import type { TrendSeries } from "../../insight/trend";
import { isTrendMetric } from "../../insight/trend-metrics";
import { FigurePlace, useDrill } from "../../insight/views/page-figure";
import { changeOfCount, changeOfRate, isRate } from "./change";
import { isComparable } from "./trend-table";

export type KeyFigure = Extract<
  keyof Figures,
  | "clicks"
  | "signups"
  | "enrollments"
  | "click_to_signup_rate"
  | "signup_to_enrollment_rate"
  | "total_conversion_rate"
>;

export interface KeyFiguresProps {
  figures: Overview;
  show: KeyFigure[];
  locale: string;
  /** How each moved within the range: a line below it. */
  points?: Point[];
  /** The trend of the page: what it shows, and since when anything was counted. */
  trend?: Pick<TrendSeries, "metric" | "since">;
}

const valueAt: Partial<Record<KeyFigure, (point: Point) => number>> = {
  clicks: (p) => p.clicks,
  signups: (p) => p.signups,
  enrollments: (p) => p.enrollments,
  click_to_signup_rate: (p) => tellingRate(p.rolling_7) ?? 0,
};

/** Key figures, each with its change against what it is compared with; a press shows it over time. */
export function KeyFigures({ figures, show, locale, points = [], trend }: KeyFiguresProps) {
  const { t } = useLanguage();
  const place = useContext(FigurePlace);
  const drill = useDrill();
  const listOf = (name: KeyFigure) =>
    name === "signups" || name === "enrollments" ? drill[name](figures[name]) : undefined;
  const words = (name: KeyFigure, value: number | null) =>
    isRate(name) ? formatRate(value, locale) : formatNumber(value ?? 0, locale);
  const { previous, compared } = figures;
  const yearsOf = ({ from, to }: Pick<Overview, "from" | "to">) => `${from.slice(0, 4)} ${to.slice(0, 4)}`;
  const days = formatDays(compared.from, compared.to, locale, {
    year: yearsOf(compared) !== yearsOf(figures),
  });
  const shown = trend?.metric;
  // Without a trend nobody asked since when.
  const isKnown = !trend || isComparable({ since: trend.since, compared });
  return (
    <KpiRow label={t("key_figures.label")}>
      {show.map((name) => {
        const read = valueAt[name];
        const before = isRate(name) ? tellingRate(previous[name]) : previous[name];
        return (
          <KpiCard
            key={name}
            figure={name}
            hue={hueOf(name)}
            label={t(`key_figures.${name}`)}
            href={
              place && shown && isTrendMetric(name)
                ? listAddress(place.path, place.query, { metric: name })
                : undefined
            }
            list={listOf(name)}
            current={name === shown}
            value={words(name, figures[name])}
            means={t(`means.${name}`)}
            change={
              !isKnown
                ? null
                : isRate(name)
                  ? changeOfRate(name, figures, previous)
                  : changeOfCount(figures[name], previous[name])
            }
            note={
              !isKnown
                ? t("key_figures.none_before")
                : before === null
                  ? null
                  : t("key_figures.from", { value: words(name, before), days })
            }
          >
            {read && points.length > 1 && <Sparkline values={points.map(read)} />}
          </KpiCard>
        );
      })}
    </KpiRow>
  );
}
