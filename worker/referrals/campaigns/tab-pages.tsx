import { passes } from "../../core/access/actor";
import { asksForFile } from "../../core/csv/list-file";
import { parse } from "../../core/http/api";
import { type PageCall, Pages, type Refused } from "../../core/http/pages";
import { readList } from "../../core/http/read-list";
import { idOf, show } from "../../core/http/show";
import { settingsAccess } from "../../core/settings/pages";
import { holds } from "../../core/text/fold";
import { readLine } from "../../core/text/read-text";
import { officersQuery } from "../insight/officer-table";
import { campaignOfficerFigures, detailFilter } from "../insight/read-details";
import { listReferrals } from "../links/find-referrals";
import { referralsQuery } from "../links/schemas";
import { shownTo } from "../shown-to";
import { targetsOf } from "../targets/find-targets";
import { countStands } from "../targets/stand";
import { readerOf, readers } from "../viewer";
import { officerChoices } from "./choices";
import { findCampaign } from "./find-campaigns";
import { officersFile } from "./officers-file";
import { CampaignLinks } from "./views/links-tab";
import { CampaignOfficers } from "./views/officers-tab";
import { CampaignSettings } from "./views/settings-tab";
import { campaignPath } from "./views/tabs";

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

/** A campaign's officers; with what was wrong, where their form was refused. */
export async function showOfficers(call: PageCall<unknown>, refused: Refused | null = null, status = 200) {
  const reader = await readerOf(call);
  const { viewer } = reader;
  const campaign = await findCampaign(call.db, reader, idOf(call));
  const query = call.c.req.query();
  const { filter, preset, isSwapped } = await detailFilter(call, viewer, { campaign_id: campaign.id });
  if (asksForFile(query)) return officersFile(call, filter, campaign.officer_ids);
  const [figures, targets, assignment] = await Promise.all([
    campaignOfficerFigures(call.db, filter, campaign.officer_ids, readList(officersQuery, query)),
    targetsOf(call.db, call.now, { campaignId: campaign.id }),
    viewer.role === "admin" ? assignmentOf(call, campaign.officer_ids) : null,
  ]);
  return show(call, {
    title: `${call.t("campaigns.tab_officers")} · ${campaign.name}`,
    status,
    body: shownTo(
      viewer,
      <CampaignOfficers
        campaign={campaign}
        figures={figures}
        range={{ path: campaignPath(campaign.id, "officers"), query, preset, isSwapped, ...filter.period }}
        standing={countStands(targets)}
        assignment={assignment}
        csrf={call.csrf}
        refused={refused}
      />,
    ),
  });
}

async function showLinks(call: PageCall<unknown>) {
  const reader = await readerOf(call);
  const campaign = await findCampaign(call.db, reader, idOf(call));
  const query = parse(referralsQuery, { campaign_id: campaign.id, sort: "-clicks", limit: "20" });
  const links = await listReferrals(call.db, reader, query);
  return show(call, {
    title: `${call.t("campaigns.tab_links")} · ${campaign.name}`,
    body: shownTo(
      reader.viewer,
      <CampaignLinks campaign={campaign} links={links} query={call.c.req.query()} />,
    ),
  });
}

/** What is settled about a campaign; with what was wrong, where its logo was refused. */
export async function showSettings(call: PageCall<unknown>, refused: Refused | null = null, status = 200) {
  const reader = await readerOf(call);
  const campaign = await findCampaign(call.db, reader, idOf(call));
  return show(call, {
    title: `${call.t("campaigns.tab_settings")} · ${campaign.name}`,
    status,
    body: shownTo(
      reader.viewer,
      <CampaignSettings
        campaign={campaign}
        origin={reader.origin}
        seesHistory={call.actor !== null && passes(call.actor, settingsAccess)}
        query={call.c.req.query()}
        csrf={call.csrf}
        refused={refused}
      />,
    ),
  });
}

/** A campaign's tabs besides its results and its form, each of which reads what it shows alone. */
export const campaignTabPages = new Pages()
  .get("/dashboard/campaigns/:id/officers", { access: readers }, (call) => showOfficers(call))
  .get("/dashboard/campaigns/:id/links", { access: readers }, showLinks)
  .get("/dashboard/campaigns/:id/settings", { access: readers }, (call) => showSettings(call));
