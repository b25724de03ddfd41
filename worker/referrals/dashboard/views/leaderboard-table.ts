import { formatTenths } from "../../../../web/i18n/format";
import type { Translate } from "../../../../web/i18n/translate";
import type { FigureTable } from "../../../../web/ui/figure/table";
import { noDrill } from "../../figures/drill";
import type { OfficerRow } from "../../insight/officer-table";

export const leaderboardTable = (rows: OfficerRow[], t: Translate, drill = noDrill): FigureTable => ({
  columns: [
    { label: t("leaderboard.officer"), kind: "text" },
    { label: t("leaderboard.rank"), kind: "count" },
    { label: t("figure.clicks"), kind: "count" },
    { label: t("figure.unique_clicks"), kind: "count" },
    { label: t("figure.signups"), kind: "count" },
    { label: t("figure.enrollments"), kind: "count" },
    { label: t("figure.conversion"), kind: "rate" },
    { label: t("leaderboard.score"), kind: "decimal" },
  ],
  rows: rows.map((o) => ({
    cells: [o.name, o.rank, o.clicks, o.unique_clicks, o.signups, o.enrollments, o.conversion_rate, o.score],
    href: drill.page(`/dashboard/officers/${o.officer_id}`),
    links: {
      4: drill.signups(o.signups, { officer_id: o.officer_id }),
      5: drill.enrollments(o.enrollments, { officer_id: o.officer_id }),
    },
  })),
});

export const leaderboardTitle = ([best]: OfficerRow[], t: Translate, locale: string): string =>
  best && best.score > 0
    ? t("leaderboard.finding", { name: best.name, score: formatTenths(best.score, locale) })
    : t("leaderboard.title");
