import { type SQL, sql } from "drizzle-orm";
import { all, contains } from "../../core/db/conditions";
import type { Db } from "../../core/db/db";
import type { RawRow } from "../../core/db/raw-row";
import { orderBy, selectPage } from "../../core/db/select-page";
import { listPage } from "../../core/http/list";
import { notFound } from "../../core/http/problem";
import { toInstant } from "../../core/time";
import { readsAll, type Viewer } from "../policies";
import type { Period } from "../rollups/periods";
import type { campaigns, notes } from "../tables";
import type { NoteRecord, NotesQuery } from "./schemas";

interface Row
  extends RawRow<typeof notes, "id" | "text" | "campaign_id" | "created_at">,
    RawRow<typeof notes, { date: "day" }> {
  campaign_name: RawRow<typeof campaigns, "name">["name"] | null;
}

const columns = sql`n.id, n.day AS date, n.text, n.campaign_id, c.name AS campaign_name, n.created_at`;
const from = sql`notes AS n LEFT JOIN campaigns AS c ON c.id = n.campaign_id`;

const toRecord = (row: Row): NoteRecord => ({ ...row, created_at: toInstant(row.created_at) });

/** An officer sees those of campaigns that they are assigned to. */
const seenBy = (viewer: Viewer): SQL | null =>
  readsAll(viewer)
    ? null
    : sql`n.campaign_id IN (SELECT campaign_id FROM campaign_officers WHERE officer_id = ${viewer.officerId})`;

const ofCampaign = (id: string): SQL => sql`(n.campaign_id IS NULL OR n.campaign_id = ${id})`;

export async function findNote(db: Db, id: string): Promise<NoteRecord> {
  const row = await db.get<Row>(
    sql`SELECT ${columns} FROM ${from} WHERE n.id = ${id} AND n.deleted_at IS NULL`,
  );
  if (!row) throw notFound();
  return toRecord(row);
}

/** The notes that the viewer may see. */
export async function listNotes(db: Db, viewer: Viewer, query: NotesQuery) {
  const condition = all([
    sql`n.deleted_at IS NULL`,
    seenBy(viewer),
    query.from === undefined ? null : sql`n.day >= ${query.from}`,
    query.to === undefined ? null : sql`n.day <= ${query.to}`,
    query.campaign_id === undefined ? null : ofCampaign(query.campaign_id),
    query.q ? contains({ keys: [sql`n.text_key`] }, query.q) : null,
  ]);
  const { rows, total } = await selectPage<Row>(
    db,
    {
      columns,
      from: sql`FROM ${from} WHERE ${condition}`,
      order: orderBy(query.sort, { date: sql`n.day`, created_at: sql`n.created_at` }, sql`n.id`),
    },
    query,
  );
  return listPage(rows.map(toRecord), query, total);
}

/** A note as a trend shows it. */
export interface TrendNote {
  id: string;
  date: string;
  text: string;
  /** The campaign's name; null of all of them. */
  campaign: string | null;
}

/** More are no marks that one can tell apart. */
const mostShown = 20;

/** The notes of a trend's days, the earliest first; `isOfficer`: who reads it is one. */
export async function notesWithin(
  db: Db,
  {
    campaignId,
    officerId,
    period,
    isOfficer,
  }: { campaignId: string | null; officerId: string | null } & {
    period: Period;
    isOfficer: boolean;
  },
): Promise<TrendNote[]> {
  const condition = all([
    sql`n.deleted_at IS NULL AND n.day BETWEEN ${period.from} AND ${period.to}`,
    campaignId === null ? null : ofCampaign(campaignId),
    isOfficer ? seenBy({ role: "officer", officerId }) : null,
  ]);
  const rows = await db.all<TrendNote>(sql`SELECT n.id, n.day AS date, n.text, c.name AS campaign
    FROM ${from} WHERE ${condition} ORDER BY n.day DESC, n.id DESC LIMIT ${mostShown}`);
  return rows.reverse();
}
