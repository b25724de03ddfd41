import { createHash } from "node:crypto";
import { languageIn } from "../../../web/i18n/translate";
import { freshForm } from "../../../web/ui/form-state";
import { parse } from "../../core/http/api";
import { attempt, type FormFields, fields } from "../../core/http/attempt";
import { type JudgedCall, type PageCall, Pages, type Refused } from "../../core/http/pages";
import { goTo, idOf } from "../../core/http/show";
import { everybody } from "../access/rules";
import { admitFacilitating } from "../guest/admit";
import { ledPage } from "../leading/paths";
import { readLed } from "../leading/read-led";
import { showLed } from "../leading/show-led";
import type { Led } from "../leading/views/led";
import { workshopTyped } from "../me/admit";
import { areSame, type Question } from "../questions/definition";
import { readQuestions } from "../questions/find-questions";
import { asStored, inEachLanguage } from "../questions/first-words";
import { putQuestions } from "../questions/put-questions";
import { questionsBody } from "../questions/schemas";
import type { WorkshopType } from "../workshop-types";
import { changeForm } from "./change-form";
import { readUnfit } from "./impact";
import { formOf, questionsIn } from "./question-form";
import { Editor } from "./views/editor";
import type { Impact } from "./views/impact";

const typeOf = ({ c }: Pick<JudgedCall, "c">): WorkshopType => workshopTyped(c.req.param("type") ?? "");

async function admit(call: JudgedCall): Promise<undefined> {
  await admitFacilitating(call);
  typeOf(call);
}

const versionOf = ({ workshops }: Led, type: WorkshopType): number =>
  workshops.find((one) => one.type === type)?.questions_version ?? 1;

interface Edited {
  values: FormFields;
  refused: Refused | null;
  /** Of questions that can be published. */
  impact: Impact | null;
  /** What the preview shows: the questions as they can be read. */
  questions: Question[];
  status: number;
}

async function showEditor(call: PageCall<unknown>, led: Led, edited: Edited): Promise<Response> {
  const { locale, t, csrf } = call;
  const type = typeOf(call);
  const { values, refused, impact, questions, status } = edited;
  return showLed(call, {
    title: `${t("asking.questions")}: ${led.title}`,
    status,
    body: (
      <Editor
        {...{ led, type, impact, csrf }}
        questions={inEachLanguage(questions)}
        version={versionOf(led, type)}
        form={refused ? { values, refused: { ...refused, values } } : freshForm(values)}
        by={{ reader: languageIn(locale), language: led.language }}
      />
    ),
  });
}

async function showPresent(call: PageCall<undefined>): Promise<Response> {
  const { db } = call;
  const led = await readLed(db, idOf(call));
  const type = typeOf(call);
  const questions = await readQuestions(db, led.id, type, versionOf(led, type));
  const values = formOf(inEachLanguage(questions), led.language);
  return showEditor(call, led, { values, questions, refused: null, impact: null, status: 200 });
}

/** What the questions of now and those of the form make of the drafts. */
async function impactOf({ db }: PageCall<unknown>, led: Led, type: WorkshopType, questions: Question[]) {
  const present = await readQuestions(db, led.id, type, versionOf(led, type));
  const checked = digestOf(questions);
  if (areSame(asStored(present), questions)) return { isSame: true, unfit: [], checked };
  return { isSame: false, unfit: await readUnfit(db, led.id, type, questions), checked };
}

/** By which questions are known again: what is published is what was checked. */
const digestOf = (questions: readonly Question[]): string =>
  createHash("sha256").update(JSON.stringify(questions)).digest("base64url").slice(0, 22);

async function send(call: PageCall<FormFields>): Promise<Response> {
  const { db, by, form, t } = call;
  const type = typeOf(call);
  const led = await readLed(db, idOf(call));
  const { action = "check" } = form;
  const wantsIt = action === "publish";
  const values = changeForm(form, wantsIt ? "check" : action);
  // A question that was just added says nothing yet: that is no fault before somebody asks whether all is right.
  const isAsked = wantsIt || action === "check";
  const done = await attempt(
    values,
    async () => {
      const read = parse(questionsBody, { questions: questionsIn(values, led.language) });
      const questions = asStored(read.questions);
      const isPublished = wantsIt && form.checked === digestOf(questions);
      if (isPublished) await putQuestions(db, by, led.id, type, questions);
      return { questions, isPublished };
    },
    { questions: "q" },
  );
  if (done.done) {
    const { questions, isPublished } = done.value;
    if (isPublished) return goTo(call, ledPage(led.id, `questions/${type}/`), t("asking.published"));
    const impact = isAsked ? await impactOf(call, led, type, questions) : null;
    return showEditor(call, led, { values, impact, questions, refused: null, status: 200 });
  }
  const questions = await readQuestions(db, led.id, type, versionOf(led, type));
  return showEditor(call, led, {
    ...{ values, questions, impact: null },
    refused: isAsked ? done.refused : null,
    status: isAsked ? done.status : 200,
  });
}

const address = "/mana/workshops/assessments/:id/facilitator/questions/:type";
const access = { access: everybody, admit } as const;

/** Where the questions of a workshop are written, beside how they will look. */
export const askingPages = new Pages()
  .get(address, access, showPresent)
  .post(address, { ...access, form: fields, formLimit: 1024 * 1024 }, send);
