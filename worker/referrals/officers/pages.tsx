import { asksForFile, type FileColumn, listFile, listReach, wholeList } from "../../core/csv/list-file";
import { parse } from "../../core/http/api";
import { attempt, fields, type RefusedAttempt } from "../../core/http/attempt";
import { withEditsOf } from "../../core/http/based-on";
import { type PageCall, Pages } from "../../core/http/pages";
import { readList } from "../../core/http/read-list";
import { goTo, idOf, show } from "../../core/http/show";
import { campaignChoices, officerRegions, takesLinks } from "../campaigns/choices";
import { organisationToday } from "../campaigns/find-campaigns";
import { contactsOf } from "../coaching/read-coaching";
import { suspicionOf } from "../fraud/flags/suspicions";
import { detailFilter, officerFigures } from "../insight/read-details";
import { listReferrals } from "../links/find-referrals";
import { referralsQuery } from "../links/schemas";
import { totalsByOfficer } from "../links/totals";
import { shownTo } from "../shown-to";
import { listSignups } from "../signups/find-signups";
import { signupsQuery } from "../signups/schemas";
import { targetsOf } from "../targets/find-targets";
import { administrators, type Reader, readerOf, readers } from "../viewer";
import { deactivateOfficer, reactivateOfficer } from "./deactivate-officer";
import { findOfficer, listOfficers, officerTotals } from "./find-officers";
import { columnNames, listHeading } from "./officer-columns";
import { findOfficerNote, keepOfficerNote } from "./officer-note";
import { findPasswordRequests } from "./password-link";
import { type OfficerRecord, type OfficersQuery, officerNote, officersQuery } from "./schemas";
import { OfficerDetail } from "./views/detail";
import { OfficerList } from "./views/list";

async function showOfficer(call: PageCall<unknown>, attempted?: RefusedAttempt) {
  const reader = await readerOf(call);
  const officer = await findOfficer(call.db, reader, idOf(call));
  const query = call.c.req.query();
  const { filter, preset, isSwapped } = await detailFilter(call, reader.viewer, { officer_id: officer.id });
  const [figures, links, signups, targets, suspicion, note] = await Promise.all([
    officerFigures(call.db, filter, query),
    listReferrals(
      call.db,
      reader,
      parse(referralsQuery, { officer_id: officer.id, sort: "-clicks", limit: "20" }),
    ),
    listSignups(
      call.env.DATA_KEY,
      call.db,
      reader,
      parse(signupsQuery, { officer_id: officer.id, limit: "8" }),
      listReach,
    ),
    targetsOf(call.db, call.now, { officerId: officer.id }),
    suspicionOf(call.db, "officer", officer.id),
    reader.viewer.role === "admin" ? findOfficerNote(call.db, officer.id) : "",
  ]);
  return show(call, {
    ...(attempted ? { status: attempted.status } : {}),
    title: officer.name,
    body: shownTo(
      reader.viewer,
      <OfficerDetail
        officer={officer}
        origin={reader.origin}
        figures={figures}
        range={{ path: `/dashboard/officers/${officer.id}`, query, preset, isSwapped }}
        links={links}
        signups={signups}
        targets={targets}
        suspicion={suspicion}
        note={{ values: attempted?.refused.values ?? { note }, refused: attempted?.refused ?? null }}
        csrf={call.csrf}
      />,
    ),
  });
}

const back = (call: PageCall<unknown>, words: string) =>
  goTo(call, `/dashboard/officers/${idOf(call)}`, words);

async function officerFile(call: PageCall<unknown>, reader: Reader, query: OfficersQuery) {
  const { t } = call;
  const { data } = await listOfficers(call.db, reader, wholeList(query));
  const totals = await totalsByOfficer(
    call.db,
    data.map(({ id }) => id),
  );
  return listFile(
    call,
    "officers",
    [
      ...columnNames.map((name): FileColumn<OfficerRecord> => [t(listHeading(name)), (row) => row[name]]),
      [t("officers.status"), ({ status }) => t(`officers.${status}`)],
      [t("officers.active_links"), ({ active_links }) => active_links],
      [t("officers.clicks"), ({ id }) => totals[id]?.clicks ?? 0],
      [t("officers.signups"), ({ id }) => totals[id]?.signups ?? 0],
      [t("officers.added"), ({ created_at }) => created_at],
    ],
    data,
  );
}

export const officerPages = new Pages()
  .get("/dashboard/officers", { access: readers }, async (call) => {
    const reader = await readerOf(call);
    const address = call.c.req.query();
    const query = readList(officersQuery, address);
    if (asksForFile(address)) return officerFile(call, reader, query);
    const isAdmin = reader.viewer.role === "admin";
    const [officers, sums, regions, campaigns, today, requests] = await Promise.all([
      listOfficers(call.db, reader, query),
      officerTotals(call.db, reader, query),
      officerRegions(call.db),
      isAdmin ? campaignChoices(call.db, reader.viewer) : [],
      organisationToday(call.db, call.now),
      isAdmin ? findPasswordRequests(call.db) : [],
    ]);
    const ids = officers.data.map(({ id }) => id);
    const [totals, contacts] = await Promise.all([
      totalsByOfficer(call.db, ids),
      isAdmin ? contactsOf(call.db, ids) : new Map(),
    ]);
    return show(call, {
      title: call.t("officers.officers"),
      body: shownTo(
        reader.viewer,
        <OfficerList
          officers={officers}
          totals={totals}
          sums={sums}
          regions={regions}
          requests={requests}
          campaigns={campaigns.filter((campaign) => takesLinks(campaign, today))}
          contacts={contacts}
          sender={call.person.name}
          query={address}
          csrf={call.csrf}
        />,
      ),
    });
  })
  .get("/dashboard/officers/:id", { access: readers }, (call) => showOfficer(call))
  .post("/dashboard/officers/:id/note", { access: administrators, form: fields }, async (call) => {
    const kept = await attempt(call.form, async () => {
      const { note } = withEditsOf(call.form, { note: await findOfficerNote(call.db, idOf(call)) });
      await keepOfficerNote(call.db, call.by, idOf(call), parse(officerNote, { note }).note);
    });
    return kept.done ? back(call, call.t("officers.told_noted")) : showOfficer(call, kept);
  })
  .post("/dashboard/officers/:id/deactivate", { access: administrators, form: fields }, async (call) => {
    await deactivateOfficer(call.db, call.by, idOf(call));
    return back(call, call.t("officers.told_deactivated"));
  })
  .post("/dashboard/officers/:id/activate", { access: administrators, form: fields }, async (call) => {
    await reactivateOfficer(call.db, call.by, idOf(call));
    return back(call, call.t("officers.told_activated"));
  });
