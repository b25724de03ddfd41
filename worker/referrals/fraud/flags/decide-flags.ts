import { sql } from "drizzle-orm";
import { atomically, type Db, guard, isUniqueViolation, type Statement } from "../../../core/db/db";
import { Problem } from "../../../core/http/problem";
import { readOrganisation } from "../../../core/organisation/organisation";
import { type Author, recordEach } from "../../../core/trail/record";
import { newEvents, ringForEvents } from "../../../core/webhooks/new-event";
import type { Env } from "../../../env";
import { writeCounted } from "../../imports/clicks-left";
import { announceCounts } from "../../insight/live/announce-counts";
import { changeStandings } from "../../signups/change-standings";
import { type StandingRow, standingColumns, toStanding } from "../../signups/standing";
import {
  type DecidedFlag,
  type Decision,
  type DecisionPlan,
  type Flagged,
  type FlagStatus,
  planDecision,
} from "./plan-decision";

interface Row extends StandingRow {
  status: FlagStatus;
  createdAt: number;
  holdUntil: number | null;
  freed: string | null;
  isSpent: number;
  statedUs: number | null;
  room: number | null;
}

/** The flags of these sign-ups, in this order, with what decides of them. Those that have none are left out. */
export async function readFlagged(db: Db, signupIds: readonly string[]): Promise<Flagged[]> {
  const rows = await db.all<Row>(sql`
    SELECT ${standingColumns}, f.status, f.created_at AS createdAt, f.hold_until AS holdUntil, f.freed,
      EXISTS (SELECT 1 FROM signups AS o WHERE o.click_id = f.freed ->> '$.click_id') AS isSpent,
      (SELECT i.stated_us FROM imported_clicks AS i INDEXED BY imported_clicks_by_visitor
        WHERE i.referral_id = s.referral_id AND i.visitor = s.visitor AND i.visitor <> ''
          AND i.earned_us = s.event_us) AS statedUs,
      (SELECT r.clicks - r.signups - r.held FROM referrals AS r WHERE r.id = s.referral_id) AS room
    FROM json_each(${JSON.stringify(signupIds)}) AS n
      CROSS JOIN fraud_flags AS f ON f.signup_id = n.value CROSS JOIN signups AS s ON s.id = f.signup_id
    WHERE s.settled_at IS NOT NULL ORDER BY n.key`);
  return rows.map(({ status, createdAt, holdUntil, freed, isSpent, statedUs, room, ...row }) => ({
    ...{ standing: toStanding(row), status, createdAt, holdUntil, statedUs },
    ...{ freed: freed === null ? null : JSON.parse(freed), isSpent: isSpent === 1, room: room ?? 0 },
  }));
}

export interface DecideCall {
  env: Env;
  db: Db;
  /** Null as its actor: a deadline decides. */
  by: Author;
}

const actions = {
  confirm: "signup.fraud_confirmed",
  dismiss: "signup.fraud_dismissed",
  undo: "signup.fraud_undone",
  hold: "signup.held",
} as const;

/** Imported clicks are free, or earned again, as the sign-ups that had earned them. */
function changeImportedClicks(decided: readonly DecidedFlag[]): Statement[] {
  const freed = decided.flatMap(({ flagged: { standing: s, statedUs }, change: { after } }) =>
    statedUs !== null && after.clickId === null ? [[s.referralId, s.visitor, statedUs, s.id]] : [],
  );
  const earned = decided.flatMap(({ flagged: { standing: s, freed: click }, change: { after } }) =>
    click && click.stated_us !== null && after.clickId !== null
      ? [[s.referralId, s.visitor, click.stated_us, s.id]]
      : [],
  );
  const same = sql`i.referral_id = d.value ->> 0 AND i.visitor = d.value ->> 1 AND i.stated_us = d.value ->> 2`;
  const own = sql`imported_clicks.referral_id = d.value ->> 0 AND imported_clicks.visitor = d.value ->> 1
    AND imported_clicks.stated_us = d.value ->> 2`;
  return [
    ...(freed.length > 0
      ? [
          sql`UPDATE imported_clicks SET earned_us = NULL FROM json_each(${JSON.stringify(freed)}) AS d WHERE ${own}`,
        ]
      : []),
    ...(earned.length > 0
      ? [
          guard(
            "conflict",
            sql`EXISTS (SELECT 1 FROM json_each(${JSON.stringify(earned)}) AS d CROSS JOIN imported_clicks AS i
              ON ${same} WHERE i.earned_us IS NOT NULL)`,
          ),
          sql`UPDATE imported_clicks SET earned_us = (SELECT event_us FROM signups WHERE id = d.value ->> 3)
            FROM json_each(${JSON.stringify(earned)}) AS d WHERE ${own}`,
        ]
      : []),
  ];
}

