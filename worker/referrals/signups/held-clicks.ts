import { sql } from "drizzle-orm";
import type { Statement } from "../../core/db/db";
import type { StandingChange } from "./standing";

/** How many more sign-ups of each link are held. */
function heldMore(changes: readonly StandingChange[]): Map<string, number> {
  const more = new Map<string, number>();
  for (const { before, after } of changes) {
    for (const [{ referralId, held }, n] of [
      [before, -1],
      [after, 1],
    ] as const) {
      if (held && referralId !== null) more.set(referralId, (more.get(referralId) ?? 0) + n);
    }
  }
  return more;
}

const add = (rows: [string, number][]): Statement[] =>
  rows.length === 0
    ? []
    : [
        sql`UPDATE referrals SET held = held + (d.value ->> 1) FROM json_each(${JSON.stringify(rows)}) AS d
          WHERE referrals.id = d.value ->> 0`,
      ];

/**
 * The clicks that held sign-ups keep, around the statements that change what counts: what is given back is free for
 * them, and what is kept is free after them. "signups_within_clicks" where a link has too few.
 */
export function aroundHeld(changes: readonly StandingChange[], counts: Statement[]): Statement[] {
  const rows = [...heldMore(changes)];
  return [...add(rows.filter(([, n]) => n < 0)), ...counts, ...add(rows.filter(([, n]) => n > 0))];
}

/** One that is held from the first. */
export const holdClick = (referralId: string): Statement[] => add([[referralId, 1]]);
