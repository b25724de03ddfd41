import type { ComponentChildren } from "preact";
import { useLanguage } from "../../../../web/i18n/language";
import { PageHeader, StatusBadge, Tabs } from "../../../../web/ui";
import type { CampaignRecord } from "../schemas";

/** Below a campaign's own address, which is that of its results. */
export const campaignTabs = ["results", "officers", "links", "form", "settings"] as const;
export type CampaignTab = (typeof campaignTabs)[number];

export const campaignPath = (id: string, tab: CampaignTab = "results"): string =>
  `/dashboard/campaigns/${id}${tab === "results" ? "" : `/${tab}`}`;

export interface CampaignTabsProps {
  campaign: Pick<CampaignRecord, "id" | "name">;
  current: CampaignTab;
}

export function CampaignTabs({ campaign: { id, name }, current }: CampaignTabsProps) {
  const { t } = useLanguage();
  return (
    <Tabs
      label={t("campaigns.tabs_of", { name })}
      tabs={campaignTabs.map((tab) => ({
        href: campaignPath(id, tab),
        label: t(`campaigns.tab_${tab}`),
        current: tab === current,
      }))}
    />
  );
}

/** What stands over each of a campaign's tabs. */
export function CampaignHeader({
  campaign,
  current,
  actions,
}: {
  campaign: CampaignRecord;
  current: CampaignTab;
  actions?: ComponentChildren;
}) {
  const { t } = useLanguage();
  return (
    <>
      <PageHeader
        title={campaign.name}
        back={{ href: "/dashboard/campaigns", label: t("campaigns.campaigns") }}
        badge={<StatusBadge status={campaign.status} />}
        actions={actions}
      />
      <CampaignTabs campaign={campaign} current={current} />
    </>
  );
}
