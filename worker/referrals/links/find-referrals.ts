import { type SQL, sql } from "drizzle-orm";
import { all, contains } from "../../core/db/conditions";
import type { Db } from "../../core/db/db";
import { orderBy, selectPage } from "../../core/db/select-page";
import { listPage } from "../../core/http/list";
import { notFound } from "../../core/http/problem";
import { toInstant } from "../../core/time";
import { mayReadReferral } from "../policies";
import type { Reader } from "../viewer";
import type { ReferralRecord, ReferralsQuery } from "./schemas";

interface Row {
  id: string;
  code: string;
  officer_id: string;
  officer_name: string;
  campaign_id: string;
  campaign_name: string;
  label: string;
  status: ReferralRecord["status"];
  issued_at: number;
  expires_at: number | null;
  revoked_at: number | null;
  revoked_by: string | null;
  replaces: string | null;
  replaced_by: string | null;
  clicks: number;
  unique_clicks: number;
  signups: number;
  enrollments: number;
}

/** A link that counts towards limits: `linkStatus` "active", for guards and filters. */
export const isActive = (now: number): SQL =>
  sql`(r.revoked_at IS NULL AND (r.expires_at IS NULL OR r.expires_at > ${now}))`;

const statusAt = (now: number): SQL =>
  sql`CASE WHEN r.revoked_at IS NOT NULL THEN 'revoked' WHEN r.expires_at <= ${now} THEN 'expired' ELSE 'active' END`;

const columns = (now: number): SQL => sql`r.id, r.code, r.officer_id, p.name AS officer_name, r.campaign_id,
  c.name AS campaign_name, r.label, ${statusAt(now)} AS status, r.issued_at, r.expires_at, r.revoked_at,
  r.revoked_by, r.replaces, r.replaced_by, r.clicks, r.unique_clicks, r.signups, r.enrollments`;

const named = sql`CROSS JOIN campaigns c ON c.id = r.campaign_id CROSS JOIN officers o ON o.id = r.officer_id
  CROSS JOIN people p ON p.id = o.person_id`;
const from = sql`referrals r ${named}`;

/** The address that is shared. */
const linkUrl = (origin: string, code: string): string => `${origin}/r/${code}`;

/** The address in the QR code, by which scans are told from clicks. */
export const scanUrl = (origin: string, code: string): string => `${linkUrl(origin, code)}?s=qr`;

function shown({ issued_at, ...row }: Row, origin: string): ReferralRecord {
  const qr = `${origin}/api/v1/referrals/${row.id}/qr`;
  return {
    ...row,
    url: linkUrl(origin, row.code),
    expires_at: toInstant(row.expires_at),
    revoked_at: toInstant(row.revoked_at),
    qr_svg_url: `${qr}.svg`,
    qr_png_url: `${qr}.png`,
    created_at: toInstant(issued_at),
  };
}

async function findWhere(db: Db, reader: Reader, condition: SQL): Promise<ReferralRecord> {
  const row = await db.get<Row>(sql`SELECT ${columns(reader.now)} FROM ${from} WHERE ${condition}`);
  if (!row || !mayReadReferral(reader.viewer, { officerId: row.officer_id })) throw notFound();
  return shown(row, reader.origin);
}

/** The link as the reader may see it; 404 where it is none of theirs. */
export const findReferral = (db: Db, reader: Reader, id: string) => findWhere(db, reader, sql`r.id = ${id}`);

export const findReferralByCode = (db: Db, reader: Reader, code: string) =>
  findWhere(db, reader, sql`r.code = ${code}`);

/** Those of the list that exist, in its order. Who may read them is for the caller to settle. */
export async function findReferralsById(
  db: Db,
  { origin, now }: Pick<Reader, "origin" | "now">,
  ids: string[],
): Promise<ReferralRecord[]> {
  const rows = await db.all<Row>(sql`SELECT ${columns(now)}
    FROM json_each(${JSON.stringify(ids)}) wanted, ${from} WHERE r.id = wanted.value ORDER BY wanted.key`);
  return rows.map((row) => shown(row, origin));
}

/** Officers and campaigns are far fewer than links: a search goes through their names once, not once a link. */
const matching = (q: string): SQL => sql`(${contains({ keys: [sql`r.label_key`], plain: [sql`r.code`] }, q)}
  OR r.officer_id IN (SELECT o.id FROM officers o JOIN people p ON p.id = o.person_id
    WHERE ${contains({ keys: [sql`p.name_key`] }, q)})
  OR r.campaign_id IN (SELECT c.id FROM campaigns c WHERE ${contains({ keys: [sql`c.name_key`] }, q)}))`;

/** True for links (alias r) that the query asks for and the reader may see. */
const asked = (
  { viewer, now }: Pick<Reader, "viewer" | "now">,
  query: Omit<ReferralsQuery, "page" | "limit" | "sort">,
): SQL =>
  all([
    viewer.role === "admin" ? null : sql`r.officer_id = ${viewer.officerId}`,
    query.officer_id === undefined ? null : sql`r.officer_id = ${query.officer_id}`,
    query.campaign_id === undefined ? null : sql`r.campaign_id = ${query.campaign_id}`,
    query.status ? sql`${statusAt(now)} = ${query.status}` : null,
    query.q ? matching(query.q) : null,
  ]);

export interface LinkTotals {
  clicks: number;
  unique_clicks: number;
  signups: number;
  enrollments: number;
}

/** What all links of the list brought together, those of its other pages too. */
export async function referralTotals(db: Db, reader: Reader, query: ReferralsQuery): Promise<LinkTotals> {
  const totals = await db.get<LinkTotals>(sql`
    SELECT coalesce(sum(r.clicks), 0) AS clicks, coalesce(sum(r.unique_clicks), 0) AS unique_clicks,
      coalesce(sum(r.signups), 0) AS signups, coalesce(sum(r.enrollments), 0) AS enrollments
    FROM referrals r WHERE ${asked(reader, query)}`);
  return totals ?? { clicks: 0, unique_clicks: 0, signups: 0, enrollments: 0 };
}

/** The links that the reader may see; an officer's are their own, whatever they ask for. */
export async function listReferrals(db: Db, reader: Reader, query: ReferralsQuery) {
  const { origin, now } = reader;
  const byName = ["officer_name", "campaign_name"].includes(query.sort.field);
  const links = sql`FROM referrals r WHERE ${asked(reader, query)}`;
  const { rows, total } = await selectPage<Row>(
    db,
    {
      columns: columns(now),
      from: byName ? sql`FROM ${from} WHERE ${asked(reader, query)}` : links,
      counted: links,
      late: byName ? undefined : { row: sql`r.*`, around: (page) => sql`FROM (${page}) r ${named}` },
      order: orderBy(
        query.sort,
        {
          created_at: sql`r.issued_at`,
          label: sql`r.label_key`,
          status: statusAt(now),
          officer_name: sql`p.name_key`,
          campaign_name: sql`c.name_key`,
          clicks: sql`r.clicks`,
          unique_clicks: sql`r.unique_clicks`,
          signups: sql`r.signups`,
          enrollments: sql`r.enrollments`,
          expires_at: sql`r.expires_at`,
        },
        sql`r.id`,
      ),
    },
    query,
  );
  return listPage(
    rows.map((row) => shown(row, origin)),
    query,
    total,
  );
}
