import { formatNumber } from "../../../../web/i18n/format";
import { useLanguage } from "../../../../web/i18n/language";
import { KpiCard, KpiRow } from "../../../../web/ui";
import { formatCell } from "../../../../web/ui/figure/table";
import { assessmentsPath, needsPath, recordPaths } from "../../paths";
import type { AreaFigures } from "../schemas";

/** The four figures by which an area is known at a glance. `filter`: of the lists they lead to. */
export function AreaKpis({ figures, filter = "" }: { figures: AreaFigures; filter?: string }) {
  const { t, locale } = useLanguage();
  const number = (n: number) => formatNumber(n, locale);
  const { assessments, needs, reports, participants, submission_rate } = figures;
  return (
    <KpiRow label={t("workshops.overview.at_a_glance")}>
      <KpiCard
        label={t("workshops.overview.assessments")}
        value={number(assessments.total)}
        href={`${assessmentsPath}${filter}`}
        note={t("workshops.overview.so_many_in_progress", { n: number(assessments.in_progress) })}
      />
      <KpiCard
        label={t("workshops.overview.critical_needs")}
        value={number(needs.critical)}
        href={`${needsPath}?urgency=immediate`}
        note={t("workshops.overview.of_so_many_needs", { n: number(needs.total) })}
        means={t("workshops.overview.critical_means")}
      />
      <KpiCard
        label={t("workshops.overview.participants")}
        value={number(participants)}
        note={
          submission_rate === null
            ? undefined
            : t("workshops.overview.so_much_submitted", {
                share: formatCell(submission_rate, "percent", locale),
              })
        }
      />
      <KpiCard
        label={t("workshops.overview.reports")}
        value={number(reports.total)}
        href={recordPaths.report}
        note={t("workshops.overview.so_many_final", { n: number(reports.final) })}
      />
    </KpiRow>
  );
}
