import type { ComponentChildren } from "preact";
import { useLanguage } from "../../../../web/i18n/language";
import { listAddress, PageHeader, StatusBadge, Tabs } from "../../../../web/ui";
import { daysOfAddress } from "../../../../web/ui/range-presets";
import type { CampaignRecord } from "../schemas";

/** Below a campaign's own address, which is that of its results. */
export const campaignTabs = ["results", "officers", "links", "form", "settings"] as const;
export type CampaignTab = (typeof campaignTabs)[number];

export const campaignPath = (id: string, tab: CampaignTab = "results"): string =>
  `/dashboard/campaigns/${id}${tab === "results" ? "" : `/${tab}`}`;

export interface CampaignTabsProps {
  campaign: Pick<CampaignRecord, "id" | "name">;
  current: CampaignTab;
  /** The address's query: its days go along from tab to tab. */
  query?: Record<string, string>;
}

export function CampaignTabs({ campaign: { id, name }, current, query = {} }: CampaignTabsProps) {
  const { t } = useLanguage();
  return (
    <Tabs
      label={t("campaigns.tabs_of", { name })}
      tabs={campaignTabs.map((tab) => ({
        href: listAddress(campaignPath(id, tab), daysOfAddress(query), {}),
        label: t(`campaigns.tab_${tab}`),
        current: tab === current,
      }))}
    />
  );
}

/** A tab of a campaign. */
export function CampaignFrame({
  campaign,
  current,
  query,
  actions,
  children,
}: {
  campaign: CampaignRecord;
  current: CampaignTab;
  query: Record<string, string>;
  actions?: ComponentChildren;
  children: ComponentChildren;
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
      <div class="stack">
        <CampaignTabs campaign={campaign} current={current} query={query} />
        {children}
      </div>
    </>
  );
}
