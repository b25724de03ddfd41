import { languageIn } from "../../../web/i18n/translate";
import { freshForm } from "../../../web/ui/form-state";
import { type FormFields, fields } from "../../core/http/attempt";
import { type JudgedCall, type PageCall, Pages } from "../../core/http/pages";
import { goTo, idOf, show } from "../../core/http/show";
import { admitFacilitators } from "../access/assessment-access";
import { facilitators } from "../access/rules";
import { changeForm } from "../asking/change-form";
import { type Edited, editQuestions } from "../asking/edit-questions";
import { formOf } from "../asking/question-form";
import { findAssessment } from "../assessments/find-assessments";
import { surveyQuestionsOf } from "../paths";
import { putSurvey, readSurvey } from "./survey-questions";
import { SurveyEditor } from "./views/survey-editor";

async function admit(call: JudgedCall): Promise<undefined> {
  await admitFacilitators(call.db, call.actor, call.c.req.param("id") ?? "");
}

async function showEditor(call: PageCall<unknown>, edited: Edited | null = null): Promise<Response> {
  const { db, locale, t, csrf } = call;
  const id = idOf(call);
  const [assessment, { version, questions }] = await Promise.all([
    findAssessment(db, id),
    readSurvey(db, id),
  ]);
  const { language } = assessment;
  // Where nothing is asked yet, there is a question to begin with.
  const present = version === 0 ? changeForm({}, "add") : formOf(questions, language);
  const { values = present, refused = null } = edited ?? {};
  return show(call, {
    title: `${t("asking.survey_title")}: ${assessment.title}`,
    ...{ status: edited?.status, isWork: true, isWithoutCharts: true },
    body: (
      <SurveyEditor
        {...{ assessment, version, csrf }}
        checked={edited?.checked ?? null}
        questions={edited?.questions ?? questions}
        form={refused ? { values, refused: { ...refused, values } } : freshForm(values)}
        by={{ reader: languageIn(locale), language }}
      />
    ),
  });
}

async function send(call: PageCall<FormFields>): Promise<Response> {
  const { db, by, form, t } = call;
  const id = idOf(call);
  const [{ language }, { version, questions }] = await Promise.all([
    findAssessment(db, id),
    readSurvey(db, id),
  ]);
  const edited = await editQuestions(form, {
    ...{ present: questions, version, language },
    publish: (written) => putSurvey(db, by, id, written),
  });
  return edited ? showEditor(call, edited) : goTo(call, surveyQuestionsOf(id), t("asking.published"));
}

const address = "/mana/manage-assessments/:id/survey";
const access = { access: facilitators, admit } as const;

/** Where the questions of an assessment's survey are written, by the same editor as those of a workshop. */
export const surveyQuestionPages = new Pages()
  .get(address, access, (call) => showEditor(call))
  .post(address, { ...access, form: fields, formLimit: 1024 * 1024 }, send);
