import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { notValid } from "../../core/http/parse";
import type { FieldError } from "../../core/http/problem";
import { trailTo } from "../places/find-places";
import type { Question } from "../questions/definition";
import { checkDraft, type Value } from "../questions/draft-check";
import { strictFaults } from "../questions/strict-check";
import { readSurvey } from "../survey-questions/survey-questions";
import { detailsOf } from "./kinds";
import type { RecordKind } from "./values";

/** What a survey's answers say, judged as a workshop is when it is submitted. Paths: as the API tells them. */
export function checkAnswers(
  questions: readonly Question[],
  given: Readonly<Record<string, unknown>>,
): { answers: Record<string, Value>; errors: FieldError[] } {
  const errors: FieldError[] = [];
  const answers: Record<string, Value> = {};
  for (const [id, value] of Object.entries(given)) {
    const question = questions.find((one) => one.id === id);
    const checked = question
      ? checkDraft(question, value)
      : { faults: [{ path: [], message: "This question is not asked here." }] };
    if ("value" in checked) answers[id] = checked.value;
    else {
      errors.push(
        ...checked.faults.map(({ path, message }) => ({
          path: ["answers", id, ...path].join("."),
          message,
        })),
      );
    }
  }
  const faulty = new Set(errors.map(({ path }) => path.split(".")[1]));
  const strict = strictFaults(
    questions.filter(({ id }) => !faulty.has(id)),
    new Map(Object.entries(answers)),
  );
  return { answers, errors: [...errors, ...strict] };
}

/** What a sheet answered before and is not asked now: nobody could send it again, and it stays as it was noted. */
const askedNoMore = (questions: readonly Question[], answers: unknown): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(answers ?? {}).filter(([id]) => !questions.some((question) => question.id === id)),
  );

/** A place that is none, or outside of where the assessment stands; an assessment without a place stands everywhere. */
async function placeErrors(db: Db, assessmentId: string, placeId: string | null): Promise<FieldError[]> {
  if (placeId === null) return [];
  const [trail, assessment] = await Promise.all([
    trailTo(db, placeId),
    db.get<{
      place: string | null;
    }>(sql`SELECT coalesce(barangay_id, municipality_id, province_id, region_id) AS place
      FROM assessments WHERE id = ${assessmentId}`),
  ]);
  if (trail.length === 0) return [{ path: "place_id", message: "There is no such place." }];
  const isWithin = !assessment?.place || trail.some(({ id }) => id === assessment.place);
  return isWithin ? [] : [{ path: "place_id", message: "Choose a place within that of the assessment." }];
}

interface Judged {
  kind: RecordKind;
  assessmentId: string;
  /** Null: none, or one that stood before and is not judged again. */
  placeId: string | null;
  given: Readonly<Record<string, unknown>>;
  before?: Readonly<Record<string, unknown>>;
}

/** What a record comes to, or all that is wrong with it, each at its field: 400. */
export async function checkRecord(db: Db, judged: Judged): Promise<Record<string, unknown>> {
  const { kind, assessmentId, placeId, given, before } = judged;
  if (!(await db.get(sql`SELECT 1 FROM assessments WHERE id = ${assessmentId}`))) {
    throw notValid([{ path: "assessment_id", message: "There is no such assessment." }]);
  }
  const { details, errors } = detailsOf(kind, given, before);
  const isAnswered = kind === "survey" && given.answers !== undefined;
  const { questions } = isAnswered ? await readSurvey(db, assessmentId) : { questions: [] };
  const survey = isAnswered ? checkAnswers(questions, given.answers as Record<string, unknown>) : null;
  const faults = [...errors, ...(await placeErrors(db, assessmentId, placeId)), ...(survey?.errors ?? [])];
  if (faults.length > 0) throw notValid(faults);
  const answers = survey && { ...askedNoMore(questions, before?.answers), ...survey.answers };
  return answers ? { ...details, answers } : details;
}
