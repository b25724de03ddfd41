import { languageIn } from "../../../web/i18n/translate";
import { freshForm } from "../../../web/ui/form-state";
import { parse } from "../../core/http/api";
import { attempt, type FormFields, fields, type RefusedAttempt } from "../../core/http/attempt";
import { editsOf } from "../../core/http/based-on";
import { type JudgedCall, type PageCall, Pages, seeOther, tell } from "../../core/http/pages";
import { goTo, idOf, show } from "../../core/http/show";
import { admitWriter, isWriter } from "../access/assessment-access";
import { facilitators } from "../access/rules";
import { withoutBlanks } from "../answering/form-fields";
import { assessmentChoices, titlesOf } from "../assessments/choices";
import { recordOf, recordPaths } from "../paths";
import { placeChoices, placeNames } from "../places/choices";
import { readSurveyEver } from "../survey-questions/survey-questions";
import { formLimits, putDocument, removeDocument, serveDocument } from "./documents";
import { findRecord } from "./find-records";
import { editsIn, valuesOf } from "./form-input";
import { recordEdits } from "./schemas";
import { surveyOf } from "./survey-of";
import { RecordPage } from "./views/record";
import { deleteRecord, editRecord } from "./write-record";

const access = facilitators;

/** Whether there is such a record comes before the form. */
async function admit({ c, db }: JudgedCall): Promise<undefined> {
  await findRecord(db, c.req.param("id") ?? "");
}

async function showRecord(call: PageCall<unknown>, refusal: RefusedAttempt | null = null): Promise<Response> {
  const { db, actor, csrf, locale } = call;
  const record = await findRecord(db, idOf(call));
  const { assessment_id, place_id, kind, title } = record;
  const [assessments, places, names, titles, mayWrite, { questions, language }, asked] = await Promise.all([
    assessmentChoices(db, actor),
    placeChoices(db, assessment_id, place_id),
    placeNames(db, [place_id]),
    titlesOf(db, [assessment_id]),
    isWriter(db, actor, assessment_id),
    surveyOf(db, kind === "survey" ? assessment_id : null),
    kind === "survey" ? readSurveyEver(db, assessment_id) : [],
  ]);
  const form = refusal
    ? { values: refusal.refused.values, refused: refusal.refused }
    : freshForm(valuesOf(record, questions, locale));
  return show(call, {
    title,
    status: refusal?.status,
    body: (
      <RecordPage
        {...{ record, assessments, places, questions, asked, mayWrite, form, csrf }}
        by={{ reader: languageIn(locale), language }}
        assessment={titles.get(assessment_id) ?? "–"}
        place={names.get(place_id ?? "") ?? null}
      />
    ),
  });
}

async function sendDocument({ env, db, by, files, form }: PageCall<FormFields>, id: string) {
  const bytes = new Uint8Array((await files.file?.arrayBuffer()) ?? []);
  return attempt(form, () => putDocument(env, db, by, id, bytes));
}

async function change(call: PageCall<FormFields>): Promise<Response> {
  const { c, env, db, by, form, t, actor, locale } = call;
  const id = idOf(call);
  const record = await findRecord(db, id);
  await admitWriter(db, actor, record.assessment_id);
  if (form.action === "delete") {
    await deleteRecord(env, db, by, id);
    return goTo(call, recordPaths[record.kind], t("workshops.records.deleted"));
  }
  if (form.action === "remove_document") {
    await removeDocument(env, db, by, id);
    return goTo(call, recordOf(id), t("workshops.records.saved"));
  }
  if (form.action === "document") {
    const sent = await sendDocument(call, id);
    if (sent.done) return goTo(call, recordOf(id), t("workshops.records.saved"));
    tell(c, sent.refused.message, "bad");
    return seeOther(recordOf(id));
  }
  const { questions } = await surveyOf(db, record.kind === "survey" ? record.assessment_id : null);
  const typed = withoutBlanks(questions, form);
  const changed = await attempt(
    typed,
    () => {
      const edits = editsOf(typed, valuesOf(record, questions, locale), (values) =>
        editsIn(record.kind, values, questions, locale),
      );
      return editRecord(db, by, id, parse(recordEdits, edits));
    },
    { answers: "a" },
  );
  return changed.done ? goTo(call, recordOf(id), t("workshops.records.saved")) : showRecord(call, changed);
}

/** One record, what changes it, and its document as a download. */
export const recordPage = new Pages()
  .get("/mana/records/:id", { access, admit }, (call) => showRecord(call))
  .post("/mana/records/:id", { access, admit, form: fields, ...formLimits }, change)
  .get("/mana/records/:id/document", { access }, (call) => serveDocument(call.env, call.db, idOf(call)));
