import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { readOrganisation } from "../../core/organisation/organisation";
import { localDay } from "../../core/time";
import { type ImportCall, readHistory } from "./import-events";
import { importedBefore, type Known } from "./known-events";
import type { FaultyLine } from "./read-events";
import type { Lines } from "./split-lines";

/** What importing a file would change. */
export interface HistoryCheck {
  /** Events that are new. */
  clicks: number;
  signups: number;
  enrollments: number;
  /** Local days of the first and the last of them; null without any. */
  first: string | null;
  last: string | null;
  links: number;
  /** Whose events they are, most clicks and sign-ups first. */
  officers: { id: string; name: string; links: number; clicks: number; signups: number }[];
  /** Lines that are known already: in the file, or from an earlier import. */
  duplicates: number;
  rejected: FaultyLine[];
}

/** Events that one statement compares with the database. */
const compared = 5000;

async function freshEvents(db: Db, events: readonly Known[]): Promise<Known[]> {
  const fresh: Known[] = [];
  for (let at = 0; at < events.length; at += compared) {
    const some = events.slice(at, at + compared);
    const before = await importedBefore(db, some);
    fresh.push(...some.filter((event) => !before.has(event.key)));
  }
  return fresh;
}

async function byOfficer(db: Db, events: readonly Known[]): Promise<HistoryCheck["officers"]> {
  const groups = Map.groupBy(events, (event) => event.link.officerId);
  const names = await db.all<{ id: string; name: string }>(sql`
    SELECT o.id, p.name FROM json_each(${JSON.stringify([...groups.keys()])}) d
      JOIN officers o ON o.id = d.value JOIN people p ON p.id = o.person_id`);
  return names
    .map(({ id, name }) => {
      const own = groups.get(id) ?? [];
      const clicks = own.filter((event) => event.kind === "click").length;
      const links = new Set(own.map((event) => event.link.id)).size;
      return { id, name, links, clicks, signups: own.length - clicks };
    })
    .sort((a, b) => b.clicks + b.signups - a.clicks - a.signups || (a.name < b.name ? -1 : 1));
}

/** The preview: writes nothing. Throws what reading the file throws: 400 for more than 20,000 lines. */
export async function checkHistory(call: ImportCall, lines: Lines): Promise<HistoryCheck> {
  const { events, repeats, rejected } = await readHistory(call, lines);
  const { timeZone } = await readOrganisation(call.db);
  const fresh = await freshEvents(call.db, events);
  const clicks = fresh.filter((event) => event.kind === "click").length;
  const times = fresh.map((event) => event.us);
  const dayOf = (us: number) => (fresh.length === 0 ? null : localDay(us / 1000, timeZone));
  return {
    clicks,
    signups: fresh.length - clicks,
    enrollments: fresh.filter((event) => event.kind === "signup" && event.enrolledAt !== null).length,
    first: dayOf(times.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)),
    last: dayOf(times.reduce((a, b) => Math.max(a, b), 0)),
    links: new Set(fresh.map((event) => event.link.id)).size,
    officers: await byOfficer(call.db, fresh),
    duplicates: repeats + events.length - fresh.length,
    rejected,
  };
}
