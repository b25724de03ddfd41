import { sql } from "drizzle-orm";
import { all } from "../../core/db/conditions";
import type { Db } from "../../core/db/db";
import { selectPage } from "../../core/db/select-page";
import { listPage } from "../../core/http/list";
import type { AnswersQuery } from "../facilitating/schemas";
import type { Question } from "../questions/definition";
import { checkDraft, type Value } from "../questions/draft-check";
import { readVersions, type VersionKey } from "../questions/find-questions";
import type { WorkshopType } from "../workshop-types";
import { findAnswers } from "./search-answers";

interface Row {
  id: string;
  participant_id: string;
  number: number;
  name: string;
  workshop: WorkshopType;
  question_id: string;
  /** Of the questions: those that were submitted, or for a draft those of now. */
  version: number;
  value: string;
  revision: number;
  saved_at: number;
  submitted_at: number | null;
  entered_by: string | null;
  entered_by_name: string | null;
}

/** Where each question stands in each version of an assessment, as a parameter: {"workshop_1 2": {question: n}}. */
async function positions(db: Db, assessmentId: string): Promise<string> {
  const rows = await db.all<{ workshop: string; version: number; ids: string }>(sql`
    SELECT q.workshop, q.version, (SELECT json_group_array(value ->> 'id') FROM json_each(q.questions)) AS ids
    FROM workshop_questions q WHERE q.assessment_id = ${assessmentId}`);
  return JSON.stringify(
    Object.fromEntries(
      rows.map(({ workshop, version, ids }) => [
        `${workshop} ${version}`,
        Object.fromEntries((JSON.parse(ids) as string[]).map((id, n) => [id, n])),
      ]),
    ),
  );
}

const instant = (at: number) => new Date(at).toISOString();

/** Which answers a query is of, whatever it searches, and what they are ordered by. */
async function asked(db: Db, assessmentId: string, query: AnswersQuery) {
  const submitted = sql`p.completed -> ('$.' || a.workshop)`;
  const isSubmitted = query.status === "submitted";
  const version = isSubmitted
    ? sql`(${submitted} ->> 'version')`
    : sql`(SELECT questions_version FROM assessment_workshops w
        WHERE w.assessment_id = a.assessment_id AND w.type = a.workshop)`;
  const position = sql`(${await positions(db, assessmentId)} ->> ('$."' || a.workshop || ' ' || ${version}
    || '"."' || a.question_id || '"'))`;
  const from = sql`FROM participants p CROSS JOIN participant_answers a ON a.assessment_id = p.assessment_id
      AND a.number = p.number
    WHERE ${all([
      sql`p.assessment_id = ${assessmentId} AND p.status <> 'withdrawn' AND a.says = 1`,
      isSubmitted ? sql`${submitted} IS NOT NULL` : sql`${submitted} IS NULL`,
      sql`${position} IS NOT NULL`,
      query.workshop ? sql`a.workshop = ${query.workshop}` : null,
      query.question_id ? sql`a.question_id = ${query.question_id}` : null,
      query.participant_id ? sql`p.id = ${query.participant_id}` : null,
      query.province_id ? sql`p.province_id = ${query.province_id}` : null,
      query.stakeholder_type ? sql`p.stakeholder_type = ${query.stakeholder_type}` : null,
    ])}`;
  return { from, submitted, version, position };
}

/** Of the answers to one question, searched or not: how many stand before that of participant `number`, by number. */
export async function countBefore(
  db: Db,
  assessmentId: string,
  query: AnswersQuery,
  number: number,
): Promise<number> {
  const { from } = await asked(db, assessmentId, query);
  const row = await db.get<{ n: number }>(
    sql`SELECT count(*) AS n ${from} AND p.number < cast(${number} AS integer)`,
  );
  return row?.n ?? 0;
}

/** Each answer with its question, as it is worded in the answer's version. */
async function withQuestions(db: Db, assessmentId: string, rows: readonly Row[], isDraft: boolean) {
  const keys = new Map<string, VersionKey>(
    rows.map(({ workshop, version }) => [`${workshop} ${version}`, [workshop, version]]),
  );
  const read = await readVersions(db, assessmentId, [...keys.values()]);
  const questions = new Map([...keys.keys()].map((key, n) => [key, read[n] ?? []] as const));
  return rows.flatMap((row): { row: Row; question: Question; value: Value }[] => {
    const all = questions.get(`${row.workshop} ${row.version}`) ?? [];
    const question = all.find(({ id }) => id === row.question_id);
    const value = JSON.parse(row.value) as Value;
    // Until new questions have passed all drafts, those that they do not take are left out by the same check.
    const isThere = question && !(isDraft && "faults" in checkDraft(question, value));
    return isThere ? [{ row, question, value }] : [];
  });
}

type Asked = Awaited<ReturnType<typeof asked>>;

const columnsOf = ({
  submitted,
  version,
}: Asked) => sql`a.id, p.id AS participant_id, p.number, p.name, a.workshop,
  a.question_id, a.value, a.revision, a.saved_at, ${version} AS version, ${submitted} ->> 'at' AS submitted_at,
  a.entered_by, (SELECT name FROM people e WHERE e.id = a.entered_by) AS entered_by_name`;

async function selected(db: Db, assessmentId: string, query: AnswersQuery) {
  const of = await asked(db, assessmentId, query);
  const way = query.sort.descending ? sql`DESC` : sql`ASC`;
  const order = sql`p.number ${way}, a.workshop, ${of.position}`;
  return selectPage<Row>(db, { columns: columnsOf(of), from: of.from, order }, query);
}

async function searched(db: Db, assessmentId: string, query: AnswersQuery) {
  const of = await asked(db, assessmentId, query);
  const keys = await findAnswers(db, assessmentId, of, query.q);
  if (query.sort.descending) keys.sort(([one], [other]) => other - one);
  const page = keys.slice((query.page - 1) * query.limit, query.page * query.limit);
  const rows = await db.all<Row>(sql`SELECT ${columnsOf(of)} FROM json_each(${JSON.stringify(page)}) j
    CROSS JOIN participants p ON p.assessment_id = ${assessmentId} AND p.number = j.value ->> 0
    CROSS JOIN participant_answers a ON a.assessment_id = p.assessment_id AND a.number = p.number
      AND a.workshop = j.value ->> 1 AND a.question_id = j.value ->> 2
    ORDER BY j.key`);
  return { rows, total: keys.length };
}

/** Answers that say something, of participants who have not withdrawn, each with its question. */
export async function readAnswers(db: Db, assessmentId: string, query: AnswersQuery) {
  const { rows, total } = await (query.q ? searched : selected)(db, assessmentId, query);
  const found = await withQuestions(db, assessmentId, rows, query.status === "draft");
  const told = found.map(({ row, question, value }) => ({
    question,
    answer: {
      ...{ id: row.id, participant_id: row.participant_id, number: row.number, name: row.name },
      ...{ workshop: row.workshop, question_id: row.question_id, value },
      ...{ status: query.status, revision: row.revision, saved_at: instant(row.saved_at) },
      submitted_at: row.submitted_at === null ? null : instant(row.submitted_at),
      entered_by: row.entered_by === null ? null : { id: row.entered_by, name: row.entered_by_name ?? "" },
    },
  }));
  return listPage(told, query, total);
}

/** `GET /answers`. */
export async function listAnswers(db: Db, assessmentId: string, query: AnswersQuery) {
  const { data, ...page } = await readAnswers(db, assessmentId, query);
  return { data: data.map(({ answer }) => answer), ...page };
}
