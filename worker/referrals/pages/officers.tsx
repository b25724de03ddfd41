import { OfficerDetail } from "../../../web/pages/referrals/officers/detail";
import { OfficerList } from "../../../web/pages/referrals/officers/list";
import { parse } from "../../core/http/api";
import { fields } from "../../core/http/attempt";
import { type PageCall, Pages } from "../../core/http/pages";
import { readList } from "../../core/http/read-list";
import { listReferrals } from "../links/find-referrals";
import { referralsQuery } from "../links/schemas";
import { deactivateOfficer } from "../officers/deactivate-officer";
import { editOfficer } from "../officers/edit-officer";
import { findOfficer, listOfficers } from "../officers/find-officers";
import { officersQuery } from "../officers/schemas";
import { administrators, readerOf } from "../viewer";
import { assignedCampaigns, officerRegions } from "./choices";
import { goTo, idOf, show } from "./show";
import { totalsByOfficer } from "./totals";

async function showOfficer(call: PageCall<unknown>) {
  const reader = await readerOf(call);
  const officer = await findOfficer(call.db, reader, idOf(call));
  const ofOfficer = parse(referralsQuery, { officer_id: officer.id, sort: "-clicks", limit: "50" });
  const [links, campaigns] = await Promise.all([
    listReferrals(call.db, reader, ofOfficer),
    assignedCampaigns(call.db, officer.id),
  ]);
  return show(call, {
    title: officer.name,
    body: <OfficerDetail officer={officer} campaigns={campaigns} links={links} csrf={call.csrf} />,
  });
}

const back = (call: PageCall<unknown>, words: string) =>
  goTo(call, `/dashboard/officers/${idOf(call)}`, words);

export const officerPages = new Pages()
  .get("/dashboard/officers", { access: administrators }, async (call) => {
    const officers = await listOfficers(call.db, call.now, readList(officersQuery, call.c.req.query()));
    const [totals, regions] = await Promise.all([
      totalsByOfficer(
        call.db,
        officers.data.map(({ id }) => id),
      ),
      officerRegions(call.db),
    ]);
    return show(call, {
      title: "Officers",
      body: <OfficerList officers={officers} totals={totals} regions={regions} query={call.c.req.query()} />,
    });
  })
  .get("/dashboard/officers/:id", { access: administrators }, (call) => showOfficer(call))
  .post("/dashboard/officers/:id/deactivate", { access: administrators, form: fields }, async (call) => {
    await deactivateOfficer(call.db, call.by, idOf(call));
    return back(call, "The officer is deactivated and signed out. Their links stop within a minute.");
  })
  .post("/dashboard/officers/:id/activate", { access: administrators, form: fields }, async (call) => {
    await editOfficer(call.db, call.by, idOf(call), { status: "active" });
    return back(call, "The officer is active again.");
  });
