import { sql } from "drizzle-orm";
import { atomically, type Statement } from "../../core/db/db";
import type { MinuteSchedule } from "../../core/jobs/schedule";
import { isWanted, newEvent, ringForEvents } from "../../core/webhooks/new-event";

// A webhook is told of clicks by the minute: one event for each would cost more than the click.

const type = "click.counted";

/** Clicks for the batch that counts them, so that they are told exactly once. It writes nothing while nobody wants them. */
export function addUntold(referralId: string, clicks: number): Statement[] {
  if (clicks === 0) return [];
  return [
    sql`INSERT INTO untold_clicks (referral_id, clicks)
      SELECT ${referralId}, cast(${clicks} AS integer) WHERE ${isWanted(type)}
      ON CONFLICT (referral_id) DO UPDATE SET clicks = untold_clicks.clicks + excluded.clicks`,
  ];
}

/** Links that one event tells of: some 60 KB of JSON. */
const linksAtOnce = 1000;
const eventsAtOnce = 20;

const next = sql`SELECT referral_id, clicks FROM untold_clicks ORDER BY referral_id
  LIMIT cast(${linksAtOnce} AS integer)`;
const counts = sql`json_object('counts', (SELECT json_group_array(
  json_object('referral_id', referral_id, 'clicks', clicks)) FROM (${next})))`;

export const tellClicks: MinuteSchedule = {
  every: "minute",
  name: "clicks.tell",
  async run({ env, db, now }) {
    const isAny = sql`EXISTS (SELECT 1 FROM untold_clicks)`;
    if ((await db.get<{ n: number }>(sql`SELECT ${isAny} AS n`))?.n !== 1) return;
    for (let event = 0; event < eventsAtOnce; event++) {
      const results = await atomically(db, [
        newEvent(type, "", now, { data: counts, when: isAny }),
        sql`DELETE FROM untold_clicks WHERE referral_id IN (SELECT referral_id FROM (${next}))`,
      ]);
      await ringForEvents(env, results);
      if ((results[1]?.meta.changes ?? 0) < linksAtOnce) return;
    }
  },
};
