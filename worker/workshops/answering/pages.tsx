import { attempt, fields } from "../../core/http/attempt";
import { found, type JudgedCall, type PageCall, Pages, tell } from "../../core/http/pages";
import { Problem } from "../../core/http/problem";
import { idOf } from "../../core/http/show";
import { everybody } from "../access/rules";
import { readWorkshop } from "../answers/read-answers";
import { saveAnswers, submitWorkshop } from "../answers/save-answers";
import { workshopPageOf } from "../gate/paths";
import { admitOnboarded } from "../guest/pages";
import { readOwn, workshopTyped } from "../me/admit";
import { statusOf } from "../progress/progress";
import type { WorkshopType } from "../workshop-types";
import { type FormFields, rearranged, sentOf, withoutBlanks } from "./form-fields";
import { isGuest, showWorkshop } from "./show-workshop";
import { formLimit, showTypedTooLate } from "./typed-too-late";
import { forgetUnsentForm, keepUnsentForm } from "./unsent-forms";

const typeOf = ({ c }: Pick<JudgedCall, "c">): WorkshopType => workshopTyped(c.req.param("type") ?? "");

/** Consent first, then whether there is such a workshop, then whether it is open. Who looks on sends nothing. */
async function admit(call: JudgedCall): Promise<Response | undefined> {
  const led = await admitOnboarded(call);
  if (led) return led;
  const { c, db, by } = call;
  const type = typeOf(call);
  if (!isGuest(call)) {
    if (c.req.method === "POST") throw new Problem("forbidden", "You are not allowed to do this.");
    return undefined;
  }
  const { progress } = await readOwn(db, by, c.req.param("id") ?? "")();
  if (statusOf(progress, type) === "locked") {
    const typed = await showTypedTooLate(call);
    if (typed) return typed;
    throw new Problem("workshop_locked", "This workshop is not open yet");
  }
  return undefined;
}

async function send(call: PageCall<FormFields>): Promise<Response> {
  const { c, db, by, t, locale } = call;
  const type = typeOf(call);
  const assessmentId = idOf(call);
  const here = workshopPageOf(assessmentId, type);
  const read = readOwn(db, by, assessmentId);
  const { questions } = await readWorkshop(db, await read(), type);
  const cards = rearranged(questions, call.form);
  if (cards) return showWorkshop(call, { typed: cards });
  const form = withoutBlanks(questions, call.form);
  const isSubmit = form.action === "submit";
  const done = await attempt(
    form,
    async () => {
      const sent = sentOf(questions, form, locale);
      if (isSubmit) await submitWorkshop({ db, by, read }, type, sent);
      else await saveAnswers({ db, by, read }, type, sent);
      if (form.kept) await forgetUnsentForm(db, (await read()).row, type, form.kept);
    },
    { answers: "a" },
  );
  if (done.done) {
    if (!isSubmit) tell(c, t("answering.saved"));
    return found(here);
  }
  if (done.problem.code === "already_submitted") {
    tell(c, t("answering.submitted_before"), "bad");
    return found(here);
  }
  const { status, refused, problem } = done;
  return showWorkshop(call, { status, refused, problem, sent: call.form });
}

const address = "/mana/workshops/assessments/:id/participant/workshops/:type";

/** Where a participant answers a workshop, and reads what they sent. */
export const answeringPages = new Pages()
  .get(address, { access: everybody, admit }, (call) => showWorkshop(call))
  .post(address, { access: everybody, admit, form: fields, formLimit, outlived: keepUnsentForm }, send);
