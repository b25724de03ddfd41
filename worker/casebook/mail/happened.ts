import { type SQL, sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { isReviewer, readsCase } from "../access/reviewers";
import { isTold, type ToldKind, toldKinds } from "./mailings";

/** Something that the team is told of. Triggers of the database make a job of each: no call can forget it. */
export interface Happened {
  /** What is told once: the job's subject. */
  key: string;
  kind: ToldKind;
  caseId: string;
  version: number;
  byId: string;
  /** Of a reply: the comment whose thread it is in. */
  commentId: string | null;
}

interface Row {
  kind: string;
  case_id: string;
  version: number;
  by_id: string;
  comment_id: string | null;
}

const sources: Record<string, (caseId: string, id: string) => SQL> = {
  event: (caseId, id) => sql`SELECT action AS kind, case_id, version, user_id AS by_id, NULL AS comment_id
    FROM casebook_events WHERE case_id = ${caseId} AND id = ${id}`,
  comment: (_, id) => sql`SELECT 'commented' AS kind, case_id, version, by_id, NULL AS comment_id
    FROM casebook_comments WHERE id = ${id}`,
  reply: (commentId, id) => sql`SELECT 'replied' AS kind, m.case_id, m.version, r.by_id, r.comment_id
    FROM casebook_replies r JOIN casebook_comments m ON m.id = r.comment_id
    WHERE r.comment_id = ${commentId} AND r.id = ${id}`,
};

/** `event <case_id> <id>`, `comment <case_id> <id>`, `reply <comment_id> <id>`; null where nothing is to be told. */
export async function findHappened(db: Db, key: string): Promise<Happened | null> {
  const [what = "", within = "", id = ""] = key.split(" ");
  const query = sources[what]?.(within, id);
  const row = query && (await db.get<Row>(query));
  if (!row || !isTold(row.kind)) return null;
  const { kind, case_id, version, by_id, comment_id } = row;
  // Who cancels a schedule knows of it; what failed by itself, or by a change of something else, is told.
  return { key, kind, caseId: case_id, version, byId: by_id, commentId: comment_id };
}

export interface Recipient {
  id: string;
  name: string;
  email: string;
  locale: string;
}

function namesOf({ kind, caseId, commentId }: Happened): SQL {
  // Who reviews no more is no reviewer: nobody would hear of what is submitted.
  const reviewer = sql`SELECT c.reviewer_id FROM casebook_cases c JOIN people p ON p.id = c.reviewer_id
    WHERE c.case_id = ${caseId} AND ${isReviewer}`;
  if (kind === "submitted") {
    return sql`${reviewer} UNION SELECT person_id FROM grants
      WHERE module = 'casebook' AND role = 'moderator' AND NOT EXISTS (${reviewer})`;
  }
  const thread =
    commentId === null
      ? sql``
      : sql`UNION SELECT by_id FROM casebook_comments WHERE id = ${commentId}
          UNION SELECT by_id FROM casebook_replies WHERE comment_id = ${commentId}`;
  return sql`${reviewer} UNION SELECT person_id FROM casebook_case_people WHERE case_id = ${caseId}
    UNION SELECT person_id FROM casebook_watchers WHERE case_id = ${caseId} ${thread}`;
}

/** Whether somebody (alias p of people) wants this kind of mail. */
export const wants = (kind: ToldKind): SQL =>
  sql`NOT EXISTS (SELECT 1 FROM mailing_choices m WHERE m.person_id = p.id AND m.wanted = 0
    AND m.mailing = ${toldKinds[kind].name})`;

/** Whether somebody (alias p of people), or a key of theirs, ever set a time to publish the case. */
export const scheduledCase = (caseId: string): SQL =>
  sql`EXISTS (SELECT 1 FROM casebook_events e LEFT JOIN api_keys k ON k.id = e.user_id
    WHERE e.case_id = ${caseId} AND e.action = 'scheduled' AND coalesce(k.created_by, e.user_id) = p.id)`;

/** Those who are to be told, but for whoever did it, who want it, and who still read the case. */
export const recipientsOf = (db: Db, happened: Happened): Promise<Recipient[]> =>
  db.all<Recipient>(sql`SELECT p.id, p.name, p.email, p.locale FROM people p
    WHERE p.id IN (SELECT * FROM (${namesOf(happened)})) AND p.id <> ${happened.byId}
      AND p.email IS NOT NULL AND ${readsCase(happened.caseId)} AND ${wants(happened.kind)}`);
