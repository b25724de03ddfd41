import { useContext } from "preact/hooks";
import { formatDays, formatPoint } from "../../../../web/i18n/format";
import { useLanguage } from "../../../../web/i18n/language";
import { Island } from "../../../../web/islands/island";
import { listAddress } from "../../../../web/ui";
import { Switch } from "../../../../web/ui/switch";
import { useMayWrite } from "../../../../web/ui/writes";
import { hueOf } from "../../figures/hues";
import type { TrendSeries } from "../../insight/trend";
import { FigurePlace, PageFigure, useDrill } from "../../insight/views/page-figure";
import TrendIsland from "../islands/trend.island";
import { marksOf, type TrendMark } from "./trend-marks";
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

/** What the marks of the line stand for, in words; where one adds to them. */
function Notes({ marks }: { marks: TrendMark[] }) {
  const { t, locale } = useLanguage();
  const mayWrite = useMayWrite();
  const place = useContext(FigurePlace);
  const { campaign_id = "" } = { ...place?.query, ...place?.of };
  if (marks.length === 0 && !(place && mayWrite)) return null;
  return (
    <ol class="trend__notes">
      {marks.map(({ id, number, date, words }) => (
        <li key={id}>
          <strong>{number}</strong> {formatPoint(date, locale)} · {words}
        </li>
      ))}
      {place && mayWrite && (
        <li class="no-print">
          <a href={listAddress("/dashboard/notes", { campaign_id }, {})}>
            {t(marks.length > 0 ? "notes.change" : "notes.add")}
          </a>
        </li>
      )}
    </ol>
  );
}

/** One metric over time beside the period before: a drawing, and the same figures as a table. */
export function Trend({ trend }: { trend: TrendSeries }) {
  const { t, locale } = useLanguage();
  const drill = useDrill();
  const { metric, points, before, comparison, isUnfinished } = trend;
  const shown = valuesOf(trend);
  const marks = marksOf(trend);
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
          marks: marks.map(({ at, number, words }) => ({ at, number, words })),
          unit: metric === "click_to_signup_rate" ? ("rate" as const) : ("count" as const),
          hue: hueOf(metric),
          isUnfinished,
          words: {
            keys: t("figure.values"),
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
      <Notes marks={marks} />
    </PageFigure>
  );
}
