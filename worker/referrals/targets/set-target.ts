import { eq, type SQL, sql } from "drizzle-orm";
import { atomically, type Db, guard, type Statement } from "../../core/db/db";
import { invalid, notFound } from "../../core/http/problem";
import { type Author, record, recordIfChanged } from "../../core/trail/record";
import { campaigns } from "../tables";
import type { NewTarget } from "./schemas";

async function refuseWrongDays(db: Db, campaignId: string, { from, to }: NewTarget): Promise<void> {
  const campaign = await db
    .select({ startsOn: campaigns.startsOn, endsOn: campaigns.endsOn })
    .from(campaigns)
    .where(eq(campaigns.id, campaignId))
    .get();
  if (!campaign) throw notFound();
  const first = from ?? campaign.startsOn;
  const last = to ?? campaign.endsOn;
  if (last === null || first <= last) return;
  if (to !== null) throw invalid("to", "Give a last day that is not before the first.");
  throw invalid("from", "Give a first day that is not after the campaign's last.");
}

const isClosed = (campaignId: string): Statement =>
  guard(
    "campaign_closed",
    sql`EXISTS (SELECT 1 FROM campaigns WHERE id = ${campaignId} AND archived_at IS NOT NULL)`,
  );

const everything = sql`measure = excluded.measure, goal = excluded.goal, starts_on = excluded.starts_on,
  ends_on = excluded.ends_on, set_at = excluded.set_at, set_by = excluded.set_by`;
const goalAlone = sql`goal = excluded.goal, set_at = excluded.set_at, set_by = excluded.set_by`;

/** Gives each of the officers that `officers` selects this target; `change`: what of the one they had gives way. */
function upsert(
  by: Author,
  campaignId: string,
  target: NewTarget,
  officers: SQL,
  change = everything,
): Statement {
  return sql`INSERT INTO targets (campaign_id, officer_id, measure, goal, starts_on, ends_on, set_at, set_by)
    SELECT ${campaignId}, officer_id, ${target.measure}, cast(${target.goal} as integer), ${target.from}, ${target.to},
      cast(${by.now} as integer), ${by.actor?.id ?? null}
    FROM (${officers}) WHERE true
    ON CONFLICT (campaign_id, officer_id) DO UPDATE SET ${change}`;
}

const assigned = (campaignId: string) => sql`SELECT a.officer_id FROM campaign_officers a
  JOIN officers o ON o.id = a.officer_id AND o.deactivated_at IS NULL WHERE a.campaign_id = ${campaignId}`;

/** What this officer is to reach in this campaign. 404 for a campaign that is none, 400 where they do not work. */
export async function setTarget(
  db: Db,
  by: Author,
  campaignId: string,
  officerId: string,
  target: NewTarget,
): Promise<void> {
  await refuseWrongDays(db, campaignId, target);
  const one = sql`${assigned(campaignId)} AND a.officer_id = ${officerId}`;
  await atomically(db, [
    isClosed(campaignId),
    guard("officer_not_assigned", sql`NOT EXISTS (${one})`),
    upsert(by, campaignId, target, one),
    record(db, by, "target.set", campaignId, { officer_id: officerId, ...target }),
  ]);
}

/** Another goal; what counts and between which days stays as it is. An officer without a target gets the usual one. */
export async function setGoal(
  db: Db,
  by: Author,
  campaignId: string,
  officerId: string,
  goal: number,
): Promise<void> {
  const one = sql`${assigned(campaignId)} AND a.officer_id = ${officerId}`;
  await atomically(db, [
    isClosed(campaignId),
    guard("officer_not_assigned", sql`NOT EXISTS (${one})`),
    upsert(by, campaignId, { goal, measure: "signups", from: null, to: null }, one, goalAlone),
    record(db, by, "target.set", campaignId, { officer_id: officerId, goal }),
  ]);
}

/** The same for every active officer who works for the campaign. */
export async function setTargets(db: Db, by: Author, campaignId: string, target: NewTarget): Promise<void> {
  await refuseWrongDays(db, campaignId, target);
  await atomically(db, [
    isClosed(campaignId),
    upsert(by, campaignId, target, assigned(campaignId)),
    record(db, by, "target.set_for_all", campaignId, { ...target }),
  ]);
}

/** Harmless where there is none; 404 for a campaign that is none. */
export async function removeTarget(db: Db, by: Author, campaignId: string, officerId: string): Promise<void> {
  if (!(await db.get(sql`SELECT 1 FROM campaigns WHERE id = ${campaignId}`))) throw notFound();
  await atomically(db, [
    sql`DELETE FROM targets WHERE campaign_id = ${campaignId} AND officer_id = ${officerId}`,
    recordIfChanged(by, "target.removed", campaignId, { officer_id: officerId }),
  ]);
}
