import { randomBytes } from "node:crypto";
import { sql } from "drizzle-orm";
import { all, contains } from "../../core/db/conditions";
import { atomically, type Db } from "../../core/db/db";
import { orderBy, selectPage } from "../../core/db/select-page";
import { claimKey } from "../../core/http/claim";
import { listPage } from "../../core/http/list";
import { siteOrigin } from "../../core/http/origin";
import { notFound } from "../../core/http/problem";
import { hashKey } from "../../core/identity/api-keys";
import { searchKey } from "../../core/text/fold";
import { toInstant } from "../../core/time";
import { type Author, record, recordIfChanged } from "../../core/trail/record";
import type { Env } from "../../env";
import { caseWith } from "../access/case-facts";
import type { Caller } from "../access/member";
import type { NewShareLink, ShareLinkRecord, ShareLinksQuery } from "./schemas";

interface Row {
  id: string;
  label: string;
  expires_on: string | null;
  created_at: number;
}

const columns = sql`l.id, l.label, l.expires_on, l.created_at`;
const shown = ({ created_at, ...link }: Row): ShareLinkRecord => ({
  ...link,
  created_at: toInstant(created_at),
});

/** Where whoever has the token reads the case. */
export const sharedPath = (token: string): string => `/incomes/shared/${token}`;

/** Those that are not withdrawn; 403 for all but the case's owner and who has as much right on it. */
export async function listShareLinks(db: Db, caller: Caller, caseId: string, query: ShareLinksQuery) {
  await caseWith(db, caller, caseId, "own");
  const wanted = all([
    sql`l.case_id = ${caseId} AND l.withdrawn_at IS NULL`,
    query.q === "" ? null : contains({ keys: [sql`l.label_key`] }, query.q),
  ]);
  const { rows, total } = await selectPage<Row>(
    db,
    {
      columns,
      from: sql`FROM case_share_links l WHERE ${wanted}`,
      order: orderBy(query.sort, { created_at: sql`l.created_at` }, sql`l.id`),
    },
    query,
  );
  return listPage(rows.map(shown), query, total);
}

/** The address may be shown once: only its token's hash is kept. Null where `id` exists (a repeated idempotency key). */
export async function createShareLink(
  { env, db, by }: { env: Env; db: Db; by: Author },
  caller: Caller,
  caseId: string,
  id: string,
  { label, expires_on }: NewShareLink,
): Promise<ShareLinkRecord & { url: string | null }> {
  await caseWith(db, caller, caseId, "own");
  const token = randomBytes(24).toString("base64url");
  const claim = claimKey(by);
  const results = await atomically(db, [
    ...claim,
    sql`INSERT INTO case_share_links (id, case_id, token_hash, label, label_key, expires_on, created_at, created_by)
      VALUES (${id}, ${caseId}, ${await hashKey(token)}, ${label}, ${searchKey(label)}, ${expires_on},
        cast(${by.now} AS integer), ${by.actor?.id ?? null}) ON CONFLICT (id) DO NOTHING`,
    recordIfChanged(by, "share_link.created", caseId),
  ]);
  const made = results[claim.length]?.meta.changes;
  const row = await db.get<Row>(sql`SELECT ${columns} FROM case_share_links l WHERE l.id = ${id}`);
  if (!row) throw notFound();
  return { ...shown(row), url: made ? siteOrigin({ env }) + sharedPath(token) : null };
}

/** From then on whoever opens it reads that it is gone. 404 where there is none, or it is withdrawn already. */
export async function withdrawShareLink(
  db: Db,
  by: Author,
  caller: Caller,
  caseId: string,
  id: string,
): Promise<void> {
  await caseWith(db, caller, caseId, "own");
  const mine = sql`id = ${id} AND case_id = ${caseId} AND withdrawn_at IS NULL`;
  if (!(await db.get(sql`SELECT 1 FROM case_share_links WHERE ${mine}`))) throw notFound();
  await atomically(db, [
    sql`UPDATE case_share_links SET withdrawn_at = cast(${by.now} AS integer) WHERE ${mine}`,
    record(db, by, "share_link.withdrawn", caseId),
  ]);
}
