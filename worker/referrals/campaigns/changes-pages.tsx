import { attempt, type FormFields, fields } from "../../core/http/attempt";
import { basisOf } from "../../core/http/based-on";
import { type PageCall, Pages } from "../../core/http/pages";
import { invalid } from "../../core/http/problem";
import { goTo, idOf } from "../../core/http/show";
import { tickedIn } from "../../core/http/typed";
import { administrators, readerOf } from "../viewer";
import { archiveCampaign, restoreCampaign } from "./archive-campaign";
import { type Assignment, addAndRemoveOfficers } from "./assign-officers";
import { changeLogo, logoLimit, removeLogo } from "./change-logo";
import { findCampaign } from "./find-campaigns";
import { showOfficers, showSettings } from "./tab-pages";
import { type CampaignTab, campaignPath } from "./views/tabs";

const form = { access: administrators, form: fields };

// Room for a file somewhat too large, so that the answer is the form with a word about it and not a bare 413.
const uploadLimit = 4 * logoLimit;

const back = (call: PageCall<unknown>, words: string, tab: CampaignTab = "settings") =>
  goTo(call, campaignPath(idOf(call), tab), words);

/** Whom the form adds and removes: boxes that stand as they were shown, and those it did not show, say nothing. */
async function assignmentIn(call: PageCall<FormFields>): Promise<Assignment> {
  const ticked = tickedIn(call.form, "officer_ids");
  const basis = basisOf(call.form);
  const { officer_ids: assigned } = await findCampaign(call.db, await readerOf(call), idOf(call));
  const shown = call.form.shown?.split(" ");
  const before = basis
    ? tickedIn(basis, "officer_ids")
    : assigned.filter((id) => shown?.includes(id) ?? true);
  return {
    added: ticked.filter((id) => !before.includes(id)),
    removed: before.filter((id) => !ticked.includes(id)),
  };
}

/** The changes that a campaign's own tabs offer. */
export const campaignChangePages = new Pages()
  .post("/dashboard/campaigns/:id/archive", form, async (call) => {
    await archiveCampaign(call.db, call.by, idOf(call));
    return back(call, call.t("campaigns.told_archived"));
  })
  .post("/dashboard/campaigns/:id/restore", form, async (call) => {
    await restoreCampaign(call.db, call.by, idOf(call));
    return back(call, call.t("campaigns.told_restored"));
  })
  .post("/dashboard/campaigns/:id/officers", form, async (call) => {
    const assigned = await attempt(call.form, async () =>
      addAndRemoveOfficers(call.db, call.by, idOf(call), await assignmentIn(call)),
    );
    return assigned.done
      ? back(call, call.t("campaigns.told_officers"), "officers")
      : showOfficers(call, assigned.refused, assigned.status);
  })
  .post("/dashboard/campaigns/:id/logo", { ...form, uploadLimit }, async (call) => {
    const changed = await attempt(call.form, async () => {
      const file = call.files.file;
      if (!file) throw invalid("file", "Choose an image first.");
      const bytes = new Uint8Array(await file.arrayBuffer());
      await changeLogo(call.env, call.db, call.by, idOf(call), bytes);
    });
    if (changed.done) return back(call, call.t("campaigns.told_logo"));
    const { errors, message } = changed.refused;
    const beside = errors.length > 0 ? errors : [{ path: "file", message }];
    return showSettings(call, { ...changed.refused, errors: beside }, changed.status);
  })
  .post("/dashboard/campaigns/:id/logo/remove", form, async (call) => {
    await removeLogo(call.env, call.db, call.by, idOf(call));
    return back(call, call.t("campaigns.told_logo_removed"));
  });
