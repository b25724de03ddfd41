import { formatRate } from "../../../../web/i18n/format";
import type { Translate } from "../../../../web/i18n/translate";
import type { FigureTable } from "../../../../web/ui/figure/table";
import { noDrill } from "../../figures/drill";
import type { CampaignRow } from "../../insight/campaign-table";
import { percent } from "../../insight/rates";

/** Of one that did not run in these days there is nothing to count, which is not nothing that it brought. */
const isKnown = ({ daily_velocity, clicks, signups, enrollments }: CampaignRow) =>
  daily_velocity !== null || clicks + signups + enrollments > 0;

/** Campaigns side by side, the last row being what they come to together. */
export function campaignsTable(
  rows: CampaignRow[],
  t: Translate,
  drill = noDrill,
  isAll = true,
): FigureTable {
  const sum = (name: "clicks" | "signups" | "enrollments") => rows.reduce((all, row) => all + row[name], 0);
  return {
    columns: [
      { label: t("campaigns_board.campaign"), kind: "text" },
      { label: t("figure.clicks"), kind: "count" },
      { label: t("figure.signups"), kind: "count" },
      { label: t("figure.enrollments"), kind: "count" },
      { label: t("figure.conversion"), kind: "rate" },
      { label: t("campaigns_board.velocity"), kind: "decimal" },
      { label: t("campaigns_board.lifetime"), kind: "rate" },
    ],
    rows: rows.map((c) => ({
      cells: [
        c.name,
        ...[c.clicks, c.signups, c.enrollments].map((n) => (isKnown(c) ? n : null)),
        c.conversion_rate,
        c.daily_velocity,
        c.lifetime_conversion_rate,
      ],
      href: drill.page(`/dashboard/campaigns/${c.campaign_id}`),
      links: {
        2: drill.signups(c.signups, { campaign_id: c.campaign_id }),
        3: drill.enrollments(c.enrollments, { campaign_id: c.campaign_id }),
      },
    })),
    total: [
      t("figure.total"),
      sum("clicks"),
      sum("signups"),
      sum("enrollments"),
      percent(sum("signups"), sum("clicks")),
      null,
      null,
    ],
    // Of campaigns that were chosen there is no list.
    ...(isAll
      ? { totalLinks: { 2: drill.signups(sum("signups")), 3: drill.enrollments(sum("enrollments")) } }
      : {}),
  };
}

/** Which of them brings the most sign-ups. */
export function campaignsTitle(rows: CampaignRow[], t: Translate, locale: string): string {
  const all = rows.reduce((sum, { signups }) => sum + signups, 0);
  const best = rows.toSorted((a, b) => b.signups - a.signups)[0];
  return best && best.signups > 0 && rows.length > 1
    ? t("campaigns_board.finding", { name: best.name, share: formatRate(percent(best.signups, all), locale) })
    : t("campaigns_board.title");
}
