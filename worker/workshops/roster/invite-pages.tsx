import { claimFromForm, type FormFields, fields } from "../../core/http/attempt";
import { type PageCall, Pages } from "../../core/http/pages";
import { Problem } from "../../core/http/problem";
import { goTo, idOf } from "../../core/http/show";
import { everybody } from "../access/rules";
import { invite } from "../entering/invite";
import { admitFacilitating } from "../guest/admit";
import { ledPage } from "../leading/paths";
import { readLed } from "../leading/read-led";
import { showLed } from "../leading/show-led";
import { readCallList, readToInvite } from "./find-uninvited";
import { Invite } from "./views/call-list";

async function showInvite(call: PageCall<unknown>) {
  const { db, t, csrf } = call;
  const id = idOf(call);
  const [led, toInvite, called] = await Promise.all([
    readLed(db, id),
    readToInvite(db, id),
    readCallList(db, id),
  ]);
  const body = <Invite {...{ led, toInvite, called, csrf }} />;
  return showLed(call, { title: `${t("roster.invite_title")}: ${led.title}`, body });
}

/** The form sent twice mails once. */
async function inviteOnce(call: PageCall<FormFields>, id: string) {
  const { all, withoutEmail } = await readToInvite(call.db, id);
  try {
    return await invite({ ...call, by: { ...call.by, claim: claimFromForm(call) } }, id, undefined);
  } catch (error) {
    if (!(error instanceof Problem && error.code === "idempotency_mismatch")) throw error;
    return { queued: all - withoutEmail, without_email: withoutEmail };
  }
}

async function inviteAll(call: PageCall<FormFields>) {
  const { t } = call;
  const id = idOf(call);
  const { queued, without_email } = await inviteOnce(call, id);
  const words = t("roster.invited", { count: queued });
  const more = without_email > 0 ? ` ${t("roster.without_email", { count: without_email })}` : "";
  return goTo(call, ledPage(id, "participants/"), `${words}${more}`);
}

const address = "/mana/workshops/assessments/:id/facilitator/participants/invite";
const access = { access: everybody, admit: admitFacilitating } as const;

export const invitePages = new Pages()
  .get(address, access, showInvite)
  .post(address, { ...access, form: fields }, inviteAll);
