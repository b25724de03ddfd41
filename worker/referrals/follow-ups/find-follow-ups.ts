import { type SQL, sql } from "drizzle-orm";
import { all } from "../../core/db/conditions";
import type { Db } from "../../core/db/db";
import type { RawRow } from "../../core/db/raw-row";
import type { people } from "../../core/db/tables";
import { listPage } from "../../core/http/list";
import { notFound } from "../../core/http/problem";
import { readOrganisation } from "../../core/organisation/organisation";
import { localDay, toInstant } from "../../core/time";
import { readsAll } from "../policies";
import { decryptAddress } from "../signups/address";
import type { campaigns, officers, signups } from "../tables";
import type { Reader } from "../viewer";
import type { FollowUp, FollowUpsQuery, Stage } from "./schemas";
import { daysSince } from "./waiting";

type OfSignup = "id" | "campaignId" | "day" | "occurredAt" | "enrolledAt" | "nudgedAt";
interface Row
  extends RawRow<typeof signups, OfSignup>,
    RawRow<typeof signups, { firstName: "firstNameEncrypted"; masked: "emailMasked" }>,
    RawRow<typeof campaigns, { campaign: "name" }>,
    RawRow<typeof officers, { officerId: "id" }>,
    RawRow<typeof people, { officer: "name" }> {
  /** Of a sign-up that counts. */
  day: string;
  nudgedBy: RawRow<typeof people>["name"] | null;
  hasPhone: number;
}

interface Which {
  officerId: string | null;
  campaignId: string | null;
}

const columns = sql`s.id, s.campaign_id AS campaignId, c.name AS campaign, s.officer_id AS officerId,
  p.name AS officer, s.first_name_encrypted AS firstName, s.email_masked AS masked, s.day,
  s.phone_hash IS NOT NULL AS hasPhone,
  s.occurred_at AS occurredAt, s.enrolled_at AS enrolledAt, s.nudged_at AS nudgedAt, n.name AS nudgedBy`;

const joined = sql`FROM signups AS s CROSS JOIN campaigns AS c ON c.id = s.campaign_id
  CROSS JOIN officers AS o ON o.id = s.officer_id CROSS JOIN people AS p ON p.id = o.person_id
  LEFT JOIN people AS n ON n.id = s.nudged_by`;

/** A page of candidates whose sign-up counts, by when they signed up. */
export function candidates(
  { officerId, campaignId }: Which,
  stage: Stage,
  { descending, limit, offset }: { descending: boolean; limit: number; offset: number },
): SQL {
  const direction = descending ? sql.raw("DESC") : sql.raw("");
  return sql`SELECT ${columns} ${joined} WHERE ${all([
    sql`s.counted = 1`,
    stage === "enrolled" ? sql`s.enrolled_at IS NOT NULL` : sql`s.enrolled_at IS NULL`,
    officerId === null ? null : sql`s.officer_id = ${officerId}`,
    campaignId === null ? null : sql`s.campaign_id = ${campaignId}`,
  ])} ORDER BY s.occurred_at ${direction}, s.id ${direction}
    LIMIT cast(${limit} as integer) OFFSET cast(${offset} as integer)`;
}

/** How many there are in all, from the links' own totals: no candidate is read for it. */
export function candidateTotal({ officerId, campaignId }: Which, stage: Stage): SQL {
  const counted = stage === "enrolled" ? sql`r.enrollments` : sql`r.signups - r.enrollments`;
  const of = officerId === null ? sql`` : sql`AND r.officer_id = ${officerId}`;
  return sql`SELECT coalesce(sum(${counted}), 0) AS n FROM campaigns AS c
    CROSS JOIN referrals AS r ON r.campaign_id = c.id ${of}
    ${campaignId === null ? sql`` : sql`WHERE c.id = ${campaignId}`}`;
}

async function toRecord(dataKey: string, row: Row, today: string, timeZone: string): Promise<FollowUp> {
  return {
    signup_id: row.id,
    campaign_id: row.campaignId,
    campaign_name: row.campaign,
    officer_id: row.officerId,
    officer_name: row.officer,
    first_name: row.firstName === null ? null : await decryptAddress(dataKey, row.firstName),
    contact_masked: row.masked || null,
    has_phone: row.hasPhone === 1,
    stage: row.enrolledAt === null ? "signed_up" : "enrolled",
    signed_up_at: toInstant(row.occurredAt),
    enrolled_at: toInstant(row.enrolledAt),
    days_waiting: row.enrolledAt === null ? daysSince(row.day, today) : null,
    nudged_at: toInstant(row.nudgedAt),
    nudged_by: row.nudgedBy,
    days_since_nudge: row.nudgedAt === null ? null : daysSince(localDay(row.nudgedAt, timeZone), today),
  };
}

/** `GET /follow-ups`: an officer's own candidates, whatever they ask for, with names and without addresses. */
export async function listFollowUps(dataKey: string, db: Db, { viewer, now }: Reader, query: FollowUpsQuery) {
  const officerId = readsAll(viewer) ? (query.officer_id ?? null) : (viewer.officerId ?? "");
  const which = { officerId, campaignId: query.campaign_id ?? null };
  const { page, limit, stage } = query;
  const [{ timeZone }, rows, total] = await Promise.all([
    readOrganisation(db),
    db.all<Row>(
      candidates(which, stage, { descending: query.sort.descending, limit, offset: (page - 1) * limit }),
    ),
    db.get<{ n: number }>(candidateTotal(which, stage)),
  ]);
  const today = localDay(now, timeZone);
  const named =
    viewer.role === "viewer" ? rows.map((row) => ({ ...row, firstName: null, masked: "" })) : rows;
  const data = await Promise.all(named.map((row) => toRecord(dataKey, row, today, timeZone)));
  return listPage(data, query, total?.n ?? 0);
}

/** One candidate as the reader may see them; 404 where they are none of theirs, or nobody's. */
export async function findFollowUp(dataKey: string, db: Db, { viewer, now }: Reader, id: string) {
  const own = readsAll(viewer) ? sql`TRUE` : sql`s.officer_id = ${viewer.officerId}`;
  const [{ timeZone }, row] = await Promise.all([
    readOrganisation(db),
    db.get<Row>(sql`SELECT ${columns} ${joined} WHERE s.id = ${id} AND s.counted = 1 AND ${own}`),
  ]);
  if (!row) throw notFound();
  return toRecord(dataKey, row, localDay(now, timeZone), timeZone);
}
