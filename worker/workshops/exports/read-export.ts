import { type SQL, sql } from "drizzle-orm";
import { all } from "../../core/db/conditions";
import type { Db } from "../../core/db/db";
import type { Completion } from "../progress/progress";
import type { Question } from "../questions/definition";
import { checkDraft, type Value } from "../questions/draft-check";
import { readVersions, type VersionKey } from "../questions/find-questions";
import { inEachLanguage } from "../questions/first-words";
import { type WorkshopType, workshopTypes } from "../workshop-types";
import type { ExportChoice } from "./choice";
import type { Versions } from "./tables-of";
import type { Stored, StoredParticipant } from "./told";

/** What is read. */
export interface ExportScope extends Pick<ExportChoice, "which" | "provinces" | "stakeholder" | "status"> {
  /** Of those alone who agreed that their answers may go to a model outside. */
  isConsentedToRemote?: boolean;
}

/** Whose answers an export holds (participants p). */
const whose = (assessmentId: string, { provinces, stakeholder, isConsentedToRemote }: ExportScope): SQL =>
  all([
    sql`p.assessment_id = ${assessmentId} AND p.status <> 'withdrawn'`,
    isConsentedToRemote ? sql`p.consent_remote = 1` : null,
    provinces ? sql`p.province_id IN (SELECT value FROM json_each(${JSON.stringify(provinces)}))` : null,
    stakeholder ? sql`p.stakeholder_type = ${stakeholder}` : null,
  ]);

/** Which of their answers (a). */
const which = ({ which: one, status }: ExportScope): SQL =>
  all([
    sql`a.says = 1`,
    one === "all" ? null : sql`a.workshop = ${one}`,
    status === "all" ? null : sql`p.completed -> ('$.' || a.workshop) IS NOT NULL`,
  ]);

const joined = sql`participants p CROSS JOIN participant_answers a ON a.assessment_id = p.assessment_id
  AND a.number = p.number`;

/** How many answers an export holds, and of how many participants. */
export async function countExport(
  db: Db,
  assessmentId: string,
  choice: ExportScope,
): Promise<{ answers: number; participants: number }> {
  const row = await db.get<{ answers: number; participants: number }>(sql`
    SELECT count(*) AS answers, count(DISTINCT p.number) AS participants FROM ${joined}
    WHERE ${whose(assessmentId, choice)} AND ${which(choice)}`);
  return row ?? { answers: 0, participants: 0 };
}

interface AnswerRow {
  number: number;
  /** Of its workshop; null: it is a draft. */
  completion: string | null;
  id: string;
  workshop: WorkshopType;
  question_id: string;
  value: string;
  entered_by: string | null;
}

/** So many participants are held at once. */
const AT_ONCE = 50;

const nameOf = (column: SQL) => sql`(SELECT name FROM places WHERE id = ${column})`;

const readParticipants = (db: Db, assessmentId: string, choice: ExportScope, after: number) =>
  db.all<StoredParticipant>(sql`
    SELECT p.number, p.name, p.office_business_name AS organization, p.stakeholder_type,
      p.province_id, ${nameOf(sql`p.province_id`)} AS province,
      p.municipality_id, ${nameOf(sql`p.municipality_id`)} AS municipality,
      p.barangay_id, ${nameOf(sql`p.barangay_id`)} AS barangay
    FROM participants p WHERE ${whose(assessmentId, choice)} AND p.number > cast(${after} as integer)
    ORDER BY p.number LIMIT ${AT_ONCE}`);

/** Whether an answer is a draft is read with it: somebody may send theirs while an export is read. */
const readAnswers = (db: Db, assessmentId: string, choice: ExportScope, numbers: readonly number[]) =>
  db.all<AnswerRow>(sql`
    SELECT a.number, p.completed -> ('$.' || a.workshop) AS completion, a.id, a.workshop, a.question_id, a.value,
      CASE WHEN a.entered_by IS NULL THEN NULL
        ELSE coalesce((SELECT name FROM people e WHERE e.id = a.entered_by), '') END AS entered_by
    FROM json_each(${JSON.stringify(numbers)}) j
    CROSS JOIN participants p ON p.assessment_id = ${assessmentId} AND p.number = j.value
    CROSS JOIN participant_answers a ON a.assessment_id = p.assessment_id AND a.number = p.number
    WHERE ${which(choice)}`);

