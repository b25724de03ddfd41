import { useContext } from "preact/hooks";
import { useLanguage } from "../../../../web/i18n/language";
import { monthName } from "../../../../web/i18n/names";
import { listAddress } from "../../../../web/ui";
import { ColumnChart } from "../../../../web/ui/charts/column-chart";
import { Legend } from "../../../../web/ui/charts/legend";
import { FigureData } from "../../../../web/ui/figure/figure-table";
import { formatCell } from "../../../../web/ui/figure/table";
import { Switch } from "../../../../web/ui/switch";
import { niceCeiling } from "../../dashboard/views/line-path";
import { Nothing } from "./nothing";
import { FigurePlace, PageFigure, useDrill } from "./page-figure";
import { isRate, type Year, yearMetrics, yearTable, yearTitle } from "./year-tables";

/** The months of a year beside those of the year before. */
export function YearView({ data }: { data: Year }) {
  const { t, locale } = useLanguage();
  const place = useContext(FigurePlace);
  const drill = useDrill();
  const { metric, year } = data;
  const kind = isRate(metric) ? "rate" : "count";
  const most = niceCeiling(
    Math.max(0, ...data.data.flatMap(({ this_year, last_year }) => [this_year ?? 0, last_year ?? 0])),
  );
  const title = yearTitle(data, t, locale);
  const isEmpty = data.data.every(({ this_year, last_year }) => !this_year && !last_year);
  return (
    <PageFigure
      id="year"
      title={title}
      lead={t("year.lead")}
      empty={isEmpty ? <Nothing /> : undefined}
      actions={
        <>
          <Legend
            keys={[
              { label: String(year), look: "fill-1" },
              { label: String(year - 1), look: "fill-quiet" },
            ]}
          />
          <Switch
            label={t("year.metric")}
            choices={yearMetrics.map((name) => ({
              href: listAddress(place?.path ?? "", place?.query ?? {}, { metric: name }),
              label: t(`key_figures.${name}`),
              current: name === metric,
            }))}
          />
        </>
      }
    >
      <ColumnChart
        series={[
          { label: String(year - 1), look: "quiet" },
          { label: String(year), look: 1 },
        ]}
        most={{ value: most, words: formatCell(most, kind, locale) }}
        columns={data.data.map((row) => ({
          label: monthName(row.month, locale, "short"),
          values: [row.last_year, row.this_year],
          words: t("year.words", {
            month: monthName(row.month, locale, "long"),
            now: formatCell(row.this_year, kind, locale),
            before: formatCell(row.last_year, kind, locale),
          }),
        }))}
      />
      <div class="figure__below">
        <FigureData caption={title} table={yearTable(data, t, locale, drill)} />
      </div>
    </PageFigure>
  );
}
