import { useLanguage } from "../../../../web/i18n/language";
import { Island } from "../../../../web/islands/island";
import type { Interval, Point } from "../../insight/timeseries";
import { PageFigure } from "../../insight/views/page-figure";
import TrendIsland from "../islands/trend.island";
import { trendTable, trendTitle } from "./trend-table";

export interface TrendProps {
  series: { interval: Interval; points: Point[] };
  locale: string;
}

/** What came in over time: a drawing, and the same figures as a table. */
export function Trend({ series, locale }: TrendProps) {
  const { t } = useLanguage();
  const { interval, points } = series;
  return (
    <PageFigure id="trend" title={trendTitle(series, t, locale)} table={trendTable(series, t)}>
      <Island
        name="referrals/trend"
        of={TrendIsland}
        props={{
          points: points.map(({ t, clicks, signups, enrollments, rolling_7, rolling_30 }) => ({
            t,
            clicks,
            signups,
            enrollments,
            rolling_7,
            rolling_30,
          })),
          words: {
            clicks: t(`trend.clicks_${interval}`),
            signups: t(`trend.signups_${interval}`),
            enrollments: t("figure.enrollments"),
            conversion: t("trend.conversion"),
            rolling7: t("trend.rolling_7"),
            rolling30: t("trend.rolling_30"),
          },
          locale,
        }}
      />
    </PageFigure>
  );
}
