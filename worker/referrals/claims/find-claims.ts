import { type SQL, sql } from "drizzle-orm";
import { all } from "../../core/db/conditions";
import type { Db } from "../../core/db/db";
import type { RawRow } from "../../core/db/raw-row";
import { orderBy, selectPage } from "../../core/db/select-page";
import { listPage } from "../../core/http/list";
import { notFound } from "../../core/http/problem";
import { toInstant } from "../../core/time";
import type { claims } from "../tables";
import type { ClaimRecord, ClaimsQuery } from "./schemas";

type Row = RawRow<typeof claims>;

const toRecord = (row: Row): ClaimRecord => ({
  ...row,
  created_at: toInstant(row.created_at),
  decided_at: toInstant(row.decided_at),
});

export async function listClaims(db: Db, query: ClaimsQuery) {
  const { status } = query;
  const index = sql.raw(`claims_by_${status === undefined ? "time" : "status"}`);
  const { rows, total } = await selectPage<Row>(
    db,
    {
      columns: sql`c.*`,
      from: sql`FROM claims AS c INDEXED BY ${index} WHERE ${all([status === undefined ? null : sql`c.status = ${status}`])}`,
      order: orderBy(query.sort, { created_at: sql`c.created_at` }, sql`c.id`),
    },
    query,
  );
  return listPage(rows.map(toRecord), query, total);
}

/** How many wait for a decision. */
export async function countOpenClaims(db: Db): Promise<number> {
  const row = await db.get<{ count: number }>(
    sql`SELECT count(*) AS count FROM claims INDEXED BY claims_by_status WHERE status = 'open'`,
  );
  return row?.count ?? 0;
}

async function oneOf(db: Db, condition: SQL): Promise<ClaimRecord | null> {
  const row = await db.get<Row>(sql`SELECT c.* FROM claims AS c WHERE ${condition}`);
  return row ? toRecord(row) : null;
}

/** 404 where there is none. */
export async function findClaim(db: Db, id: string): Promise<ClaimRecord> {
  const claim = await oneOf(db, sql`c.id = ${id}`);
  if (!claim) throw notFound("There is no such claim.");
  return claim;
}

/** The claim of this sign-up for this link that waits for a decision. */
export const findOpenClaim = (db: Db, signupId: string, referralId: string) =>
  oneOf(db, sql`c.signup_id = ${signupId} AND c.referral_id = ${referralId} AND c.status = 'open'`);

/** The latest one that was approved. */
export const findApprovedClaim = (db: Db, signupId: string, referralId: string) =>
  oneOf(
    db,
    sql`c.referral_id = ${referralId} AND c.signup_id = ${signupId} AND c.status = 'approved'
      ORDER BY c.created_at DESC LIMIT 1`,
  );
