import { languageIn } from "../../../web/i18n/translate";
import { freshForm } from "../../../web/ui/form-state";
import type { Db } from "../../core/db/db";
import { type Attempt, attempt, type FormFields, fields, type RefusedAttempt } from "../../core/http/attempt";
import { found, type PageCall, Pages } from "../../core/http/pages";
import { Problem } from "../../core/http/problem";
import { goTo, idOf } from "../../core/http/show";
import { formOwner } from "../../core/identity/form-owner";
import { everybody } from "../access/rules";
import { sentOf, typedOver, withoutBlanks } from "../answering/form-fields";
import { formLimit } from "../answering/typed-too-late";
import {
  forgetUnsentForm,
  keepUnsentFormFor,
  readUnsentForm,
  type UnsentForm,
  unsentOf,
  writtenBy,
} from "../answering/unsent-forms";
import { sayValue } from "../answering/views/say-value";
import { readWorkshop } from "../answers/read-answers";
import { saveAnswers, submitWorkshop } from "../answers/save-answers";
import { answerForPage, participantPage } from "../leading/paths";
import { readLed } from "../leading/read-led";
import { showLed } from "../leading/show-led";
import { titleOf } from "../leading/views/led";
import { workshopTyped } from "../me/admit";
import type { Account } from "../progress/account";
import { refuseNotOnboarded } from "../progress/carry-out";
import type { Value } from "../questions/draft-check";
import { inEachLanguage } from "../questions/first-words";
import type { WorkshopType } from "../workshop-types";
import { admitParticipantPage, readAddressed } from "./admit";
import { AnswerFor } from "./views/answer-for";

/** The workshop of somebody, in the words of whoever reads it. */
async function readInWords(db: Db, account: Account, type: WorkshopType) {
  const workshop = await readWorkshop(db, account, type);
  return { ...workshop, questions: inEachLanguage(workshop.questions) };
}
type ReadWorkshop = Awaited<ReturnType<typeof readInWords>>;

/** What another device wrote meanwhile, as the problem tells it. */
const conflictsOf = (refusal: RefusedAttempt | null) =>
  (refusal?.problem.members.conflicts ?? []) as { question_id: string; value: Value; revision: number }[];

/** The form as it stands: what is stored, or what was typed over it. */
function formShown(
  workshop: ReadWorkshop,
  refusal: RefusedAttempt | null,
  unsent: UnsentForm | null,
  locale: string,
) {
  const { questions_version, questions, answers } = workshop;
  const over = (typed: FormFields) => typedOver(questions_version, questions, answers, typed, locale);
  if (!refusal) return freshForm(over(unsent ? { ...unsent.fields, kept: String(unsent.keptAt) } : {}));
  // Who saw the other text, and sends theirs again, replaces it knowingly.
  const seen = Object.fromEntries(
    conflictsOf(refusal).map((one) => [`r.${one.question_id}`, String(one.revision)]),
  );
  const values = over({ ...refusal.refused.values, ...seen });
  return { values, refused: { ...refusal.refused, values } };
}

/** `sent`: the form that was refused, as it came. */
async function showForm(
  call: PageCall<unknown>,
  refusal: RefusedAttempt | null = null,
  sent: FormFields = {},
): Promise<Response> {
  const { c, env, db, locale, t, csrf, person, now } = call;
  const type = workshopTyped(c.req.param("type") ?? "");
  const [led, account] = await Promise.all([readLed(db, idOf(call)), readAddressed(call)()]);
  const { row, progress } = account;
  const workshop = await readInWords(db, account, type);
  const { questions, answers, status } = workshop;
  const isIn = progress.status === "active";
  const typed = refusal
    ? { keptAt: now, form: sent }
    : isIn
      ? await readUnsentForm(db, row, writtenBy(type, person.id), now)
      : null;
  const unsent =
    typed && unsentOf(typed, questions, answers, isIn && status === "open" && !led.isClosed, locale);
  if (refusal?.problem.code === "already_submitted" && !unsent) return found(participantPage(led.id, row.id));
  const title = titleOf(led, type, locale);
  const by = { reader: languageIn(locale), language: led.language };
  return showLed(call, {
    title: `${title}: ${row.name}`,
    status: refusal?.status,
    body: (
      <AnswerFor
        {...{ led, by, csrf, type, title, questions, status }}
        person={{ id: row.id, name: row.name, isIn }}
        form={formShown(workshop, refusal, unsent, locale)}
        owner={formOwner(env, { personId: person.id, sessionId: person.sessionId })}
        isGivenBack={unsent !== null && refusal === null}
        leftovers={unsent?.leftovers ?? []}
        meanwhile={Object.fromEntries(
          conflictsOf(refusal).flatMap(({ question_id, value }) => {
            const question = questions.find(({ id }) => id === question_id);
            return question ? [[question_id, sayValue(question, value, by)]] : [];
          }),
        )}
        isChanged={refusal?.problem.code === "questions_changed" ? t("answering.changed") : null}
      />
    ),
  });
}

/** Also what was typed into a workshop that is locked by now comes back. */
async function attempted(form: FormFields, change: () => Promise<void>): Promise<Attempt<void>> {
  try {
    return await attempt(form, change, { answers: "a" });
  } catch (problem) {
    if (!(problem instanceof Problem) || problem.code !== "workshop_locked") throw problem;
    const { detail: message, status } = problem;
    return { done: false, refused: { values: form, errors: [], message }, status, problem };
  }
}

async function send(call: PageCall<FormFields>): Promise<Response> {
  const { c, db, by, t, locale, person } = call;
  const type = workshopTyped(c.req.param("type") ?? "");
  const [assessmentId, id] = [idOf(call), c.req.param("pid") ?? ""];
  const { questions } = await readWorkshop(db, await readAddressed(call)(), type);
  const form = withoutBlanks(questions, call.form);
  const read = async () => {
    const account = await readAddressed(call)();
    refuseNotOnboarded(account);
    return account;
  };
  const isSubmit = form.action === "submit";
  const done = await attempted(form, async () => {
    const sent = sentOf(questions, form, locale);
    if (isSubmit) await submitWorkshop({ db, by, read }, type, sent);
    else await saveAnswers({ db, by, read }, type, sent);
    if (form.kept) await forgetUnsentForm(db, (await read()).row, writtenBy(type, person.id), form.kept);
  });
  if (!done.done) return showForm(call, done, call.form);
  return isSubmit
    ? goTo(call, participantPage(assessmentId, id), t("helping.sent_for"))
    : goTo(call, answerForPage(assessmentId, id, type), t("answering.saved"));
}

const address = "/mana/workshops/assessments/:id/facilitator/participants/:pid/workshops/:type";
const access = { access: everybody, admit: admitParticipantPage } as const;

/** Where a facilitator writes for somebody what they have on paper or hear. */
export const answerForPages = new Pages()
  .get(address, access, (call) => showForm(call))
  .post(address, { ...access, form: fields, formLimit, outlived: keepUnsentFormFor }, send);
