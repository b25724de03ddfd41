import { type SQL, sql } from "drizzle-orm";
import { atomically, type Db, type Statement } from "../../core/db/db";
import { notFound, Problem } from "../../core/http/problem";
import { type Author, record } from "../../core/trail/record";

/** 400 that names each id of the list which is no officer's. */
export async function refuseUnknownOfficers(db: Db, officerIds: string[]): Promise<void> {
  const unknown = await db.all<{ at: number }>(sql`
    SELECT key AS at FROM json_each(${JSON.stringify(officerIds)})
    WHERE value NOT IN (SELECT id FROM officers) LIMIT 100`);
  if (unknown.length === 0) return;
  throw new Problem("validation_failed", "There are officers in the list who do not exist.", {
    errors: unknown.map(({ at }) => ({ path: `officer_ids.${at}`, message: "There is no such officer." })),
  });
}

const removal = (campaignId: string, which: SQL): Statement =>
  sql`DELETE FROM campaign_officers WHERE campaign_id = ${campaignId} AND officer_id ${which}`;

/** Who is assigned already keeps the date of the assignment. */
export const addition = (by: Author, campaignId: string, officerIds: string[]): Statement =>
  sql`INSERT INTO campaign_officers (campaign_id, officer_id, assigned_at, assigned_by)
    SELECT ${campaignId}, value, cast(${by.now} as integer), ${by.actor?.id ?? null}
    FROM json_each(${JSON.stringify(officerIds)}) WHERE true
    ON CONFLICT DO NOTHING`;

/** The campaign's officers are these from now on. */
export const assignOfficers = (by: Author, campaignId: string, officerIds: string[]): Statement[] => [
  removal(campaignId, sql`NOT IN (SELECT value FROM json_each(${JSON.stringify(officerIds)}))`),
  addition(by, campaignId, officerIds),
];

/** Replaces the set of officers who work for a campaign. Their links stay as they are. */
export async function changeAssignment(
  db: Db,
  by: Author,
  campaignId: string,
  officerIds: string[],
): Promise<void> {
  if (!(await db.get(sql`SELECT 1 FROM campaigns WHERE id = ${campaignId}`))) throw notFound();
  await refuseUnknownOfficers(db, officerIds);
  await atomically(db, [
    ...assignOfficers(by, campaignId, officerIds),
    record(db, by, "campaign.officers_assigned", campaignId, { officer_ids: officerIds }),
  ]);
}

export interface Assignment {
  added: string[];
  removed: string[];
}

/** Changes who works for a campaign by these alone: what others change meanwhile stays. Harmless when repeated. */
export async function addAndRemoveOfficers(
  db: Db,
  by: Author,
  campaignId: string,
  { added, removed }: Assignment,
): Promise<void> {
  if (!(await db.get(sql`SELECT 1 FROM campaigns WHERE id = ${campaignId}`))) throw notFound();
  await refuseUnknownOfficers(db, added);
  if (added.length + removed.length === 0) return;
  await atomically(db, [
    removal(campaignId, sql`IN (SELECT value FROM json_each(${JSON.stringify(removed)}))`),
    addition(by, campaignId, added),
    record(db, by, "campaign.officers_assigned", campaignId, { added, removed }),
  ]);
}
