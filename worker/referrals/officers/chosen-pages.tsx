import { attempt, type FormFields, fields } from "../../core/http/attempt";
import { chosenIn } from "../../core/http/chosen";
import { type PageCall, Pages, safeNext, seeOther, tell } from "../../core/http/pages";
import { goTo, show } from "../../core/http/show";
import { formIds } from "../guided-start/form-ids";
import { staffCampaign } from "../guided-start/staff-campaign";
import { keyRing } from "../signing/key-ring";
import { administrators } from "../viewer";
import { deactivateOfficers, reactivateOfficers } from "./deactivate-officer";
import { inviteOfficersAgain, mostInvited } from "./invite-officers-again";
import { InvitedAgain } from "./views/invited-again";

const form = { access: administrators, form: fields };

/** No more than a page of the list holds. */
const chosen = (call: PageCall<FormFields>) => chosenIn(call.form).slice(0, 100);

/** The list as it was, with `undo` for those whom a press brings back. */
function withUndo(back: string, ids: string[]): string {
  const url = new URL(safeNext(back), "https://self.invalid");
  if (ids.length > 0) url.searchParams.set("undo", ids.join(","));
  return url.pathname + url.search;
}

/** Sent again, by a page that is loaded anew too, it mails nobody twice. */
async function inviteChosen(call: PageCall<FormFields>) {
  const ids = chosenIn(call.form);
  const invited = await inviteOfficersAgain(call, ids.slice(0, mostInvited));
  return show(call, {
    title: call.t("officers.officers"),
    body: (
      <InvitedAgain
        invited={invited}
        left={Math.max(0, ids.length - mostInvited)}
        back={safeNext(call.form.back)}
        csrf={call.csrf}
      />
    ),
  });
}

/** What is done at once with officers who are chosen in their list. */
export const chosenOfficerPages = new Pages()
  .post("/dashboard/officers/deactivate", form, async (call) => {
    const ids = await deactivateOfficers(call.db, call.by, chosen(call));
    return seeOther(withUndo(call.form.back ?? "", ids));
  })
  .post("/dashboard/officers/reactivate", form, async (call) => {
    const ids = chosen(call);
    await reactivateOfficers(call.db, call.by, ids);
    return goTo(call, safeNext(call.form.back), call.t("officers.told_n_activated", { count: ids.length }));
  })
  .post("/dashboard/officers/invite", form, inviteChosen)
  .post("/dashboard/officers/assign", form, async (call) => {
    const back = safeNext(call.form.back);
    const officerIds = chosen(call);
    const assigned = await attempt(call.form, () => {
      const ring = keyRing(call.env.LINK_KEYS);
      const staffing = { newcomers: [], officerIds };
      return staffCampaign(call.db, ring, call.by, call.form.campaign_id ?? "", staffing, formIds(call));
    });
    if (assigned.done)
      return goTo(call, back, call.t("officers.told_n_assigned", { count: officerIds.length }));
    tell(call.c, assigned.refused.message, "bad");
    return seeOther(back);
  });
