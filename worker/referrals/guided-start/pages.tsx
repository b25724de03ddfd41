import { attempt, type FormFields, fields, type RefusedAttempt } from "../../core/http/attempt";
import { isScript, type PageCall, Pages, seeOther, tell } from "../../core/http/pages";
import { idOf, show } from "../../core/http/show";
import { credentialUrl } from "../../core/identity/people";
import { officerChoices } from "../campaigns/choices";
import { findCampaign } from "../campaigns/find-campaigns";
import { importLimit } from "../officers/routes";
import { keyRing } from "../signing/key-ring";
import { changeEnrollment } from "../signups/enroll-signup";
import { administrators, readerOf } from "../viewer";
import { formIds } from "./form-ids";
import { startPath } from "./paths";
import { readStart, type Start } from "./read-start";
import { type HandedOut, staffCampaign, wasAnswered } from "./staff-campaign";
import { type ListFault, readStaffing, staffingOf } from "./typed-staffing";
import { StartPage } from "./views/start";

interface Shown {
  handedOut?: HandedOut[] | null;
  refused?: RefusedAttempt;
  faults?: ListFault[];
}

const takesLinks = ({ status }: { status: string }) => status === "active" || status === "scheduled";

/** The steps of a campaign that has begun to be set up; of one that is over there are none. */
async function showStart(call: PageCall<unknown>, { handedOut = [], refused, faults = [] }: Shown = {}) {
  const reader = await readerOf(call);
  const campaign = await findCampaign(call.db, reader, idOf(call));
  if (!takesLinks(campaign)) return seeOther(`/dashboard/campaigns/${campaign.id}`);
  const [start, officers] = await Promise.all([
    readStart(call.db, campaign.id, reader.origin, call.now),
    officerChoices(call.db),
  ]);
  const assigned = new Set(campaign.officer_ids);
  return show(call, {
    title: campaign.name,
    status: refused?.status,
    isSteps: true,
    headers: { "cache-control": "no-store" },
    body: (
      <StartPage
        campaign={campaign}
        start={start}
        others={officers.filter(({ id, active }) => active && !assigned.has(id))}
        handedOut={(handedOut ?? []).map(({ invitationToken, ...one }) => ({
          ...one,
          invitationUrl: credentialUrl(call.env, invitationToken),
        }))}
        wasHandedOut={handedOut === null}
        refused={refused?.refused ?? null}
        faults={faults}
        csrf={call.csrf}
      />
    ),
  });
}

/** The page as it is now: in place with script, which loads nothing, and by a redirect without. */
const next = (call: PageCall<unknown>) =>
  isScript(call.c) ? showStart(call) : seeOther(startPath(idOf(call)));

const staff = async (call: PageCall<FormFields>, staffing: Parameters<typeof staffCampaign>[4]) =>
  staffCampaign(call.db, keyRing(call.env.LINK_KEYS), call.by, idOf(call), staffing, formIds(call));

async function addOfficers(call: PageCall<FormFields>): Promise<Response> {
  if (await wasAnswered(call.db, formIds(call))) return showStart(call, { handedOut: null });
  const typed = await readStaffing(call.db, call.form, call.files.file);
  const added = await attempt(call.form, async () => staff(call, staffingOf(typed)));
  if (!added.done) return showStart(call, { refused: added, faults: typed.faults });
  return added.value?.length === 0 ? next(call) : showStart(call, { handedOut: added.value });
}

/** A link for each officer who was assigned elsewhere and has none. */
async function addLinks(call: PageCall<FormFields>): Promise<Response> {
  const { staffed }: Start = await readStart(call.db, idOf(call), "", call.now);
  const officerIds = staffed.filter(({ link }) => link === null).map(({ id }) => id);
  const made = await attempt(call.form, async () => staff(call, { newcomers: [], officerIds }));
  if (made.done) return next(call);
  tell(call.c, made.refused.message, "bad");
  return seeOther(startPath(idOf(call)));
}

async function enrol(call: PageCall<FormFields>): Promise<Response> {
  await changeEnrollment(call, call.by, call.form.signup_id ?? "", "completed");
  return next(call);
}

const at = "/dashboard/campaigns/:id/start";
const form = { access: administrators, form: fields };

export const startPages = new Pages()
  .get(at, { access: administrators }, (call) => showStart(call))
  .post(`${at}/officers`, { ...form, uploadLimit: importLimit }, addOfficers)
  .post(`${at}/links`, form, addLinks)
  .post(`${at}/enrolment`, form, enrol)
  // What answered a form is loaded again by its address.
  .get(`${at}/:step`, { access: administrators }, (call) => seeOther(startPath(idOf(call))));
