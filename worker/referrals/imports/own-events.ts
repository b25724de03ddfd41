import { sql } from "drizzle-orm";
import { unguardFormulas } from "../../core/csv/formulas";
import type { Db } from "../../core/db/db";
import { readUserAgent } from "../../core/http/client";
import { addDays } from "../../core/time";
import { type Dictionary, type EventLog, flag } from "../clicks/event-log";
import type { LogKey, LogRow } from "../raw-log/log-row";
import { type LinkDay, readPlaces } from "../raw-log/read-log";
import { liveFrom } from "./batch-number";
import type { KnownClick, KnownSignup } from "./known-events";

// Our own raw events, taken along as a file and sent back: they name neither the visitor of a click nor the address of
// a sign-up, so they are known by where they stand. No two clicks of a link stand at one microsecond; but another's
// history may well state the instant of a click that was imported. There, and where no user agent tells clicks apart,
// the line must name officer and campaign too.

/** Days by UTC around that of a click's time which can be its local one: zones are up to 26 hours apart. */
const daysAround = [-2, -1, 0, 1, 2];

/** Each link and day in which one of the clicks may stand, with the first and the last time that is sought there. */
function placesOf(clicks: readonly KnownClick[]): [string, string, number, number][] {
  const places = new Map<string, [string, string, number, number]>();
  for (const { link, us } of clicks) {
    const day = new Date(us / 1000).toISOString().slice(0, 10);
    for (const away of daysAround) {
      const near = addDays(day, away);
      const found = places.get(`${link.id} ${near}`);
      if (!found) places.set(`${link.id} ${near}`, [link.id, near, us, us]);
      else [found[2], found[3]] = [Math.min(found[2], us), Math.max(found[3], us)];
    }
  }
  return [...places.values()];
}

const placeOf = (referralId: string, us: number, userAgent: string) => `${referralId} ${us} ${userAgent}`;

const namesOwners = ({ officerId, campaignId }: KnownClick) => officerId !== null && campaignId !== null;

/** What of a row of the raw log tells whether a click is one of its. */
interface Seen extends LogKey {
  /** 1: it was counted live. */
  live: number;
  us: string;
  flags: string;
  userAgents: string;
}

function seenIn({ events, ...row }: LogRow): Seen {
  const { us, flags, userAgents } = JSON.parse(events) as EventLog;
  const live = row.firstSeq < 1 || row.firstSeq >= liveFrom ? 1 : 0;
  return { ...row, live, us: JSON.stringify(us), flags, userAgents: JSON.stringify(userAgents) };
}

async function clicksBefore(db: Db, clicks: readonly KnownClick[]): Promise<string[]> {
  if (clicks.length === 0) return [];
  const places = placesOf(clicks);
  const { hot, cold } = await readPlaces<Seen>(
    db,
    sql`
    SELECT f.day, f.referral_id AS referralId, f.first_seq AS firstSeq, f.first_seq < 1 OR f.first_seq >= ${liveFrom} AS live, f.events -> '$.us' AS us, f.events ->> '$.flags' AS flags,
      f.events -> '$.userAgents' AS userAgents
    FROM json_each(${JSON.stringify(places)}) d
      CROSS JOIN click_flushes f ON f.referral_id = d.value ->> 0 AND f.day = d.value ->> 1
    WHERE f.events ->> '$.us[0]' <= d.value ->> 3
      AND (SELECT sum(value) FROM json_each(f.events, '$.us')) >= d.value ->> 2`,
    places.map(([link, day]): LinkDay => [day, link]),
  );
  /** By place, whether the click was counted live. */
  const there = new Map<string, boolean>();
  // What stands in D1 holds, where a file has it too.
  for (const { referralId: link, live, us, flags, userAgents } of [...cold.map(seenIn), ...hot]) {
    const [agents, indexes] = JSON.parse(userAgents) as Dictionary;
    let at = 0;
    for (const [i, step] of (JSON.parse(us) as number[]).entries()) {
      at += step;
      const isPerson = ((flags.charCodeAt(i) - 48) & flag.bot) === 0;
      if (isPerson) there.set(placeOf(link, at, agents[indexes[i] ?? 0] ?? ""), live === 1);
    }
  }
  const isThere = (click: KnownClick, userAgent: string) => {
    const isLive = there.get(placeOf(click.link.id, click.us, userAgent));
    return isLive !== undefined && (namesOwners(click) || (isLive && userAgent !== ""));
  };
  return clicks
    .filter((click) =>
      [click.userAgent, readUserAgent(unguardFormulas(click.userAgent))].some((agent) =>
        isThere(click, agent),
      ),
    )
    .map(({ key }) => key);
}

/** Milliseconds by which a sign-up stands behind its time, at most: so many others of its link may stand there. */
const movedAtMost = 60_000;

/** As `hashAddress` makes it, and as a file may have guarded it. */
const hash = /^'?[\w-]{43}$/;

/** A sign-up that a claim has given to another link since is known by its address, in its campaign, at its time. */
async function signupsBefore(db: Db, signups: readonly KnownSignup[]): Promise<string[]> {
  const hashed = signups.filter(({ userEmail }) => hash.test(userEmail));
  if (hashed.length === 0) return [];
  const wanted = hashed.map(({ link, us, userEmail }) => [
    ...[link.id, us, unguardFormulas(userEmail), link.campaignId],
  ]);
  const rows = await db.all<{ at: number }>(sql`
    SELECT d.key AS at FROM json_each(${JSON.stringify(wanted)}) d
    WHERE EXISTS (SELECT 1 FROM signups s WHERE s.referral_id = d.value ->> 0 AND s.event_us = d.value ->> 1
        AND s.referral_id IS NOT NULL AND s.email_hash = d.value ->> 2)
      OR EXISTS (SELECT 1 FROM signups s WHERE s.email_hash = d.value ->> 2 AND s.campaign_id = d.value ->> 3
        AND s.referral_id IS NOT d.value ->> 0
        AND s.occurred_at BETWEEN d.value ->> 1 / 1000 - ${movedAtMost} AND d.value ->> 1 / 1000)`);
  return rows.map(({ at }) => hashed[at]?.key ?? "");
}

/** The keys of those events that stand in our log and among our sign-ups, as a report of raw events tells them. */
export async function ownBefore(
  db: Db,
  clicks: readonly KnownClick[],
  signups: readonly KnownSignup[],
): Promise<string[]> {
  const found = await Promise.all([
    clicksBefore(
      db,
      clicks.filter(({ isOwn }) => isOwn),
    ),
    signupsBefore(db, signups),
  ]);
  return found.flat();
}
