import { useContext } from "preact/hooks";
import { formatDays } from "../../../../web/i18n/format";
import { useLanguage } from "../../../../web/i18n/language";
import { Island } from "../../../../web/islands/island";
import { listAddress } from "../../../../web/ui";
import { Switch } from "../../../../web/ui/switch";
import { hueOf } from "../../figures/hues";
import type { TrendSeries } from "../../insight/trend";
import { FigurePlace, PageFigure, useDrill } from "../../insight/views/page-figure";
import TrendIsland from "../islands/trend.island";
import { trendTable, trendTitle, valuesOf } from "./trend-table";

/** What of an address chooses the trend; nothing where it is the usual. */
export const trendAddress = ({ metric, interval, usual }: TrendSeries): Record<string, string> => ({
  ...(metric === "signups" ? {} : { metric }),
  ...(interval === usual ? {} : { interval }),
});

/** Day, week or month, where the range has enough of each. */
function Intervals({ trend }: { trend: TrendSeries }) {
  const { t } = useLanguage();
  const place = useContext(FigurePlace);
  if (!place || trend.intervals.length < 2) return null;
  return (
    <Switch
      label={t("trend.interval")}
      choices={trend.intervals.map((interval) => ({
        href: `${listAddress(place.path, place.query, { metric: trend.metric, interval })}#trend`,
        label: t(`trend.by_${interval}`),
        current: interval === trend.interval,
      }))}
    />
  );
}

/** One metric over time beside the period before: a drawing, and the same figures as a table. */
export function Trend({ trend }: { trend: TrendSeries }) {
  const { t, locale } = useLanguage();
  const drill = useDrill();
  const { metric, points, before, comparison, isUnfinished } = trend;
  const shown = valuesOf(trend);
  const [first, last] = [before[0]?.t, before.at(-1)?.t];
  return (
    <PageFigure
      id="trend"
      title={trendTitle(trend, t, locale)}
      table={trendTable(trend, t, drill)}
      actions={<Intervals trend={trend} />}
    >
      <Island
        name="referrals/trend"
        of={TrendIsland}
        props={{
          points: points.map((point, i) => ({
            t: point.t,
            now: shown.now[i] ?? null,
            before: shown.before[i] ?? null,
            beforeT: before[i]?.t ?? "",
          })),
          unit: metric === "click_to_signup_rate" ? ("rate" as const) : ("count" as const),
          hue: hueOf(metric),
          isUnfinished,
          words: {
            now: t(`trend.${metric}_${trend.interval}`),
            before: !shown.before.some((value) => value !== null)
              ? ""
              : first && last
                ? formatDays(first.slice(0, 10), last.slice(0, 10), locale)
                : t(`trend.before_${comparison}`),
          },
          locale,
        }}
      />
    </PageFigure>
  );
}
