import { CampaignDetail } from "../../../web/pages/referrals/campaigns/detail";
import { CampaignList } from "../../../web/pages/referrals/campaigns/list";
import { OfficerCampaign, OfficerCampaigns } from "../../../web/pages/referrals/campaigns/officer";
import { parse } from "../../core/http/api";
import { type PageCall, Pages, type Refused } from "../../core/http/pages";
import { readList } from "../../core/http/read-list";
import { campaignTotals, findCampaign, listCampaigns } from "../campaigns/find-campaigns";
import { type CampaignsQuery, campaignsQuery } from "../campaigns/schemas";
import { formFunnel } from "../form-funnel/form-funnel";
import { overview } from "../insight/overview";
import { statFilter } from "../insight/stat-filter";
import { listReferrals } from "../links/find-referrals";
import { referralsQuery } from "../links/schemas";
import { administratorsAndOfficers, type Reader, readerOf } from "../viewer";
import { campaignTypes, officerChoices } from "./choices";
import { asksForFile, listFile, wholeList } from "./list-file";
import { idOf, show, wordsOf } from "./show";
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

async function campaignFile(call: PageCall<unknown>, reader: Reader, query: CampaignsQuery) {
  const t = wordsOf(call);
  const { data } = await listCampaigns(call.db, reader, wholeList(query));
  const totals = await totalsByCampaign(
    call.db,
    reader.viewer,
    data.map(({ id }) => id),
  );
  return listFile(
    "campaigns",
    [
      [t("campaigns.campaign"), ({ name }) => name],
      [t("campaigns.status"), ({ status }) => t(`campaigns.${status}`)],
      [t("campaigns.type"), ({ type }) => type],
      [t("campaigns.region"), ({ region }) => region],
      [t("campaigns.starts_on"), ({ starts_on }) => starts_on],
      [t("campaigns.ends_on"), ({ ends_on }) => ends_on],
      [t("campaigns.officers"), ({ officer_ids }) => officer_ids.length],
      [t("campaigns.clicks"), ({ id }) => totals[id]?.clicks ?? 0],
      [t("campaigns.signups"), ({ id }) => totals[id]?.signups ?? 0],
    ],
    data,
  );
}

export const campaignPages = new Pages()
  .get("/dashboard/campaigns", { access: administratorsAndOfficers }, async (call) => {
    const reader = await readerOf(call);
    const address = call.c.req.query();
    const query = readList(campaignsQuery, address);
    const isAdmin = reader.viewer.role === "admin";
    if (isAdmin && asksForFile(address)) return campaignFile(call, reader, query);
    const [campaigns, sums, types] = await Promise.all([
      listCampaigns(call.db, reader, query),
      campaignTotals(call.db, reader, query),
      campaignTypes(call.db),
    ]);
    const ids = campaigns.data.map(({ id }) => id);
    const page = {
      campaigns,
      totals: await totalsByCampaign(call.db, reader.viewer, ids),
      query: address,
    };
    return show(call, {
      title: wordsOf(call)("campaigns.campaigns"),
      body: isAdmin ? <CampaignList {...page} sums={sums} types={types} /> : <OfficerCampaigns {...page} />,
    });
  })
  .get("/dashboard/campaigns/:id", { access: administratorsAndOfficers }, (call) => showCampaign(call));
