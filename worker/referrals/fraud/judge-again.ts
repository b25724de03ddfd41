import { sql } from "drizzle-orm";
import { atomically, guard } from "../../core/db/db";
import { idOf } from "../../core/db/ids";
import type { RawRow } from "../../core/db/raw-row";
import { log } from "../../core/http/log";
import { Problem } from "../../core/http/problem";
import { describeError } from "../../core/jobs/bury-job";
import type { JobCall } from "../../core/jobs/job";
import type { MinuteSchedule } from "../../core/jobs/schedule";
import { readOrganisation } from "../../core/organisation/organisation";
import { ringForEvents } from "../../core/webhooks/new-event";
import { addToRollups } from "../rollups/rollups";
import { decryptAddress } from "../signups/address";
import type { Evidence } from "../signups/evidence";
import { scoreDelta } from "../signups/signup-delta";
import type { fraudRounds, signups } from "../tables";
import { ages } from "./ages";
import { flagStatements, isFlagged } from "./flag-signup";
import { holdAgain } from "./flags/hold-signups";
import type { FlagStatus } from "./flags/plan-decision";
import { gatherFraudFacts } from "./gather-facts";
import { judge } from "./rules/judge";
import type { Reason } from "./rules/rule";
import type { FraudSettings } from "./rules/settings";
import { readFraudSettings } from "./settings-store";
import type { KeptTraits } from "./traits";

/** Sign-ups that a tick judges again at each age. */
const atOnce = 60;
/** Among so many it looks for them: imported ones are not judged. */
const lookAhead = 2000;
/** Ms for which a tick tries again where it could judge nothing: longer than health waits before it tells of it. */
const triedFor = 3 * 3_600_000;
/** How many are judged side by side: each is a round trip of some twenty reads. */
export const sideBySide = 6;

export interface JudgedRow
  extends RawRow<typeof signups, "id" | "campaign_id" | "referral_id" | "officer_id" | "occurred_at" | "day">,
    RawRow<typeof signups, "email_encrypted" | "evidence" | "fraud_score" | "fraud_reasons">,
    RawRow<typeof signups, { counted: "counted" }> {
  traits: string;
  /** Of its flag; null without one. */
  status: FlagStatus | null;
}

/** Of rows that are called `signups`. */
export const judgedRow = sql`id, campaign_id, referral_id, officer_id, occurred_at, day, email_encrypted, evidence,
  fraud_score, fraud_reasons, counted, traits,
  (SELECT status FROM fraud_flags WHERE signup_id = signups.id) AS status`;

/** What rules say now of a sign-up that was judged before. */
export async function judgeRow(
  { env, db }: Pick<JobCall, "env" | "db">,
  row: JudgedRow,
  settings: FraudSettings,
  timeZone: string,
) {
  const subject = {
    id: row.id,
    at: row.occurred_at,
    campaign: row.campaign_id,
    referral: row.referral_id,
    officer: row.officer_id,
    day: row.day ?? "",
    email: await decryptAddress(env.DATA_KEY, row.email_encrypted),
    trap: (JSON.parse(row.evidence) as Evidence).trap === true,
    kept: JSON.parse(row.traits) as KeptTraits,
    isNew: false,
  };
  const { facts, kept } = await gatherFraudFacts(env.DATA_KEY, db, subject, timeZone);
  return { judgement: judge(facts, settings, JSON.parse(row.fraud_reasons) as Reason[]), kept };
}

/**
 * Judges one again and writes what changed, its score in the totals and its flag too, in one batch; nothing where nothing
 * did. A bound that somebody moved changes the flag of a score that stays.
 */
