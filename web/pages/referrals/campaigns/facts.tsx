import type { ComponentChildren } from "preact";
import type { CampaignRecord } from "../../../../worker/referrals/campaigns/schemas";
import { Card, Facts } from "../../../ui";
import { counted } from "../parts/count";
import { CampaignDates } from "./dates";

const models = { last_click: "Last click", first_click: "First click" };

/** What is settled about a campaign. */
export function CampaignFacts({ campaign }: { campaign: CampaignRecord }) {
  const facts: [string, ComponentChildren][] = [
    ["Dates", <CampaignDates campaign={campaign} />],
    ["Type", campaign.type ?? "—"],
    ["Region", campaign.region ?? "—"],
    [
      "Links lead to",
      campaign.landing_url === null ? (
        "the hosted sign-up form"
      ) : (
        <span class="break">{campaign.landing_url}</span>
      ),
    ],
    [
      "Attribution",
      `${models[campaign.attribution_model]}, within ${counted(campaign.attribution_window_days, "day")}`,
    ],
    [
      "Links per officer",
      `${campaign.max_links_per_officer}${campaign.officers_create_links ? ", also created by officers" : ""}`,
    ],
  ];
  return (
    <Card title="About it">
      {campaign.description && <p class="prose">{campaign.description}</p>}
      <Facts facts={facts} />
    </Card>
  );
}
