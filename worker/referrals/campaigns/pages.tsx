import { asksForFile, listFile, wholeList } from "../../core/csv/list-file";
import { parse } from "../../core/http/api";
import { type PageCall, Pages, type Refused } from "../../core/http/pages";
import { readList } from "../../core/http/read-list";
import { idOf, show } from "../../core/http/show";
import { holds } from "../../core/text/fold";
import { readLine } from "../../core/text/read-text";
import { formFunnel } from "../form-funnel/form-funnel";
import { type OfficersQuery, officersQuery } from "../insight/officer-table";
import { overview } from "../insight/overview";
import { campaignFigures, detailFilter } from "../insight/read-details";
import type { StatFilter } from "../insight/stat-filter";
import { listReferrals } from "../links/find-referrals";
import { referralsQuery } from "../links/schemas";
import { totalsByCampaign } from "../links/totals";
import { readsAll } from "../policies";
import { shownTo } from "../shown-to";
import { everybody, type Reader, readerOf } from "../viewer";
import { answerField } from "./asked";
import { campaignTypes, officerChoices } from "./choices";
import { campaignTotals, findCampaign, listCampaigns } from "./find-campaigns";
import { type CampaignRecord, type CampaignsQuery, campaignsQuery } from "./schemas";
import { CampaignDetail } from "./views/detail";
import { CampaignList } from "./views/list";
import { OfficerCampaign, OfficerCampaigns } from "./views/officer";

/** What the days of the page brought to the campaign's hosted form. */
async function formVisits({ db }: PageCall<unknown>, filter: StatFilter, { questions }: CampaignRecord) {
  const [visits, { clicks, signups }] = await Promise.all([formFunnel(db, filter), overview(db, filter)]);
  const labels = questions.map((question) => [answerField(question), question.label]);
  return { visits, clicks, signups, questions: Object.fromEntries(labels) };
}

const mostBoxes = 60;

/**
 * The officers whose boxes a campaign's page shows, and how many could be assigned: those it has and all who are
 * active. Of many: those whose name or region holds what is searched for, else the assigned first.
 */
async function assignmentOf(call: PageCall<unknown>, officerIds: string[]) {
  const query = call.c.req.query();
  const assigned = new Set(officerIds);
  const all = (await officerChoices(call.db)).filter(({ id, active }) => active || assigned.has(id));
  const text = readLine(query.officer ?? "");
  const found = text === "" ? all : all.filter(({ name, region }) => holds(`${name} ${region}`, text));
  if (text === "" && all.length > mostBoxes) {
    found.sort((a, b) => Number(assigned.has(b.id)) - Number(assigned.has(a.id)));
  }
  return { officers: found.slice(0, mostBoxes), total: all.length, query };
}

/** A campaign's page; with what was wrong, where one of its forms was refused. */
export async function showCampaign(call: PageCall<unknown>, refused: Refused | null = null, status = 200) {
  const reader = await readerOf(call);
  const { viewer } = reader;
  const isWhole = readsAll(viewer);
  const campaign = await findCampaign(call.db, reader, idOf(call));
  const query = call.c.req.query();
  const { filter, preset } = await detailFilter(call, viewer, { campaign_id: campaign.id });
  const table = readList(officersQuery, query);
  if (isWhole && asksForFile(query))
    return officersFile(call, filter, campaign.officer_ids, wholeList(table));
  const [links, figures, assignment, visits] = await Promise.all([
    listReferrals(
      call.db,
      reader,
      parse(referralsQuery, { campaign_id: campaign.id, sort: "-clicks", limit: "20" }),
    ),
    campaignFigures(call.db, filter, campaign.officer_ids, table, isWhole, query),
    isWhole ? assignmentOf(call, campaign.officer_ids) : null,
    isWhole && !campaign.landing_url ? formVisits(call, filter, campaign) : null,
  ]);
  const range = { path: `/dashboard/campaigns/${campaign.id}`, query, preset };
  const page = { campaign, links, figures, range };
  return show(call, {
    title: campaign.name,
    status,
    body: assignment ? (
      shownTo(
        viewer,
        <CampaignDetail
          {...page}
          csrf={call.csrf}
          origin={reader.origin}
          assignment={assignment}
          formVisits={visits}
          refused={refused}
        />,
      )
    ) : (
      <OfficerCampaign {...page} />
    ),
  });
}

/** What each officer brought to a campaign in a range, as the page's table has it. */
async function officersFile(
  call: PageCall<unknown>,
  filter: StatFilter,
  assigned: string[],
  query: OfficersQuery,
) {
  const { t } = call;
  const { officers } = await campaignFigures(call.db, filter, assigned, query, true);
  return listFile(
    call,
    "campaign-officers",
    [
      [t("detail.officer"), ({ name }) => name],
      [t("detail.rank"), ({ rank }) => rank],
      [t("detail.clicks"), ({ clicks }) => clicks],
      [t("detail.unique"), ({ unique_clicks }) => unique_clicks],
      [t("detail.signups"), ({ signups }) => signups],
      [t("detail.enrolments"), ({ enrollments }) => enrollments],
      [t("detail.rate"), ({ conversion_rate }) => conversion_rate],
      [t("detail.score"), ({ score }) => score],
    ],
    officers.data,
  );
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
  .get("/dashboard/campaigns/:id", { access: everybody }, (call) => showCampaign(call));
