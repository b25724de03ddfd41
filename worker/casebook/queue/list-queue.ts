import { type SQL, sql } from "drizzle-orm";
import { all, contains } from "../../core/db/conditions";
import type { Db } from "../../core/db/db";
import { orderBy, selectPage } from "../../core/db/select-page";
import { listPage } from "../../core/http/list";
import { toInstant } from "../../core/time";
import type { Caller } from "../access/caller";
import { isReviewer } from "../access/reviewers";
import { etagOf } from "../cases/change-case";
import { caseColumns, foundOf, toCaseRecord } from "../cases/find-case";
import type { QueueQuery, Waiting } from "./schemas";

type Row = Parameters<typeof foundOf>[0] & { submitted_at: number; open_comments: number };

const submittedAt: SQL = sql`(SELECT max(e.at) FROM casebook_events e
  WHERE e.case_id = v.case_id AND e.version = v.version AND e.action = 'submitted')`;

const columns: SQL = sql`${caseColumns}, ${submittedAt} AS submitted_at,
  (SELECT count(*) FROM casebook_comments m WHERE m.case_id = v.case_id AND m.resolved_at IS NULL) AS open_comments`;

function conditionOf({ id }: Caller, query: QueueQuery): SQL {
  const { reviewer } = query;
  return all([
    sql`v.state = 'IN_REVIEW'`,
    query.q ? contains({ keys: [sql`v.title_key`], plain: [sql`c.case_id`] }, query.q) : null,
    query.case_type ? sql`v.content ->> 'case_type' = ${query.case_type}` : null,
    reviewer === "none"
      ? sql`NOT EXISTS (SELECT 1 FROM people p WHERE p.id = c.reviewer_id AND ${isReviewer})`
      : null,
    reviewer === "me" ? sql`c.reviewer_id = ${id}` : null,
    reviewer && reviewer !== "none" && reviewer !== "me" ? sql`c.reviewer_id = ${reviewer}` : null,
  ]);
}

/** What waits for review, with the ETag of each: what is published is what was looked at. */
export async function listQueue(db: Db, caller: Caller, query: QueueQuery) {
  const { rows, total } = await selectPage<Row>(
    db,
    {
      columns,
      // An open version is the highest of its case.
      from: sql`FROM casebook_versions v CROSS JOIN casebook_cases c ON c.case_id = v.case_id
        WHERE v.is_highest = 1 AND ${conditionOf(caller, query)}`,
      order: orderBy(query.sort, { submitted_at: sql`submitted_at`, title: sql`v.title_key` }, sql`v.id`),
    },
    query,
  );
  const items = await Promise.all(
    rows.map(async ({ submitted_at, open_comments, ...row }): Promise<Waiting> => {
      const found = foundOf(row);
      const { id, case_id, version, title, case_type, contributors, reviewer, public_version, publish_at } =
        toCaseRecord(found);
      return {
        ...{ id, case_id, version, title, case_type, contributors, reviewer, public_version, publish_at },
        ...{ submitted_at: toInstant(submitted_at), open_comments, etag: await etagOf(found) },
      };
    }),
  );
  return listPage(items, query, total);
}
