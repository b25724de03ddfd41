import { CampaignDetail } from "../../../web/pages/referrals/campaigns/detail";
import { CampaignList } from "../../../web/pages/referrals/campaigns/list";
import { OfficerCampaign, OfficerCampaigns } from "../../../web/pages/referrals/campaigns/officer";
import { parse } from "../../core/http/api";
import { type PageCall, Pages, type Refused } from "../../core/http/pages";
import { readList } from "../../core/http/read-list";
import { findCampaign, listCampaigns } from "../campaigns/find-campaigns";
import { campaignsQuery } from "../campaigns/schemas";
import { formFunnel } from "../form-funnel/form-funnel";
import { overview } from "../insight/overview";
import { statFilter } from "../insight/stat-filter";
import { listReferrals } from "../links/find-referrals";
import { referralsQuery } from "../links/schemas";
import { administratorsAndOfficers, readerOf } from "../viewer";
import { campaignTypes, officerChoices } from "./choices";
import { idOf, show } from "./show";
import { totalsByCampaign } from "./totals";

/** What the last 30 days brought to the campaign's hosted form. */
async function formVisits({ db, now }: PageCall<unknown>, campaignId: string) {
  const filter = await statFilter(db, { role: "admin" }, { campaign_id: campaignId }, now);
  const [visits, { clicks, signups }] = await Promise.all([formFunnel(db, filter), overview(db, filter)]);
  return { visits, clicks, signups };
}

/** A campaign's page; with what was wrong, where one of its forms was refused. */
export async function showCampaign(call: PageCall<unknown>, refused: Refused | null = null, status = 200) {
  const reader = await readerOf(call);
  const campaign = await findCampaign(call.db, reader, idOf(call));
  const links = await listReferrals(
    call.db,
    reader,
    parse(referralsQuery, { campaign_id: campaign.id, sort: "-clicks", limit: "50" }),
  );
  const page = { campaign, links, csrf: call.csrf };
  return show(call, {
    title: campaign.name,
    status,
    body:
      reader.viewer.role === "admin" ? (
        <CampaignDetail
          {...page}
          origin={reader.origin}
          officers={await officerChoices(call.db)}
          formVisits={campaign.landing_url ? null : await formVisits(call, campaign.id)}
          refused={refused}
        />
      ) : (
        <OfficerCampaign {...page} />
      ),
  });
}

export const campaignPages = new Pages()
  .get("/dashboard/campaigns", { access: administratorsAndOfficers }, async (call) => {
    const reader = await readerOf(call);
    const campaigns = await listCampaigns(call.db, reader, readList(campaignsQuery, call.c.req.query()));
    const ids = campaigns.data.map(({ id }) => id);
    const page = {
      campaigns,
      totals: await totalsByCampaign(call.db, reader.viewer, ids),
      query: call.c.req.query(),
    };
    return show(call, {
      title: "Campaigns",
      body:
        reader.viewer.role === "admin" ? (
          <CampaignList {...page} types={await campaignTypes(call.db)} />
        ) : (
          <OfficerCampaigns {...page} />
        ),
    });
  })
  .get("/dashboard/campaigns/:id", { access: administratorsAndOfficers }, (call) => showCampaign(call));
