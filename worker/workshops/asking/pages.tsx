import { languageIn } from "../../../web/i18n/translate";
import { freshForm } from "../../../web/ui/form-state";
import { type FormFields, fields } from "../../core/http/attempt";
import { type JudgedCall, type PageCall, Pages } from "../../core/http/pages";
import { goTo, idOf } from "../../core/http/show";
import { everybody } from "../access/rules";
import { admitFacilitating } from "../guest/admit";
import { ledPage } from "../leading/paths";
import { readLed } from "../leading/read-led";
import { showLed } from "../leading/show-led";
import type { Led } from "../leading/views/led";
import { workshopTyped } from "../me/admit";
import { readQuestions } from "../questions/find-questions";
import { inEachLanguage } from "../questions/first-words";
import { putQuestions } from "../questions/put-questions";
import type { WorkshopType } from "../workshop-types";
import { type Edited, editQuestions } from "./edit-questions";
import { readUnfit } from "./impact";
import { formOf } from "./question-form";
import { Editor } from "./views/editor";

const typeOf = ({ c }: Pick<JudgedCall, "c">): WorkshopType => workshopTyped(c.req.param("type") ?? "");

async function admit(call: JudgedCall): Promise<undefined> {
  await admitFacilitating(call);
  typeOf(call);
}

const versionOf = ({ workshops }: Led, type: WorkshopType): number =>
  workshops.find((one) => one.type === type)?.questions_version ?? 1;

async function showEditor(call: PageCall<unknown>, led: Led, edited: Edited): Promise<Response> {
  const { db, locale, t, csrf } = call;
  const type = typeOf(call);
  const { values, refused, checked, questions, status } = edited;
  const unfit = checked && !checked.isSame ? await readUnfit(db, led.id, type, questions) : [];
  return showLed(call, {
    title: `${t("asking.questions")}: ${led.title}`,
    status,
    body: (
      <Editor
        {...{ led, type, csrf }}
        impact={checked && { ...checked, unfit }}
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
  return showEditor(call, led, { values, questions, refused: null, checked: null, status: 200 });
}

async function send(call: PageCall<FormFields>): Promise<Response> {
  const { db, by, form, t } = call;
  const type = typeOf(call);
  const led = await readLed(db, idOf(call));
  const version = versionOf(led, type);
  const edited = await editQuestions(form, {
    ...{ present: await readQuestions(db, led.id, type, version), version },
    language: led.language,
    publish: (questions) => putQuestions(db, by, led.id, type, questions),
  });
  return edited
    ? showEditor(call, led, edited)
    : goTo(call, ledPage(led.id, `questions/${type}/`), t("asking.published"));
}

const address = "/mana/workshops/assessments/:id/facilitator/questions/:type";
const access = { access: everybody, admit } as const;

/** Where the questions of a workshop are written, beside how they will look. */
export const askingPages = new Pages()
  .get(address, access, showPresent)
  .post(address, { ...access, form: fields, formLimit: 1024 * 1024 }, send);
