import { useLanguage } from "../../../../web/i18n/language";
import { Card, DataTable, EmptyState } from "../../../../web/ui";
import { ChartValues } from "../../../../web/ui/charts/chart-values";
import { hueClass } from "../../../../web/ui/hue";
import { Figure } from "../../../../web/ui/number";
import { countWords } from "../../insight/count-words";
import type { peaks } from "../../insight/peaks";
import { listOfHour } from "../../insight/views/timing-tables";
import { bestHours, judgedBy } from "../best-hours";
import type { Drill } from "../drill";
import { hues } from "../hues";

type Peaks = Pick<Awaited<ReturnType<typeof peaks>>, "hours" | "top">;

/** "09:00–10:00" */
const windowOf = (hour: number) => {
  const clock = (h: number) => `${String(h % 24).padStart(2, "0")}:00`;
  return `${clock(hour)}–${clock(hour + 1)}`;
};

/** What comes by hour of the local day, the three best named. The picture's figures stand in the table below it. */
export function Hours({ hours, top, drill }: Peaks & { drill: Drill }) {
  const { t } = useLanguage();
  const drawn = judgedBy(hours);
  const most = Math.max(1, ...hours.map((hour) => hour[drawn]));
  const all = hours.reduce((sum, { signups }) => sum + signups, 0);
  const best = bestHours({ hours, top });
  return (
    <Card title={t("detail.hours_title")}>
      {best.length === 0 ? (
        <EmptyState title={t("detail.sources_none")} />
      ) : (
        <>
          <p>{t(`detail.best_${drawn}`, { hours: best.map(({ hour }) => windowOf(hour)).join(", ") })}</p>
          <ChartValues>
            <svg class={`hours ${hueClass(hues[drawn])}`} viewBox="0 0 240 66" aria-hidden="true">
              {hours.map(({ hour, clicks, signups, [drawn]: count }) => (
                <g key={hour}>
                  <title>
                    {t("timing.words", { when: windowOf(hour), ...countWords({ clicks, signups }, t) })}
                  </title>
                  <rect class="hours__ground" x={hour * 10} width="10" height="52" />
                  <rect
                    class={best.some((one) => one.hour === hour) ? "hours__best" : "hours__one"}
                    x={hour * 10 + 1}
                    y={50 - (count / most) * 48}
                    width="8"
                    height={(count / most) * 48 + 1}
                    rx="1"
                  />
                </g>
              ))}
              {[0, 6, 12, 18].map((hour) => (
                <text key={hour} class="hours__tick" x={hour * 10 + 1} y="63">
                  {`${String(hour).padStart(2, "0")}:00`}
                </text>
              ))}
            </svg>
          </ChartValues>
          <details class="figures">
            <summary>{t("detail.hours_table")}</summary>
            <DataTable
              caption={t("detail.hours_title")}
              rows={hours}
              keyOf={({ hour }) => String(hour)}
              columns={[
                { label: t("detail.hour"), cell: ({ hour }) => windowOf(hour) },
                {
                  label: t("detail.clicks"),
                  numeric: true,
                  cell: ({ clicks }) => <Figure n={clicks} />,
                  total: <Figure n={hours.reduce((sum, { clicks }) => sum + clicks, 0)} />,
                },
                {
                  label: t("detail.signups"),
                  numeric: true,
                  cell: (hour) => <Figure n={hour.signups} href={listOfHour(hour, drill)} />,
                  total: <Figure n={all} href={drill.signups(all)} />,
                },
              ]}
            />
          </details>
        </>
      )}
    </Card>
  );
}
