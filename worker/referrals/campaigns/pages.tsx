import { listAddress } from "../../../web/ui";
import { asksForFile, listFile, wholeList } from "../../core/csv/list-file";
import { parse } from "../../core/http/api";
import { type PageCall, Pages, seeOther } from "../../core/http/pages";
import { readList } from "../../core/http/read-list";
import { idOf, show } from "../../core/http/show";
import { campaignFigures, detailFilter } from "../insight/read-details";
import { listReferrals } from "../links/find-referrals";
import { referralsQuery } from "../links/schemas";
import { totalsByCampaign } from "../links/totals";
import { readsAll } from "../policies";
import { templatesOf } from "../share/campaign-message";
import { shownTo } from "../shown-to";
import { everybody, type Reader, readerOf } from "../viewer";
import { campaignTypes } from "./choices";
import { campaignTotals, findCampaign, listCampaigns } from "./find-campaigns";
import { officersFile } from "./officers-file";
import { type CampaignsQuery, campaignsQuery } from "./schemas";
import { CampaignList } from "./views/list";
import { OfficerCampaign, OfficerCampaigns } from "./views/officer";
import { CampaignResults } from "./views/results";
import { campaignPath } from "./views/tabs";

/** What came of a campaign. An officer's has their links beside, and no tabs: there is nothing else of it for them. */
async function showResults(call: PageCall<unknown>) {
  const reader = await readerOf(call);
  const { viewer } = reader;
  const campaign = await findCampaign(call.db, reader, idOf(call));
  const query = call.c.req.query();
  const path = campaignPath(campaign.id);
  const isWhole = readsAll(viewer);
  // Addresses of the time when all of a campaign stood on one page.
  if (isWhole && query.officer) return seeOther(listAddress(`${path}/officers`, query, {}));
  const { filter, preset, isSwapped } = await detailFilter(call, viewer, { campaign_id: campaign.id });
  if (isWhole && asksForFile(query)) return officersFile(call, filter, campaign.officer_ids);
  const ofCampaign = { campaign_id: campaign.id, sort: "-clicks", limit: isWhole ? "1" : "20" };
  const links = await listReferrals(call.db, reader, parse(referralsQuery, ofCampaign));
  const figures = await campaignFigures(call.db, filter, query);
  const page = { campaign, figures, range: { path, query, preset, isSwapped } };
  return show(call, {
    title: campaign.name,
    body: isWhole ? (
      shownTo(
        viewer,
        <CampaignResults
          {...page}
          hasLinks={figures.lifetime.clicks > 0 || links.total > 0}
          origin={reader.origin}
        />,
      )
    ) : (
      <OfficerCampaign {...page} links={links} templates={await templatesOf(call, links.data)} />
    ),
  });
}

async function campaignFile(call: PageCall<unknown>, reader: Reader, query: CampaignsQuery) {
  const { t } = call;
  const { data } = await listCampaigns(call.db, reader, wholeList(query));
  const totals = await totalsByCampaign(
    call.db,
    reader.viewer,
    data.map(({ id }) => id),
  );
  return listFile(
    call,
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
  .get("/dashboard/campaigns", { access: everybody }, async (call) => {
    const reader = await readerOf(call);
    const address = call.c.req.query();
    const query = readList(campaignsQuery, address);
    const isWhole = readsAll(reader.viewer);
    if (isWhole && asksForFile(address)) return campaignFile(call, reader, query);
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
      title: call.t("campaigns.campaigns"),
      body: isWhole ? (
        shownTo(reader.viewer, <CampaignList {...page} sums={sums} types={types} />)
      ) : (
        <OfficerCampaigns {...page} />
      ),
    });
  })
  .get("/dashboard/campaigns/:id", { access: everybody }, showResults);
