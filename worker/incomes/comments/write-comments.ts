import { sql } from "drizzle-orm";
import { atomically, type Db } from "../../core/db/db";
import { claimKey } from "../../core/http/claim";
import { invalid, Problem } from "../../core/http/problem";
import { searchKey } from "../../core/text/fold";
import { type Author, record } from "../../core/trail/record";
import { caseWith } from "../access/case-facts";
import type { Caller } from "../access/member";
import { isAtLeast, rightOn } from "../access/right";
import { inputOf } from "../cases/document";
import { findCase } from "../cases/find-case";
import { ownOf } from "../cases/own";
import { modelOf } from "../engine/model";
import { questionsOf } from "../master/question-sets";
import { findComment } from "./find-comments";
import type { CommentRecord, NewComment } from "./schemas";

/** Nobody for a key that the installation itself made: no person stands behind it. */
const personOf = ({ personId }: Caller) => sql`(SELECT id FROM people WHERE id = ${personId})`;

const whole = (value: number) => sql`cast(${value} as integer)`;

/** 400 for a segment or a question that the case does not have. Harmless where `id` exists. */
export async function createComment(
  db: Db,
  by: Author,
  caller: Caller,
  caseId: string,
  id: string,
  { text, segment_id, key }: NewComment,
): Promise<CommentRecord> {
  const { document } = await findCase(db, caller, caseId, "view");
  if (segment_id !== null && !ownOf(document.segments, segment_id)) {
    throw invalid("segment_id", "The case has no such segment.");
  }
  const { keys } = modelOf(questionsOf(document.profile.question_set), inputOf(document));
  if (key !== null && !keys.includes(key)) throw invalid("key", "The case does not ask this.");
  await atomically(db, [
    ...claimKey(by),
    sql`INSERT INTO case_comments (id, case_id, text, text_key, segment_id, key, author_id, created_at)
      VALUES (${id}, ${caseId}, ${text}, ${searchKey(text)}, ${segment_id}, ${key}, ${personOf(caller)},
        ${whole(by.now)}) ON CONFLICT DO NOTHING`,
  ]);
  return findComment(db, caseId, id);
}

/** 403 for all but its author. */
export async function editComment(
  db: Db,
  by: Author,
  caller: Caller,
  caseId: string,
  id: string,
  text: string,
): Promise<CommentRecord> {
  await caseWith(db, caller, caseId, "view");
  const { author } = await findComment(db, caseId, id);
  if (author?.id !== caller.personId) {
    throw new Problem("forbidden", "Only who wrote a comment changes it.");
  }
  await atomically(db, [
    sql`UPDATE case_comments SET text = ${text}, text_key = ${searchKey(text)}, edited_at = ${whole(by.now)}
      WHERE case_id = ${caseId} AND id = ${id} AND text <> ${text}`,
  ]);
  return findComment(db, caseId, id);
}

/** 403 for all but its author and whoever may let others into the case. */
export async function deleteComment(
  db: Db,
  by: Author,
  caller: Caller,
  caseId: string,
  id: string,
): Promise<void> {
  const facts = await caseWith(db, caller, caseId, "view");
  const { author } = await findComment(db, caseId, id);
  if (author?.id !== caller.personId && !isAtLeast(rightOn(caller, facts), "assign")) {
    throw new Problem("forbidden", "Only who wrote a comment, or who lets others into the case, deletes it.");
  }
  await atomically(db, [
    sql`DELETE FROM case_comments WHERE case_id = ${caseId} AND id = ${id}`,
    record(db, by, "case_comment.deleted", caseId),
  ]);
}

/** Whoever reads the case says that a comment is dealt with, or that it is not. Harmless when repeated. */
export async function settleComment(
  db: Db,
  by: Author,
  caller: Caller,
  caseId: string,
  id: string,
  isResolved: boolean,
): Promise<CommentRecord> {
  await caseWith(db, caller, caseId, "view");
  await findComment(db, caseId, id);
  await atomically(db, [
    isResolved
      ? sql`UPDATE case_comments SET resolved_at = ${whole(by.now)}, resolved_by = ${personOf(caller)}
          WHERE case_id = ${caseId} AND id = ${id} AND resolved_at IS NULL`
      : sql`UPDATE case_comments SET resolved_at = NULL, resolved_by = NULL WHERE case_id = ${caseId} AND id = ${id}`,
  ]);
  return findComment(db, caseId, id);
}