async function judgeAgain(
  call: JobCall,
  row: JudgedRow,
  settings: FraudSettings,
  timeZone: string,
): Promise<void> {
  const { judgement, kept } = await judgeRow(call, row, settings, timeZone);
  const { score } = judgement;
  const reasons = JSON.stringify(judgement.reasons);
  const traits = JSON.stringify(kept);
  const isSame = score === row.fraud_score && reasons === row.fraud_reasons;
  if (isSame && traits === row.traits && isFlagged(row.status, score, settings)) return;
  const of = { referralId: row.referral_id, campaignId: row.campaign_id, day: row.day ?? "" };
  const delta =
    row.counted === 1 && score !== row.fraud_score ? [scoreDelta(of, row.fraud_score, score)] : [];
  const results = await atomically(call.db, [
    guard(
      "conflict",
      sql`NOT EXISTS (SELECT 1 FROM signups WHERE id = ${row.id} AND fraud_score IS ${row.fraud_score}
        AND counted = ${row.counted} AND referral_id IS ${row.referral_id} AND traits = ${row.traits})`,
    ),
    sql`UPDATE signups SET fraud_score = cast(${score} as integer), fraud_reasons = ${reasons}, traits = ${traits}
      WHERE id = ${row.id}`,
    ...addToRollups(delta),
    ...flagStatements(row.id, judgement, settings, call.now),
  ]);
  await ringForEvents(call.env, results);
  await holdAgain(call, row.id, score, settings);
}

/** The first id that a sign-up received at this instant may have. */
export const firstIdAt = (at: number) => idOf("signup", at, new Uint8Array(10));

async function judgeRound(
  call: JobCall,
  age: number,
  settings: FraudSettings,
  timeZone: string,
): Promise<void> {
  const { db, now } = call;
  const round = await db.get<RawRow<typeof fraudRounds, "through">>(
    sql`SELECT through FROM fraud_rounds WHERE age_ms = ${age}`,
  );
  const due = sql`id > ${round?.through ?? ""} AND id < ${firstIdAt(now - age)}`;
  const [ahead, rows] = await Promise.all([
    db.get<{ last: string | null }>(
      sql`SELECT max(id) AS last FROM (SELECT id FROM signups WHERE ${due} ORDER BY id LIMIT ${lookAhead})`,
    ),
    db.all<JudgedRow>(sql`SELECT ${judgedRow}
      FROM (SELECT * FROM signups WHERE ${due} ORDER BY id LIMIT ${lookAhead}) AS signups
      WHERE traits IS NOT NULL ORDER BY id LIMIT ${atOnce}`),
  ]);
  const through = rows.length === atOnce ? rows.at(-1)?.id : ahead?.last;
  if (!through) return;
  const failures: unknown[] = [];
  for (let i = 0; i < rows.length; i += sideBySide) {
    await Promise.all(
      rows.slice(i, i + sideBySide).map(async (row) => {
        try {
          await judgeAgain(call, row, settings, timeZone);
        } catch (error) {
          // Somebody decided or moved it at this very moment, or it cannot be judged: the round of the next age tries
          // again, and no other sign-up waits for it.
          const isRace = error instanceof Problem;
          if (!isRace) failures.push(error);
          log(isRace ? "info" : "error", "signup.not_judged_again", {
            id: row.id,
            error: describeError(error),
          });
        }
      }),
    );
  }
  // Where none can be judged the fault may lie elsewhere: for some hours each tick tries again, and health tells of it.
  const isFresh = (rows.at(-1)?.id ?? "") > firstIdAt(now - age - triedFor);
  if (failures.length > 0 && failures.length === rows.length && isFresh) throw failures[0];
  await db.run(sql`INSERT INTO fraud_rounds (age_ms, through) VALUES (cast(${age} as integer), ${through})
    ON CONFLICT DO UPDATE SET through = max(fraud_rounds.through, excluded.through)`);
}

async function judgeRounds(call: JobCall): Promise<void> {
  const [settings, { timeZone }] = await Promise.all([readFraudSettings(call.db), readOrganisation(call.db)]);
  const failures: unknown[] = [];
  for (const age of ages) {
    await judgeRound(call, age, settings, timeZone).catch((error) => failures.push(error));
  }
  if (failures.length > 0) throw failures[0];
}

/** Judges sign-ups again as they grow older, a few at each tick. What a tick has done is not done again. */
export const judgeSignupsAgain: MinuteSchedule = {
  every: "minute",
  name: "fraud.judge_again",
  run: judgeRounds,
};
