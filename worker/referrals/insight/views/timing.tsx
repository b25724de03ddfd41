import { formatNumber, formatRate } from "../../../../web/i18n/format";
import { useLanguage } from "../../../../web/i18n/language";
import { hourName, weekdayName } from "../../../../web/i18n/names";
import { BarList } from "../../../../web/ui";
import { ColumnChart } from "../../../../web/ui/charts/column-chart";
import { HeatGrid } from "../../../../web/ui/charts/heat-grid";
import { hueClass } from "../../../../web/ui/hue";
import { niceCeiling } from "../../dashboard/views/line-path";
import { bestHours, judgedBy } from "../../figures/best-hours";
import { hues } from "../../figures/hues";
import { durationWords } from "../../signups/views/attribution-words";
import { countWords } from "../count-words";
import { percent } from "../rates";
import { Nothing } from "./nothing";
import { PageFigure, useDrill } from "./page-figure";
import {
  bestHour,
  binNames,
  hoursTable,
  listOfHour,
  type Timing,
  timesTable,
  weekTable,
} from "./timing-tables";

function Times({ data }: { data: Timing }) {
  const { t, locale } = useLanguage();
  const drill = useDrill();
  const { bins, median_minutes: median } = data.times;
  const all = bins.reduce((sum, { count }) => sum + count, 0);
  return (
    <PageFigure
      id="conversion-time"
      title={
        median === null
          ? t("timing.times_title")
          : t("timing.times_finding", { time: durationWords(median, t) })
      }
      lead={t("timing.times_lead")}
      table={timesTable(data, t, locale, drill)}
      empty={median === null ? <Nothing /> : undefined}
    >
      {median !== null && (
        <p class="big-figure">
          <strong>{durationWords(median, t)}</strong>
          <span class="quiet">{t("timing.median")}</span>
        </p>
      )}
      <BarList
        label={t("timing.times_title")}
        whole={all}
        bars={bins.map(({ label, count }) => ({
          name: t(binNames[label]),
          value: count,
          words: formatRate(percent(count, all), locale),
          more: {
            words: t("insight.n_signups", { count }),
            href: drill.signups(count, { conversion_time: label }),
          },
        }))}
      />
    </PageFigure>
  );
}

/** The 24 hours of a day, clicks and sign-ups each on an axis of their own, the best three marked. */
function Hours({ data }: { data: Timing }) {
  const { t, locale } = useLanguage();
  const drill = useDrill();
  const { hours } = data.peaks;
  const best = bestHours(data.peaks);
  const isEmpty = best.length === 0;
  const chart = (name: "clicks" | "signups") => {
    const most = niceCeiling(Math.max(...hours.map((hour) => hour[name])));
    return (
      <div class={hueClass(hues[name])}>
        <h3 class="chart-name">{t(`figure.${name}`)}</h3>
        <ColumnChart
          series={[{ label: t(`figure.${name}`), look: 1 }]}
          most={{ value: most, words: formatNumber(most, locale) }}
          labelEvery={3}
          columns={hours.map((hour) => {
            const rank = best.findIndex((one) => one.hour === hour.hour) + 1;
            return {
              label: hourName(hour.hour),
              values: [hour[name]],
              words: t("timing.words", { when: hourName(hour.hour), ...countWords(hour, t) }),
              href: name === "signups" ? listOfHour(hour, drill) : undefined,
              mark: name === "signups" && rank > 0 && hour.signups > 0 ? String(rank) : undefined,
            };
          })}
        />
      </div>
    );
  };
  return (
    <PageFigure
      id="hours"
      title={
        isEmpty
          ? t("timing.hours_title")
          : t(`detail.best_${judgedBy(hours)}`, { hours: best.map(({ hour }) => hourName(hour)).join(", ") })
      }
      lead={t("timing.hours_lead")}
      table={hoursTable(data, t, locale, drill)}
      empty={isEmpty ? <Nothing /> : undefined}
    >
      {chart("signups")}
      {chart("clicks")}
    </PageFigure>
  );
}

function Week({ data }: { data: Timing }) {
  const { t, locale } = useLanguage();
  const drill = useDrill();
  const { week } = data.peaks;
  const best = bestHour(week);
  const most = Math.max(...week.map(({ signups }) => signups));
  return (
    <PageFigure
      id="week"
      title={
        best
          ? t(best.signups > 0 ? "timing.week_finding" : "timing.week_clicks", {
              weekday: weekdayName(best.weekday, locale, "long"),
              hour: hourName(best.hour),
            })
          : t("timing.week_title")
      }
      lead={t("timing.week_lead")}
      table={weekTable(data, t, locale, drill)}
      empty={best ? undefined : <Nothing />}
    >
      <HeatGrid
        rows={[1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
          label: weekdayName(weekday, locale, "short"),
          cells: week
            .filter((cell) => cell.weekday === weekday)
            .map((cell) => ({
              value: cell.signups,
              words: t("timing.words", {
                when: `${weekdayName(weekday, locale, "long")} ${hourName(cell.hour)}`,
                ...countWords(cell, t),
              }),
              marked: cell === best,
              href: listOfHour(cell, drill),
            })),
        }))}
        labels={["00:00", "06:00", "12:00", "18:00", "24:00"]}
        scale={{ least: "0", most: formatNumber(most, locale) }}
      />
    </PageFigure>
  );
}

/** When people click and sign up, and how long they take from one to the other. */
export function TimingView({ data }: { data: Timing }) {
  return (
    <div class="stack">
      <Week data={data} />
      <div class="columns">
        <Hours data={data} />
        <Times data={data} />
      </div>
    </div>
  );
}