function statementsOf(
  { by }: DecideCall,
  decided: readonly DecidedFlag[],
  decision: Decision,
  note: string | null,
) {
  if (decided.length === 0) return [];
  const isDecision = decision === "confirm" || decision === "dismiss";
  const ids = decided.map(({ flagged }) => flagged.standing.id);
  const rows = decided.map(({ flagged, status, freed, holdUntil }) => [
    ...[flagged.standing.id, flagged.status, flagged.freed && JSON.stringify(flagged.freed)],
    ...[status, freed && JSON.stringify(freed), holdUntil],
  ]);
  return [
    guard(
      "conflict",
      sql`EXISTS (SELECT 1 FROM json_each(${JSON.stringify(rows)}) AS d LEFT JOIN fraud_flags AS f
        ON f.signup_id = d.value ->> 0 WHERE f.status IS NOT d.value ->> 1 OR f.freed IS NOT d.value ->> 2)`,
    ),
    ...changeStandings(decided.map(({ change }) => change)),
    ...changeImportedClicks(decided),
    sql`UPDATE fraud_flags SET status = d.value ->> 3, freed = d.value ->> 4, hold_until = d.value ->> 5,
        decided_at = cast(${isDecision ? by.now : null} AS integer),
        decided_by = ${isDecision ? (by.actor?.id ?? null) : null}, note = ${isDecision ? note : null}
      FROM json_each(${JSON.stringify(rows)}) AS d WHERE fraud_flags.signup_id = d.value ->> 0`,
    recordEach(by, actions[decision], ids),
    // What was held from the first was told to nobody.
    newEvents(
      "signup.attributed",
      decided.flatMap(({ flagged, change: { after } }) =>
        flagged.holdUntil !== null && after.counted ? [after.id] : [],
      ),
      by.now,
    ),
  ];
}

/** Somebody changed what was read: another decision, a click that was spent, a click too few. */
const isRace = (error: unknown): boolean =>
  (error instanceof Problem && error.code === "conflict") ||
  isUniqueViolation(error, "signups.") ||
  String(error).includes("signups_within_clicks");

const rounds = 10;

export interface DecideOptions {
  note?: string | null;
  /** When the deadline of what is held now is. */
  holdUntil?: number | null;
  /** What else the batch does, given those that it refuses; also where nothing is left to decide. */
  also?: (refused: readonly string[]) => Statement[];
}

/**
 * Decides of flagged sign-ups, in one batch: flags, sign-ups, every total and the trail. Repeated, it changes nothing.
 * Answers with those that it could not count again, for their link has no click left: they stay as they are.
 */
export async function decideFlags(
  call: DecideCall,
  signupIds: readonly string[],
  decision: Decision,
  { note = null, holdUntil = null, also = () => [] }: DecideOptions = {},
): Promise<string[]> {
  const { env, db, by } = call;
  const { timeZone } = await readOrganisation(db);
  const read = async (): Promise<DecisionPlan> =>
    planDecision(await readFlagged(db, signupIds), decision, { now: by.now, timeZone, holdUntil });
  let written = false;
  for (let round = 1; ; round++) {
    let plan = await read();
    if (plan.refused.length > 0 && !written) {
      // A click may be on its way to the totals.
      await writeCounted(
        env,
        plan.refused.flatMap(({ standing }) => standing.referralId ?? []),
      );
      written = true;
      plan = await read();
    }
    const refused = plan.refused.map(({ standing }) => standing.id);
    try {
      const statements = [...statementsOf(call, plan.decided, decision, note), ...also(refused)];
      await ringForEvents(env, await atomically(db, statements));
    } catch (error) {
      if (round === rounds || !isRace(error)) throw error;
      continue;
    }
    announceCounts(
      env,
      plan.decided.map(({ flagged: { standing } }) => standing),
    );
    return refused;
  }
}
