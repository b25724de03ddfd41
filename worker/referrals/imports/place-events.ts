import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import type { RawRow } from "../../core/db/raw-row";
import type { referrals } from "../tables";
import type { FaultyLine, StatedClick, StatedEvent, StatedSignup } from "./read-events";

export type ImportLink = RawRow<typeof referrals, "id" | "code" | "officerId" | "campaignId">;

export type PlacedEvent = (StatedClick | StatedSignup) & { link: ImportLink };

const atOnce = 5000;

/** The links that these texts name, by their code or their id. */
async function findLinks(db: Db, names: string[]): Promise<Map<string, ImportLink>> {
  const links = new Map<string, ImportLink>();
  for (let at = 0; at < names.length; at += atOnce) {
    const rows = await db.all<ImportLink & { name: string }>(sql`
      SELECT n.value AS name, r.id, r.code, r.officer_id AS officerId, r.campaign_id AS campaignId
      FROM json_each(${JSON.stringify(names.slice(at, at + atOnce))}) n
        JOIN referrals r ON r.code = n.value OR r.id = n.value`);
    for (const { name, ...link } of rows) links.set(name, link);
  }
  return links;
}

/** Each event with its link; a line is faulty where there is none, or where it names another officer or campaign. */
export async function placeEvents(
  db: Db,
  events: readonly StatedEvent[],
): Promise<{ placed: PlacedEvent[]; rejected: FaultyLine[] }> {
  const links = await findLinks(db, [...new Set(events.map((event) => event.referral))]);
  const placed: PlacedEvent[] = [];
  const rejected: FaultyLine[] = [];
  for (const event of events) {
    const { line, referral, officerId, campaignId } = event;
    const link = links.get(referral);
    if (!link) rejected.push({ line, fault: "no_link" });
    else if (officerId !== null && officerId !== link.officerId)
      rejected.push({ line, fault: "other_officer" });
    else if (campaignId !== null && campaignId !== link.campaignId) {
      rejected.push({ line, fault: "other_campaign" });
    } else placed.push({ ...event, link });
  }
  return { placed, rejected };
}
