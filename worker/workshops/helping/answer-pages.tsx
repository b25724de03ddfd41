import { languageIn } from "../../../web/i18n/translate";
import { freshForm } from "../../../web/ui/form-state";
import { attempt, type FormFields, fields, type RefusedAttempt } from "../../core/http/attempt";
import { found, type PageCall, Pages } from "../../core/http/pages";
import { goTo, idOf } from "../../core/http/show";
import { everybody } from "../access/rules";
import { formOf, sentOf, withoutBlanks } from "../answering/form-fields";
import { sayValue } from "../answering/views/say-value";
import { readWorkshop } from "../answers/read-answers";
import { saveAnswers, submitWorkshop } from "../answers/save-answers";
import { answerForPage, participantPage } from "../leading/paths";
import { readLed } from "../leading/read-led";
import { showLed } from "../leading/show-led";
import { titleOf } from "../leading/views/led";
import { workshopTyped } from "../me/admit";
import { refuseNotOnboarded } from "../progress/carry-out";
import type { Value } from "../questions/draft-check";
import { inEachLanguage } from "../questions/first-words";
import { admitParticipantPage, readAddressed } from "./admit";
import { AnswerFor } from "./views/answer-for";

/** What another device wrote meanwhile, as the problem tells it. */
const conflictsOf = (refusal: RefusedAttempt | null) =>
  (refusal?.problem.members.conflicts ?? []) as { question_id: string; value: Value; revision: number }[];

async function showForm(call: PageCall<unknown>, refusal: RefusedAttempt | null = null): Promise<Response> {
  const { c, db, locale, t, csrf } = call;
  const type = workshopTyped(c.req.param("type") ?? "");
  const [led, account] = await Promise.all([readLed(db, idOf(call)), readAddressed(call)()]);
  const { row, progress } = account;
  const workshop = await readWorkshop(db, account, type);
  const [title, questions] = [titleOf(led, type, locale), inEachLanguage(workshop.questions)];
  const by = { reader: languageIn(locale), language: led.language };
  const fresh = formOf(workshop.questions_version, questions, workshop.answers, locale);
  const conflicts = conflictsOf(refusal);
  // Who saw the other text, and sends theirs again, replaces it knowingly.
  const seen = Object.fromEntries(conflicts.map((one) => [`r.${one.question_id}`, String(one.revision)]));
  const values = {
    ...fresh,
    ...refusal?.refused.values,
    ...seen,
    questions_version: String(workshop.questions_version),
  };
  return showLed(call, {
    title: `${title}: ${row.name}`,
    status: refusal?.status,
    body: (
      <AnswerFor
        {...{ led, by, csrf, type, title, questions }}
        status={workshop.status}
        person={{ id: row.id, name: row.name, isIn: progress.status === "active" }}
        form={refusal ? { values, refused: { ...refusal.refused, values } } : freshForm(values)}
        meanwhile={Object.fromEntries(
          conflicts.flatMap(({ question_id, value }) => {
            const question = questions.find(({ id }) => id === question_id);
            return question ? [[question_id, sayValue(question, value, by)]] : [];
          }),
        )}
        isChanged={refusal?.problem.code === "questions_changed" ? t("answering.changed") : null}
      />
    ),
  });
}

async function send(call: PageCall<FormFields>): Promise<Response> {
  const { c, db, by, t, locale } = call;
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
  const done = await attempt(
    form,
    async () => {
      const sent = sentOf(questions, form, locale);
      if (isSubmit) await submitWorkshop({ db, by, read }, type, sent);
      else await saveAnswers({ db, by, read }, type, sent);
    },
    { answers: "a" },
  );
  if (!done.done) {
    return done.problem.code === "already_submitted"
      ? found(participantPage(assessmentId, id))
      : showForm(call, done);
  }
  return isSubmit
    ? goTo(call, participantPage(assessmentId, id), t("helping.sent_for"))
    : goTo(call, answerForPage(assessmentId, id, type), t("answering.saved"));
}

const address = "/mana/workshops/assessments/:id/facilitator/participants/:pid/workshops/:type";
const access = { access: everybody, admit: admitParticipantPage } as const;

/** Where a facilitator writes for somebody what they have on paper or hear. */
export const answerForPages = new Pages()
  .get(address, access, (call) => showForm(call))
  .post(address, { ...access, form: fields, formLimit: 1024 * 1024 }, send);
