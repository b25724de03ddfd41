import { languageIn } from "../../../web/i18n/translate";
import { freshForm } from "../../../web/ui/form-state";
import { deletePrivateFile } from "../../core/files/private-files";
import { parse } from "../../core/http/api";
import { attempt, type FormFields, fields, idFromForm, type RefusedAttempt } from "../../core/http/attempt";
import { type PageCall, Pages } from "../../core/http/pages";
import { readList } from "../../core/http/read-list";
import { goTo, show } from "../../core/http/show";
import { facilitators } from "../access/rules";
import { withoutBlanks } from "../answering/form-fields";
import { assessmentChoices, titlesOf } from "../assessments/choices";
import { readMethod } from "../overview/read-overview";
import { reviewedMethods } from "../overview/schemas";
import { recordPaths } from "../paths";
import { placeChoices } from "../places/choices";
import type { Question } from "../questions/definition";
import { formLimits, keepDocument } from "./documents";
import { listRecords } from "./find-records";
import { inputOf } from "./form-input";
import { newRecord, recordsQuery } from "./schemas";
import { surveyOf } from "./survey-of";
import { type RecordKind, recordKinds } from "./values";
import { Records } from "./views/records";
import { createRecord } from "./write-record";

const access = facilitators;

async function showRecords(
  call: PageCall<unknown>,
  kind: RecordKind,
  refusal: RefusedAttempt | null = null,
): Promise<Response> {
  const { c, db, t, actor, csrf, locale } = call;
  const query = c.req.query();
  const { assessment_id = "", place_id = "" } = { ...query, ...refusal?.refused.values };
  const assessments = await assessmentChoices(db, actor);
  const chosen = assessments.find(({ id }) => id === assessment_id)?.id ?? null;
  const method = reviewedMethods.find((one) => one === kind);
  const [list, places, { questions, language }, figures] = await Promise.all([
    listRecords(db, { ...readList(recordsQuery, query), kind }),
    chosen ? placeChoices(db, chosen) : [],
    surveyOf(db, kind === "survey" ? chosen : null),
    method ? readMethod(db, method) : null,
  ]);
  const titles = await titlesOf(
    db,
    list.data.map((record) => record.assessment_id),
  );
  const form = refusal
    ? { values: refusal.refused.values, refused: refusal.refused }
    : freshForm({ place_id, assessment_id: chosen ?? "" });
  return show(call, {
    title: t(`workshops.records.kind.${kind}`),
    status: refusal?.status,
    body: (
      <Records
        {...{ kind, list, query, titles, assessments, places, questions, form, csrf }}
        by={{ reader: languageIn(locale), language }}
        byMethod={method && figures ? { method, figures } : null}
      />
    ),
  });
}

/** The document is kept first; where the record is refused, nothing leads to it and it goes. */
async function create(
  call: PageCall<FormFields>,
  kind: RecordKind,
  questions: readonly Question[],
): Promise<void> {
  const { env, db, by, form, files, locale } = call;
  const given = parse(newRecord, inputOf(kind, form, questions, locale));
  const id = await idFromForm("staffRecord", call);
  const bytes = files.file && new Uint8Array(await files.file.arrayBuffer());
  const document = bytes ? await keepDocument(env, id, bytes) : null;
  try {
    await createRecord(db, by, id, given, document);
  } catch (error) {
    if (document) await deletePrivateFile(env, document.file);
    throw error;
  }
}

async function make(call: PageCall<FormFields>, kind: RecordKind): Promise<Response> {
  const of = kind === "survey" ? (call.form.assessment_id ?? null) : null;
  const { questions } = await surveyOf(call.db, of);
  const form = withoutBlanks(questions, call.form);
  const made = await attempt(form, () => create({ ...call, form }, kind, questions), {
    ...{ answers: "a", payload_too_large: "file", unsupported_media_type: "file" },
  });
  return made.done
    ? goTo(call, recordPaths[kind], call.t(`workshops.records.made.${kind}`))
    : showRecords(call, kind, made);
}

/** Desk reviews, surveys, interviews and reports: each a list, and a form for the next one. */
export const recordPages = recordKinds.reduce(
  (pages, kind) =>
    pages
      .get(recordPaths[kind].slice(0, -1), { access }, (call) => showRecords(call, kind))
      .post(recordPaths[kind].slice(0, -1), { access, form: fields, ...formLimits }, (call) =>
        make(call, kind),
      ),
  new Pages(),
);