/** The present version of each workshop's questions. */
export async function presentVersions(db: Db, assessmentId: string): Promise<Record<WorkshopType, number>> {
  const rows = await db.all<{ type: WorkshopType; version: number }>(sql`
    SELECT type, questions_version AS version FROM assessment_workshops WHERE assessment_id = ${assessmentId}`);
  return Object.fromEntries(rows.map(({ type, version }) => [type, version])) as Record<WorkshopType, number>;
}

/** Answers with their questions: a submitted workshop keeps its version, a draft is of the present one. */
async function withQuestions(
  db: Db,
  assessmentId: string,
  present: Record<WorkshopType, number>,
  participants: readonly StoredParticipant[],
  answers: readonly AnswerRow[],
): Promise<Stored[]> {
  const rows = answers.map(({ completion, ...row }) => {
    const done = JSON.parse(completion ?? "null") as Completion | null;
    return { ...row, version: done?.version ?? present[row.workshop], submittedAt: done?.at ?? null };
  });
  const keyOf = ({ workshop, version }: { workshop: string; version: number }) => `${workshop} ${version}`;
  const keys = new Map<string, VersionKey>(rows.map((row) => [keyOf(row), [row.workshop, row.version]]));
  const read = await readVersions(db, assessmentId, [...keys.values()]);
  const questions = new Map([...keys.keys()].map((key, n) => [key, inEachLanguage(read[n] ?? [])]));
  const byNumber = Map.groupBy(rows, ({ number }) => number);
  return participants.map((participant) => {
    const own = (byNumber.get(participant.number) ?? []).flatMap((row) => {
      const asked = questions.get(keyOf(row)) ?? [];
      const place = asked.findIndex(({ id }) => id === row.question_id);
      const question = asked[place];
      if (!question) return [];
      const value = JSON.parse(row.value) as Value;
      const { id, workshop, version, submittedAt, entered_by } = row;
      // A draft that new questions have not passed yet is left out by the same check.
      if (submittedAt === null && "faults" in checkDraft(question, value)) return [];
      return [{ place, question, version, id, workshop, value, submittedAt, enteredBy: entered_by ?? "" }];
    });
    own.sort((a, b) => (a.workshop === b.workshop ? a.place - b.place : a.workshop < b.workshop ? -1 : 1));
    return { ...participant, answers: own };
  });
}

/** Participants with an answer, in the order of their numbers, some at a time. */
export async function* readExport(
  db: Db,
  assessmentId: string,
  choice: ExportScope,
): AsyncGenerator<Stored[]> {
  const present = await presentVersions(db, assessmentId);
  let after = 0;
  for (;;) {
    const participants = await readParticipants(db, assessmentId, choice, after);
    const last = participants.at(-1);
    if (!last) return;
    const numbers = participants.map(({ number }) => number);
    const answers = await readAnswers(db, assessmentId, choice, numbers);
    const stored = await withQuestions(db, assessmentId, present, participants, answers);
    yield stored.filter((one) => one.answers.length > 0);
    if (participants.length < AT_ONCE) return;
    after = last.number;
  }
}

/** All versions of the questions of a workshop, or of all of them. */
export async function allVersions(
  db: Db,
  assessmentId: string,
  which: ExportChoice["which"],
): Promise<Versions> {
  const present = await presentVersions(db, assessmentId);
  const types = which === "all" ? workshopTypes : [which];
  const keys = types.flatMap((type) =>
    Array.from({ length: present[type] }, (_, n): VersionKey => [type, n + 1]),
  );
  const read = await readVersions(db, assessmentId, keys);
  const versions: { [T in WorkshopType]?: Map<number, readonly Question[]> } = {};
  keys.forEach(([type, version], n) => {
    versions[type] = (versions[type] ?? new Map()).set(version, inEachLanguage(read[n] ?? []));
  });
  return versions;
}
