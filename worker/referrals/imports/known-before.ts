import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import type { KnownEvent } from "./known-events";
import { ownBefore } from "./own-events";

/** The keys of those that are there: an import has brought them before, or our own raw events have them. */
export async function knownBefore(db: Db, events: readonly KnownEvent[]): Promise<Set<string>> {
  const clicks = events.filter((event) => event.kind === "click");
  const signups = events.filter((event) => event.kind === "signup");
  const [clicksFound, signupsFound, own] = await Promise.all([
    clicks.length === 0
      ? []
      : db.all<{ at: number }>(sql`
          SELECT d.key AS at FROM json_each(${JSON.stringify(clicks.map((c) => [c.link.id, c.visitorHash, c.us]))}) d
            CROSS JOIN imported_clicks i ON i.referral_id = d.value ->> 0 AND i.visitor = d.value ->> 1
              AND i.stated_us = d.value ->> 2`),
    signups.length === 0
      ? []
      : db.all<{ at: number }>(sql`
          SELECT d.key AS at FROM json_each(${JSON.stringify(signups.map((s) => s.key))}) d
            CROSS JOIN signups s ON s.import_key = d.value AND s.import_key IS NOT NULL`),
    ownBefore(db, clicks, signups),
  ]);
  return new Set([
    ...own,
    ...clicksFound.map(({ at }) => clicks[at]?.key ?? ""),
    ...signupsFound.map(({ at }) => signups[at]?.key ?? ""),
  ]);
}
