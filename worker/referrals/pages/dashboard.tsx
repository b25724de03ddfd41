import { AdminDashboard } from "../../../web/pages/referrals/dashboard/admin";
import { OfficerDashboard } from "../../../web/pages/referrals/dashboard/officer";
import { parse } from "../../core/http/api";
import { type PageCall, Pages, renderApp } from "../../core/http/pages";
import { Problem } from "../../core/http/problem";
import { readOrganisation } from "../../core/organisation/organisation";
import { localDay } from "../../core/time";
import { liveAddress } from "../insight/live/address";
import { type StatFilter, statFilter } from "../insight/stat-filter";
import { listReferrals } from "../links/find-referrals";
import { referralsQuery } from "../links/schemas";
import { administratorsAndOfficers, type Reader, readerOf } from "../viewer";
import { campaignChoices, namesOf, officerChoices } from "./choices";
import { dashboardRange } from "./dashboard-range";
import { adminDashboard, officerDashboard } from "./read-dashboard";

async function admin(call: PageCall<unknown>, page: Shown) {
  const [data, campaigns, officers] = await Promise.all([
    adminDashboard(call.db, page.filter),
    campaignChoices(call.db, page.reader.viewer),
    officerChoices(call.db),
  ]);
  return (
    <AdminDashboard
      {...data}
      {...page}
      campaignChoices={campaigns}
      officerChoices={officers}
      now={call.now}
      locale={call.person.locale}
    />
  );
}

async function officer(call: PageCall<unknown>, page: Shown) {
  const [data, links, campaigns] = await Promise.all([
    officerDashboard(call.db, page.filter),
    listReferrals(
      call.db,
      page.reader,
      parse(referralsQuery, { status: "active", limit: "5", sort: "-clicks" }),
    ),
    campaignChoices(call.db, page.reader.viewer),
  ]);
  return (
    <OfficerDashboard
      {...data}
      {...page}
      name={call.person.name}
      links={links.data}
      campaignNames={namesOf(campaigns)}
      locale={call.person.locale}
    />
  );
}

interface Shown {
  reader: Reader;
  filter: StatFilter;
  organisation: string;
  days: number | null;
  query: Record<string, string>;
  stream: string;
}

/** What the address asks for. A campaign or officer that is not there (any more) is left out, not an error. */
async function asked(call: PageCall<unknown>): Promise<Shown> {
  const query = call.c.req.query();
  const { name, timeZone } = await readOrganisation(call.db);
  const { days, ...period } = dashboardRange(query, localDay(call.now, timeZone));
  const reader = await readerOf(call);
  const who = {
    ...(query.campaign_id ? { campaign_id: query.campaign_id } : {}),
    ...(query.officer_id ? { officer_id: query.officer_id } : {}),
  };
  const filter = await statFilter(call.db, reader.viewer, { ...period, ...who }, call.now).catch(
    (error: unknown) => {
      if (error instanceof Problem && error.code === "not_found") {
        return statFilter(call.db, reader.viewer, period, call.now);
      }
      throw error;
    },
  );
  return { reader, filter, organisation: name, days, query, stream: liveAddress(filter) };
}

export const dashboardPages = new Pages().get(
  "/dashboard",
  { access: administratorsAndOfficers },
  async (call) => {
    const page = await asked(call);
    const isAdmin = page.reader.viewer.role === "admin";
    return renderApp(call, { title: "Dashboard", body: await (isAdmin ? admin : officer)(call, page) });
  },
);
