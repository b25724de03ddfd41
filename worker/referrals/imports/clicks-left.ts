import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import type { RawRow } from "../../core/db/raw-row";
import type { Env } from "../../env";
import type { referrals } from "../tables";
import type { KnownSignup } from "./known-events";

/** How many more clicks than sign-ups, held ones with them, each of these links has, as the database tells. */
export async function clicksLeft(db: Db, referralIds: Iterable<string>): Promise<Map<string, number>> {
  const ids = [...new Set(referralIds)];
  if (ids.length === 0) return new Map();
  const rows = await db.all<RawRow<typeof referrals, "id"> & { free: number }>(sql`
    SELECT r.id, r.clicks - r.signups - r.held AS free FROM json_each(${JSON.stringify(ids)}) d
      JOIN referrals r ON r.id = d.value`);
  return new Map(rows.map(({ id, free }) => [id, free]));
}

/**
 * The sign-ups that a click of their link is left for, in their order, and those that find none. `left` tells of each
 * link how many there are, those of the same call included.
 */
export function withinClicks(
  signups: readonly KnownSignup[],
  left: ReadonlyMap<string, number>,
): { within: KnownSignup[]; lacking: KnownSignup[] } {
  const free = new Map(left);
  const [within, lacking]: [KnownSignup[], KnownSignup[]] = [[], []];
  for (const signup of signups) {
    const n = free.get(signup.link.id) ?? 0;
    free.set(signup.link.id, n - 1);
    (n > 0 ? within : lacking).push(signup);
  }
  return { within, lacking };
}

const countersAtOnce = 50;

/** Clicks that counters hold are written, so that no sign-up is told that there is none. */
export async function writeCounted(env: Env, referralIds: Iterable<string>): Promise<void> {
  const ids = [...new Set(referralIds)];
  for (let at = 0; at < ids.length; at += countersAtOnce) {
    await Promise.all(
      ids.slice(at, at + countersAtOnce).map((id) => env.CLICK_COUNTER.getByName(id).flushNow()),
    );
  }
}
