import { type SQL, sql } from "drizzle-orm";
import { all } from "../../../core/db/conditions";
import type { Db } from "../../../core/db/db";
import type { RawRow } from "../../../core/db/raw-row";
import { orderBy, selectPage } from "../../../core/db/select-page";
import { listPage } from "../../../core/http/list";
import { notFound } from "../../../core/http/problem";
import { toInstant } from "../../../core/time";
import type { fraudFlags, signups } from "../../tables";
import type { Reason } from "../rules/rule";
import { flagIdOf, signupIdOf } from "./flag-id";
import { type Alike, alikeKey } from "./group-flags";
import type { FlagRecord, FlagsQuery } from "./schemas";

interface Row
  extends RawRow<
      typeof fraudFlags,
      "signup_id" | "score" | "reasons" | "status" | "created_at" | "hold_until"
    >,
    RawRow<typeof fraudFlags, "decided_at" | "decided_by" | "note">,
    RawRow<typeof signups, "referral_id" | "officer_id" | "campaign_id"> {}

const columns = sql`f.signup_id, f.score, f.reasons, f.status, f.created_at, f.hold_until, f.decided_at, f.decided_by,
  f.note, s.referral_id, s.officer_id, s.campaign_id`;

const toRecord = (row: Row): FlagRecord => ({
  id: flagIdOf(row.signup_id),
  ...{ signup_id: row.signup_id, referral_id: row.referral_id, officer_id: row.officer_id },
  campaign_id: row.campaign_id || null,
  score: row.score,
  reasons: (JSON.parse(row.reasons) as Reason[]).map(({ rule, points, detail }) => ({
    rule,
    points,
    detail,
  })),
  status: row.status,
  created_at: toInstant(row.created_at),
  hold_until: toInstant(row.hold_until),
  decided_at: toInstant(row.decided_at),
  ...{ decided_by: row.decided_by, note: row.note },
});

/** Flags are few beside sign-ups: those of an officer, a campaign or a rule are picked from them. */
function flagsFrom(query: FlagsQuery): SQL {
  const { status, rule, officer_id, campaign_id, referral_id, min_score } = query;
  const equals = (column: SQL, value: string | undefined) =>
    value === undefined ? null : sql`${column} = ${value}`;
  const index = sql.raw(`fraud_flags_by_${status === undefined ? "score" : "status"}`);
  return sql`FROM fraud_flags AS f INDEXED BY ${index} CROSS JOIN signups AS s ON s.id = f.signup_id WHERE ${all(
    [
      equals(sql`f.status`, status),
      sql`f.score >= ${min_score ?? 0}`,
      rule === undefined
        ? null
        : sql`EXISTS (SELECT 1 FROM json_each(f.reasons) AS r WHERE r.value ->> 'rule' = ${rule})`,
      equals(sql`s.officer_id`, officer_id),
      equals(sql`s.campaign_id`, campaign_id),
      equals(sql`s.referral_id`, referral_id),
    ],
  )}`;
}

/** What look-alikes have in common (`alikeKey`), of a flag and its sign-up. */
const alike = sql`ifnull(f.reasons ->> '$[0].rule', '') || ' ' || ifnull(s.referral_id, '')`;

/** How many of a whole list are like these, by what they have in common. */
export async function countAlike(
  db: Db,
  query: FlagsQuery,
  flags: readonly Alike[],
): Promise<Map<string, number>> {
  const keys = JSON.stringify([...new Set(flags.map(alikeKey))]);
  const rows = await db.all<{ key: string; n: number }>(sql`SELECT ${alike} AS key, count(*) AS n
    ${flagsFrom(query)} AND ${alike} IN (SELECT value FROM json_each(${keys})) GROUP BY 1`);
  return new Map(rows.map(({ key, n }) => [key, n]));
}

/** The flags of a whole list that have this in common, the highest score first, at most so many. */
export async function findAlike(db: Db, query: FlagsQuery, key: string, most: number): Promise<string[]> {
  const rows = await db.all<{
    id: string;
  }>(sql`SELECT f.signup_id AS id ${flagsFrom(query)} AND ${alike} = ${key}
    ORDER BY f.score DESC, f.signup_id LIMIT ${most}`);
  return rows.map(({ id }) => flagIdOf(id));
}

export async function listFlags(db: Db, query: FlagsQuery) {
  const { rows, total } = await selectPage<Row>(
    db,
    {
      columns,
      from: flagsFrom(query),
      order: orderBy(query.sort, { score: sql`f.score`, created_at: sql`f.created_at` }, sql`f.signup_id`),
    },
    query,
  );
  return listPage(rows.map(toRecord), query, total);
}

/** Null where there is none. */
export async function flagIfAny(db: Db, id: string): Promise<FlagRecord | null> {
  const row = await db.get<Row>(sql`SELECT ${columns} FROM fraud_flags AS f
    CROSS JOIN signups AS s ON s.id = f.signup_id WHERE f.signup_id = ${signupIdOf(id)}`);
  return row ? toRecord(row) : null;
}

/** 404 where there is none. */
export async function findFlag(db: Db, id: string): Promise<FlagRecord> {
  const flag = await flagIfAny(db, id);
  if (!flag) throw notFound("There is no such flag.");
  return flag;
}
