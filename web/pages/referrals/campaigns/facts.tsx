import type { ComponentChildren } from "preact";
import type { CampaignRecord } from "../../../../worker/referrals/campaigns/schemas";
import { Card, Facts } from "../../../ui";
import { datesOf } from "./dates";

const models = { last_click: "Last click", first_click: "First click" };

const days = (n: number) => `${n} ${n === 1 ? "day" : "days"}`;

/** What is settled about a campaign. */
export function CampaignFacts({ campaign }: { campaign: CampaignRecord }) {
  const facts: [string, ComponentChildren][] = [
    ["Dates", datesOf(campaign)],
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
      `${models[campaign.attribution_model]}, within ${days(campaign.attribution_window_days)}`,
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
