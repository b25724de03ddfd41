import { formatNumber, formatRate } from "../../../../web/i18n/format";
import { useLanguage } from "../../../../web/i18n/language";
import { Card, EmptyState } from "../../../../web/ui";
import type { CampaignRow } from "../../insight/campaign-table";

/** What each campaign brought in the range. */
export function OfficerCampaigns({ rows, rangeWords }: { rows: CampaignRow[]; rangeWords: string }) {
  const { t, locale } = useLanguage();
  return (
    <Card title={t("officer.campaigns")} lead={rangeWords} flush class="own-figures">
      {rows.length === 0 ? (
        <EmptyState
          title={t("officer.no_campaigns")}
          action={<a href="/dashboard/links">{t("officer.share")}</a>}
        />
      ) : (
        <table>
          <caption class="visually-hidden">{t("officer.campaigns")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("officer.campaign")}</th>
              <th scope="col">{t("officer.clicks")}</th>
              <th scope="col">{t("officer.signups")}</th>
              <th scope="col">{t("officer.enrollments")}</th>
              <th scope="col">{t("officer.rate")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.campaign_id}>
                <th scope="row">
                  <a href={`/dashboard/campaigns/${row.campaign_id}`}>{row.name}</a>
                </th>
                <td>{formatNumber(row.clicks, locale)}</td>
                <td>{formatNumber(row.signups, locale)}</td>
                <td>{formatNumber(row.enrollments, locale)}</td>
                <td>{formatRate(row.conversion_rate, locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}
