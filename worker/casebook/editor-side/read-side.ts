import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import type { PageCall } from "../../core/http/pages";
import { callerOf } from "../access/caller";
import { etagOf, standingOf } from "../cases/change-case";
import { type FoundCase, toCaseRecord } from "../cases/find-case";
import { listComments } from "../comments/comments";
import { commentsQuery } from "../comments/schemas";
import { readLock } from "../locks/locks";
import { activeContributors } from "../people/active-contributors";
import { listReviewers } from "../queue/reviewers";
import { readinessOf } from "../review/readiness";
import type { Role } from "../roles";
import { moveOf, namedMoveOf, type Standing } from "../states/move";
import { passagesOf } from "./passages";
import { COMMENTS_AT_ONCE, type Offered, type RefusedDeed, type SideProps } from "./props";

/** What the table of states offers to somebody of this role. */
export function offeredOf(role: Role, standing: Standing): Offered {
  const { state, hasOpen } = standing;
  const draft = moveOf(role, standing, "DRAFT").kind;
  const restored = moveOf(role, standing, "PUBLISHED");
  return {
    submit: namedMoveOf(role, standing, "submit").kind === "moved",
    back: state === "IN_REVIEW" && draft === "moved",
    reopen: state === "CLOSED" && draft === "moved",
    draft: !hasOpen && (state === "PUBLISHED" || draft === "new_draft"),
    publish: namedMoveOf(role, standing, "publish").kind === "moved",
    close: moveOf(role, standing, "CLOSED").kind === "moved",
    restore: restored.kind === "moved" && restored.action === "restored",
  };
}

async function isWatching(db: Db, caseId: string, personId: string): Promise<boolean> {
  const found = await db.get(sql`SELECT 1 FROM casebook_watchers
    WHERE case_id = ${caseId} AND person_id = ${personId}`);
  return found !== null && found !== undefined;
}

/** The page of comments that the address asks for; the last one for a page behind it. */
async function commentsOf(db: Db, caseId: string, asked = "") {
  const page = /^[1-9]\d{0,5}$/.test(asked) ? asked : "1";
  const read = (n: string) =>
    listComments(db, caseId, commentsQuery.parse({ limit: String(COMMENTS_AT_ONCE), page: n }));
  const found = await read(page);
  return found.data.length > 0 || page === "1" ? found : read(String(Math.max(1, found.total_pages)));
}

/** All that stands beside the form of a version that the caller may read. */
export async function readSide(
  { c, db, actor, now, csrf }: PageCall<unknown>,
  found: FoundCase,
  refused: RefusedDeed | null = null,
): Promise<SideProps> {
  const caller = callerOf(actor);
  const { case_id } = found.row;
  const moderates = caller.role !== "contributor";
  const [etag, readiness, comments, lock, watches, contributors, reviewers] = await Promise.all([
    etagOf(found),
    readinessOf(db, found.content),
    commentsOf(db, case_id, c.req.query("comments")),
    readLock(db, case_id, now),
    isWatching(db, case_id, caller.id),
    moderates ? activeContributors(db) : [],
    moderates ? listReviewers(db) : [],
  ]);
  const stands = passagesOf(found.content);
  return {
    ...{ etag, readiness, caller, refused, csrf },
    lock: lock ?? null,
    record: toCaseRecord(found),
    comments: comments.data.map((comment) => ({
      ...comment,
      stands: comment.quote === null ? null : stands(comment.field, comment.quote),
    })),
    commentPages: { page: comments.page, total: comments.total, total_pages: comments.total_pages },
    offered: offeredOf(caller.role, standingOf(found)),
    isWatching: watches,
    people: { contributors, reviewers },
  };
}
