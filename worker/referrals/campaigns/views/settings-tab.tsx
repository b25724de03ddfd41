import { useLanguage } from "../../../../web/i18n/language";
import { ButtonLink, listAddress } from "../../../../web/ui";
import { Writes } from "../../../../web/ui/writes";
import type { Refused } from "../../../core/http/pages";
import type { CampaignRecord } from "../schemas";
import { CampaignArchive } from "./archive";
import { CampaignFacts } from "./facts";
import { CampaignLogo } from "./logo";
import { CampaignSignupAddresses } from "./signup-addresses";
import { CampaignFrame } from "./tabs";

export interface CampaignSettingsProps {
  campaign: CampaignRecord;
  /** Where the product is reached, without a trailing slash. */
  origin: string;
  /** Whether the reader may open the audit log. */
  seesHistory: boolean;
  query: Record<string, string>;
  csrf: string;
  refused: Refused | null;
}

/** What is settled about a campaign, and what is done with the whole of it. */
export function CampaignSettings(props: CampaignSettingsProps) {
  const { campaign, origin, seesHistory, query, csrf, refused } = props;
  const { t } = useLanguage();
  const home = `/dashboard/campaigns/${campaign.id}`;
  return (
    <CampaignFrame
      campaign={campaign}
      current="settings"
      query={query}
      actions={
        <Writes>
          {seesHistory && (
            <ButtonLink
              href={listAddress("/dashboard/settings/audit-log", {}, { subject_id: campaign.id })}
              tone="plain"
            >
              {t("campaigns.history")}
            </ButtonLink>
          )}
          <ButtonLink href={`${home}/messages`} tone="plain">
            {t("share.messages_title")}
          </ButtonLink>
          <ButtonLink href={`${home}/duplicate`} tone="plain">
            {t("campaigns.duplicate")}
          </ButtonLink>
          <ButtonLink href={`${home}/edit`} tone="primary">
            {t("campaigns.edit")}
          </ButtonLink>
        </Writes>
      }
    >
      <CampaignFacts campaign={campaign} />
      <CampaignSignupAddresses campaign={campaign} origin={origin} />
      <Writes>
        <CampaignLogo campaign={campaign} csrf={csrf} refused={refused} />
        <CampaignArchive campaign={campaign} csrf={csrf} />
      </Writes>
    </CampaignFrame>
  );
}
