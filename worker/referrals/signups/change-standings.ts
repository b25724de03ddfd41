import { sql } from "drizzle-orm";
import { guard, type Statement } from "../../core/db/db";
import { addToRollups } from "../rollups/rollups";
import { aroundHeld } from "./held-clicks";
import { asRow, deltasOf, differs, rowsOf, type StandingChange } from "./standing";

/**
 * Makes settled sign-ups what they are to be, and all totals with them, for one batch: it aborts where one of them has
 * changed since it was read, where a click that is to be its own has earned another (a violation of the unique
 * click_id), and where a link would have more sign-ups, held ones with them, than clicks ("signups_within_clicks").
 */
export function changeStandings(changes: readonly StandingChange[]): Statement[] {
  if (changes.length === 0) return [];
  const before = rowsOf(changes.map((change) => change.before));
  const after = changes.map((change) => change.after);
  const freed = changes.filter(
    ({ before: { clickId }, after }) => clickId !== null && clickId !== after.clickId,
  );
  return [
    guard(
      "conflict",
      sql`EXISTS (SELECT 1 FROM json_each(${before}) AS d LEFT JOIN signups AS s ON s.id = d.value ->> 0
        WHERE ${differs})`,
    ),
    // A click may pass from one to the other, and is no two sign-ups' in between.
    ...(freed.length > 0
      ? [
          sql`UPDATE signups SET click_id = NULL FROM json_each(${JSON.stringify(freed.map(({ before: { id } }) => id))}) AS d
            WHERE signups.id = d.value`,
        ]
      : []),
    sql`UPDATE signups SET ${asRow} FROM json_each(${rowsOf(after)}) AS d WHERE signups.id = d.value ->> 0`,
    ...aroundHeld(
      changes,
      addToRollups(changes.flatMap(({ before, after }) => [...deltasOf(before, -1), ...deltasOf(after, 1)])),
    ),
  ];
}
