import { sql } from "drizzle-orm";
import { atomically, type Db, isUniqueViolation } from "../../core/db/db";
import { claimKey } from "../../core/http/claim";
import { listPage } from "../../core/http/list";
import { invalid, notFound, Problem } from "../../core/http/problem";
import { type Author, record } from "../../core/trail/record";
import type { Caller } from "../access/member";
import { withoutLost } from "../cases/edit-case";
import type { FoundCase } from "../cases/find-case";
import { writeCase } from "../cases/write-case";
import { faultOfQuestions } from "../engine/check-questions";
import type { Question } from "../engine/question";
import { newestQuestionSet, readQuestionSet } from "../master/question-sets";
import type { MoveBody, NewQuestionSet, QuestionSetsQuery } from "./schemas";

/** How often a version is numbered anew where somebody else's came first. */
const TRIES = 5;

/** Every version there is and how many questions it has. */
export async function listQuestionSets(db: Db, query: QuestionSetsQuery) {
  const total = await newestQuestionSet(db);
  const all = Array.from({ length: total }, (_, index) =>
    query.sort.descending ? total - index : index + 1,
  );
  const versions = all.slice((query.page - 1) * query.limit, query.page * query.limit);
  const data = await Promise.all(
    versions.map(async (version) => ({
      version,
      questions: (await readQuestionSet(db, version))?.length ?? 0,
    })),
  );
  return listPage(data, query, total);
}

/** 404 where there is no such version. */
export async function findQuestionSet(db: Db, version: number) {
  const questions = await readQuestionSet(db, version);
  if (!questions) throw notFound("There is no such version.");
  return { version, questions: [...questions] };
}

/** 400 where the questions are no set: `formula_invalid` with path and position where a formula is at fault. */
function refuseNoSet(questions: readonly Question[]): void {
  const fault = faultOfQuestions(questions);
  if (!fault) return;
  const { path, message, position } = fault;
  if (position === undefined) throw invalid(path, message);
  throw new Problem("formula_invalid", message, { errors: [{ path, message }], members: { path, position } });
}

const versionOf = (db: Db, id: string) =>
  db.get<{ version: number }>(sql`SELECT version FROM question_sets WHERE id = ${id}`);

/** A new version, the default for new cases. Harmless where `id` exists (a repeated idempotency key). */
export async function createQuestionSet(db: Db, by: Author, id: string, { questions }: NewQuestionSet) {
  refuseNoSet(questions as Question[]);
  for (let attempt = 1; ; attempt++) {
    const version = (await newestQuestionSet(db)) + 1;
    try {
      await atomically(db, [
        ...claimKey(by),
        sql`INSERT INTO question_sets (version, id, questions, created_at, created_by)
          VALUES (cast(${version} as integer), ${id}, ${JSON.stringify(questions)}, cast(${by.now} as integer),
            ${by.actor?.id ?? null})`,
        record(db, by, "question_set.created", String(version)),
      ]);
      return findQuestionSet(db, version);
    } catch (error) {
      const made = await versionOf(db, id);
      if (made) return findQuestionSet(db, made.version);
      if (!isUniqueViolation(error, "question_sets.version") || attempt === TRIES) throw error;
    }
  }
}

/** Moves a case to another version. 409 `would_lose` where it takes answers away, unless that is confirmed. */
export async function moveCase(
  db: Db,
  by: Author,
  caller: Caller,
  id: string,
  { version, confirm_loss, base_revision }: MoveBody,
): Promise<FoundCase> {
  const sets = [{ path: "question_set", value: version }];
  return writeCase(db, by, caller, id, {
    action: "case.question_set_changed",
    base: base_revision === undefined ? undefined : { revision: base_revision, sets },
    make: async ({ document }) => {
      if (!(await readQuestionSet(db, version))) throw invalid("version", "There is no such version.");
      const profile = { ...document.profile, question_set: version };
      return withoutLost({ ...document, profile }, confirm_loss === true);
    },
  });
}
