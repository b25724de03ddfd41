import { attempt, type FormFields, fields, idFromForm, type RefusedAttempt } from "../../core/http/attempt";
import { editsOf } from "../../core/http/based-on";
import { type PageCall, Pages, seeOther, tell } from "../../core/http/pages";
import { parseBody } from "../../core/http/parse-body";
import { goTo, idOf, show } from "../../core/http/show";
import { campaignChoices, officerRegions } from "../campaigns/choices";
import { formIds } from "../guided-start/form-ids";
import { staffCampaign } from "../guided-start/staff-campaign";
import { keyRing } from "../signing/key-ring";
import { administrators, readerOf } from "../viewer";
import { createOfficer } from "./create-officer";
import { showCredentials } from "./credentials";
import { editOfficer } from "./edit-officer";
import { findOfficer } from "./find-officers";
import { officerInput, officerValues } from "./input";
import { resetOfficerPassword } from "./reset-password";
import { type NewOfficer, newOfficer, officerEdits } from "./schemas";
import { OfficerForm } from "./views/form";

/** The officer who may be activated again instead: an inactive one who has the address or number. */
async function inactiveHolder(call: PageCall<unknown>, refused: RefusedAttempt | null) {
  const id = refused?.problem.code === "officer_inactive" ? refused.problem.members.officer_id : undefined;
  return id === undefined ? null : findOfficer(call.db, await readerOf(call), String(id));
}

/** The campaign that a new officer is to work for; null where none is meant, or none that is there. */
async function campaignOf(call: PageCall<unknown>, id: string | undefined) {
  const campaigns = id ? await campaignChoices(call.db, { role: "admin" }) : [];
  return campaigns.find((campaign) => campaign.id === id) ?? null;
}

async function showNew(
  call: PageCall<unknown>,
  campaignId: string | undefined,
  refused: RefusedAttempt | null = null,
) {
  return show(call, {
    title: call.t("officers.new"),
    status: refused?.status,
    body: (
      <OfficerForm
        officer={null}
        campaign={await campaignOf(call, campaignId)}
        regions={await officerRegions(call.db)}
        values={refused?.refused.values ?? {}}
        refused={refused?.refused ?? null}
        inactive={await inactiveHolder(call, refused)}
        csrf={call.csrf}
      />
    ),
  });
}

async function showEdit(call: PageCall<unknown>, refused: RefusedAttempt | null = null) {
  const officer = await findOfficer(call.db, await readerOf(call), idOf(call));
  return show(call, {
    title: call.t("officers.edit_name", { name: officer.name }),
    status: refused?.status,
    body: (
      <OfficerForm
        officer={officer}
        campaign={null}
        regions={await officerRegions(call.db)}
        values={refused?.refused.values ?? officerValues(officer)}
        refused={refused?.refused ?? null}
        inactive={await inactiveHolder(call, refused)}
        csrf={call.csrf}
      />
    ),
  });
}

const createAlone = async (call: PageCall<FormFields>, officer: NewOfficer) =>
  createOfficer(call.db, call.by, officer, await idFromForm("officer", call));

/** Creates the officer, assigns them to the campaign whose page asked for it, and makes their link. */
async function createFor(call: PageCall<FormFields>, campaignId: string, officer: NewOfficer) {
  const ids = formIds(call);
  const ring = keyRing(call.env.LINK_KEYS);
  const staffing = { newcomers: [officer], officerIds: [] };
  const [made] = (await staffCampaign(call.db, ring, call.by, campaignId, staffing, ids)) ?? [];
  return { id: made?.id ?? (await ids.officer(0)), credentials: made ?? null };
}

export const officerFormPages = new Pages()
  .get("/dashboard/officers/new", { access: administrators }, (call) =>
    showNew(call, call.c.req.query("campaign_id")),
  )
  .post("/dashboard/officers/new", { access: administrators, form: fields }, async (call) => {
    const { campaign_id: campaignId } = call.form;
    const created = await attempt(call.form, async () => {
      const officer = await parseBody(call.db, newOfficer, officerInput(call.form));
      return campaignId ? createFor(call, campaignId, officer) : createAlone(call, officer);
    });
    if (!created.done) return showNew(call, campaignId, created);
    const { id, credentials } = created.value;
    // Sent a second time: what was shown once is not to be had again.
    return credentials
      ? showCredentials(call, id, credentials, "created", campaignId)
      : goTo(call, `/dashboard/officers/${id}`, call.t("officers.told_added_before"));
  })
  .get("/dashboard/officers/:id/edit", { access: administrators }, (call) => showEdit(call))
  .post("/dashboard/officers/:id/edit", { access: administrators, form: fields }, async (call) => {
    const id = idOf(call);
    const current = officerValues(await findOfficer(call.db, await readerOf(call), id));
    const edited = await attempt(call.form, async () => {
      const edits = editsOf(call.form, current, officerInput);
      await editOfficer(call.db, call.by, id, await parseBody(call.db, officerEdits, edits));
    });
    return edited.done
      ? goTo(call, `/dashboard/officers/${id}`, call.t("officers.told_saved"))
      : showEdit(call, edited);
  })
  .post("/dashboard/officers/:id/reset-password", { access: administrators, form: fields }, async (call) => {
    const reset = await attempt(call.form, () => resetOfficerPassword(call.db, call.by, idOf(call)));
    if (reset.done) return showCredentials(call, idOf(call), reset.value, "reset");
    tell(call.c, reset.refused.message, "bad");
    return seeOther(`/dashboard/officers/${idOf(call)}`);
  });
