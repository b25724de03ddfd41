import type { ComponentChildren } from "preact";
import { useLanguage } from "../../../../web/i18n/language";
import { Card, Facts } from "../../../../web/ui";
import { Figure } from "../../../../web/ui/number";
import type { CampaignRecord } from "../schemas";
import { CampaignDates } from "./dates";

/** What is settled about a campaign. */
export function CampaignFacts({ campaign }: { campaign: CampaignRecord }) {
  const { t } = useLanguage();
  const facts: [string, ComponentChildren][] = [
    [t("campaigns.dates"), <CampaignDates campaign={campaign} />],
    [t("campaigns.type"), campaign.type ?? "–"],
    [t("campaigns.region"), campaign.region ?? "–"],
    [
      t("campaigns.leads_to"),
      campaign.landing_url === null ? (
        t("campaigns.hosted_form")
      ) : (
        <span class="break">{campaign.landing_url}</span>
      ),
    ],
    [
      t("campaigns.attribution"),
      t("campaigns.within_days", {
        model: t(`campaigns.${campaign.attribution_model}`),
        count: campaign.attribution_window_days,
      }),
    ],
    [
      t("campaigns.links_per_officer"),
      campaign.officers_create_links ? (
        t("campaigns.also_by_officers", { count: campaign.max_links_per_officer })
      ) : (
        <Figure n={campaign.max_links_per_officer} />
      ),
    ],
  ];
  return (
    <Card title={t("campaigns.about")}>
      {campaign.description && <p class="prose">{campaign.description}</p>}
      <Facts facts={facts} />
    </Card>
  );
}
