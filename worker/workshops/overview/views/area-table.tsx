import type { ComponentChildren } from "preact";
import { formatNumber } from "../../../../web/i18n/format";
import { useLanguage } from "../../../../web/i18n/language";
import { type Column, DataTable } from "../../../../web/ui";
import { formatCell } from "../../../../web/ui/figure/table";
import type { AreaFigures } from "../schemas";

/** Figures of regions or provinces, a row each; with `totals` what they add up to. */
export function AreaTable<R extends AreaFigures>(props: {
  caption: string;
  rows: R[];
  keyOf: (row: R) => string;
  name: { label: string; cell: (row: R) => ComponentChildren };
  totals?: AreaFigures;
}) {
  const { caption, rows, keyOf, name, totals } = props;
  const { t, locale } = useLanguage();
  const column = (label: string, of: (figures: AreaFigures) => string): Column<R> => ({
    label,
    numeric: true,
    cell: (row) => of(row),
    ...(totals ? { total: of(totals) } : {}),
  });
  const number = (label: string, of: (figures: AreaFigures) => number) =>
    column(label, (figures) => formatNumber(of(figures), locale));
  return (
    <DataTable
      caption={caption}
      rows={rows}
      keyOf={keyOf}
      columns={[
        name,
        number(t("workshops.overview.assessments"), ({ assessments }) => assessments.total),
        number(t("workshops.overview.in_progress"), ({ assessments }) => assessments.in_progress),
        number(t("workshops.overview.completed"), ({ assessments }) => assessments.completed),
        number(t("workshops.overview.critical_needs"), ({ needs }) => needs.critical),
        number(t("workshops.overview.needs"), ({ needs }) => needs.total),
        number(t("workshops.overview.reports"), ({ reports }) => reports.total),
        number(t("workshops.overview.participants"), ({ participants }) => participants),
        column(t("workshops.overview.submitted"), ({ submission_rate }) =>
          formatCell(submission_rate, "percent", locale),
        ),
      ]}
    />
  );
}
