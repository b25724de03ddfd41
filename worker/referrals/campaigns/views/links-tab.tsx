import { useLanguage } from "../../../../web/i18n/language";
import { ButtonLink, Card, EmptyState, type ListData } from "../../../../web/ui";
import { Writes } from "../../../../web/ui/writes";
import type { ReferralRecord } from "../../links/schemas";
import { LinkTable } from "../../links/views/table";
import type { CampaignRecord } from "../schemas";
import { CampaignFrame } from "./tabs";

export interface CampaignLinksProps {
  campaign: CampaignRecord;
  /** Those with the most clicks. */
  links: ListData<ReferralRecord>;
  query: Record<string, string>;
}

/** The links that lead to a campaign. */
export function CampaignLinks({ campaign, links, query }: CampaignLinksProps) {
  const { t } = useLanguage();
  const takesLinks = campaign.status === "active" || campaign.status === "scheduled";
  return (
    <CampaignFrame campaign={campaign} current="links" query={query}>
      <Card
        flush
        title={t("campaigns.links")}
        actions={
          takesLinks && (
            <Writes>
              <ButtonLink href={`/dashboard/links/bulk?campaign_id=${campaign.id}`} tone="plain">
                {t("campaigns.one_for_each")}
              </ButtonLink>
              <ButtonLink href={`/dashboard/links/new?campaign_id=${campaign.id}`} tone="plain">
                {t("campaigns.new_link")}
              </ButtonLink>
            </Writes>
          )
        }
      >
        {links.data.length > 0 ? (
          <LinkTable
            caption={t("campaigns.links_of", { name: campaign.name })}
            links={links.data}
            without="campaign"
          />
        ) : (
          <EmptyState title={t("campaigns.no_links")}>{t("campaigns.no_links_words")}</EmptyState>
        )}
        {links.total > links.data.length && (
          <p class="card-foot">
            <a href={`/dashboard/links?campaign_id=${campaign.id}`}>
              {t("campaigns.all_links", { count: links.total })}
            </a>
          </p>
        )}
      </Card>
    </CampaignFrame>
  );
}
