import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import type { RawRow } from "../../core/db/raw-row";
import type { people } from "../../core/db/tables";
import { letOthersIn } from "../../core/http/let-others-in";
import { readOrganisation } from "../../core/organisation/organisation";
import { localDay } from "../../core/time";
import type { officers } from "../tables";
import { clicksLeft, withinClicks, writeCounted } from "./clicks-left";
import { type ImportCall, inOrder, readHistory } from "./import-events";
import { knownBefore } from "./known-before";
import { type KnownEvent, type KnownSignup, leftOut } from "./known-events";
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
  /** Sign-ups among the rejected that can be imported with the click that their link lacks. */
  lacking: number;
}

/** Events that one statement compares with the database. */
const compared = 1000;

async function freshEvents(db: Db, events: readonly KnownEvent[]): Promise<KnownEvent[]> {
  const fresh: KnownEvent[] = [];
  for (let at = 0; at < events.length; at += compared) {
    const some = events.slice(at, at + compared);
    const before = await knownBefore(db, some);
    fresh.push(...some.filter((event) => !before.has(event.key)));
    await letOthersIn();
  }
  return fresh;
}

/** New sign-ups that a click is left for, and those that find none, as importing the file would find them. */
async function judgeSignups({ env, db }: ImportCall, fresh: readonly KnownEvent[]) {
  const signups = fresh.filter((event): event is KnownSignup => event.kind === "signup").sort(inOrder);
  const judge = async () => {
    const left = await clicksLeft(
      db,
      signups.map(({ link }) => link.id),
    );
    for (const { kind, link } of fresh) {
      if (kind === "click") left.set(link.id, (left.get(link.id) ?? 0) + 1);
    }
    return withinClicks(signups, left);
  };
  const judged = await judge();
  if (judged.lacking.length === 0) return judged;
  await writeCounted(
    env,
    judged.lacking.map(({ link }) => link.id),
  );
  return judge();
}

async function byOfficer(db: Db, events: readonly KnownEvent[]): Promise<HistoryCheck["officers"]> {
  const groups = Map.groupBy(events, (event) => event.link.officerId);
  const names = await db.all<RawRow<typeof officers, "id"> & RawRow<typeof people, "name">>(sql`
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

/** The preview: imports nothing. Throws what reading the file throws: 400 for more than 20,000 lines. */
export async function checkHistory(call: ImportCall, lines: Lines): Promise<HistoryCheck> {
  const read = await readHistory(call, lines);
  const { timeZone } = await readOrganisation(call.db);
  const fresh = await freshEvents(call.db, read.events);
  const { within, lacking } = await judgeSignups(call, fresh);
  const clicks = fresh.filter((event) => event.kind === "click");
  const events = [...clicks, ...within];
  const rejected = [...read.rejected, ...lacking.flatMap((signup) => leftOut(signup, "no_click_left"))];
  const repeats = (events: readonly KnownEvent[]) =>
    events.reduce((sum, event) => sum + event.repeats.length, 0);
  const duplicates = read.events.length - fresh.length + repeats(read.events) - repeats(lacking);
  const times = events.map((event) => event.us);
  const dayOf = (us: number) => (events.length === 0 ? null : localDay(us / 1000, timeZone));
  return {
    clicks: clicks.length,
    signups: within.length,
    enrollments: within.filter(({ enrolledAt }) => enrolledAt !== null).length,
    first: dayOf(times.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)),
    last: dayOf(times.reduce((a, b) => Math.max(a, b), 0)),
    links: new Set(events.map((event) => event.link.id)).size,
    officers: await byOfficer(call.db, events),
    duplicates,
    rejected: rejected.sort((a, b) => a.line - b.line),
    lacking: lacking.length,
  };
}
