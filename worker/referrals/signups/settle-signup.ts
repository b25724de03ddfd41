import { sql } from "drizzle-orm";
import { atomically, type Db, guard, isUniqueViolation, type Statement } from "../../core/db/db";
import { Problem } from "../../core/http/problem";
import type { JobCall } from "../../core/jobs/job";
import { localHour } from "../../core/time";
import { record } from "../../core/trail/record";
import { newEvent, ringForEvents } from "../../core/webhooks/new-event";
import { viaOf } from "../clicks/via";
import {
  isHeldAtFirst,
  judgedColumns,
  judgementStatements,
  judgeNew,
  type Verdict,
} from "../fraud/judge-signup";
import { announceCounts } from "../insight/live/announce-counts";
import { addToRollups } from "../rollups/rollups";
import { type Attribution, attribute, conversionTimeMinutes } from "./attribute";
import { clickedDay } from "./clicked-day";
import { countClicks } from "./count-clicks";
import { type Facts, gatherFacts, type UnsettledSignup } from "./gather-facts";
import { holdClick } from "./held-clicks";
import { enrollmentDeltas, signupDeltas } from "./signup-delta";

/** The first microsecond from the sign-up's instant on that no other sign-up of the link has. */
export function freeMicrosecond(referralId: string | null, occurredAt: number) {
  const first = sql`cast(${occurredAt} as integer) * 1000`;
  return sql`CASE
    WHEN NOT EXISTS (SELECT 1 FROM signups WHERE referral_id = ${referralId} AND event_us = ${first}) THEN ${first}
    ELSE (SELECT taken.event_us + 1 FROM signups taken
      WHERE taken.referral_id = ${referralId} AND taken.event_us >= ${first} AND NOT EXISTS (
        SELECT 1 FROM signups next WHERE next.referral_id = ${referralId} AND next.event_us = taken.event_us + 1)
      ORDER BY taken.event_us LIMIT 1) END`;
}

/** The one batch that settles a sign-up: it aborts where the sign-up is settled, or was reported enrolled since. */
function settlement(
  { db, by, now }: JobCall,
  row: UnsettledSignup,
  facts: Facts,
  earned: Attribution,
  clickedOn: string | null,
  verdict: Verdict,
): Statement[] {
  const { timeZone } = facts.organisation;
  const link = earned.referral === null ? null : (facts.links.get(earned.referral) ?? null);
  const { day, hour } = localHour(row.occurred_at, timeZone);
  const token = (earned.click && facts.tokens.get(earned.click.id)) ?? null;
  const counted = {
    referralId: link?.id ?? null,
    campaignId: row.campaign_id,
    day,
    hour,
    country: token?.country || null,
    via: viaOf(token),
    clickedDay: clickedOn,
    conversionTimeMinutes: conversionTimeMinutes(earned.click?.at ?? null, row.occurred_at),
    fraudScore: verdict.judgement?.score ?? null,
  };
  const isHeld = isHeldAtFirst(verdict);
  const enrolled = link && row.enrolled_at !== null ? localHour(row.enrolled_at, timeZone) : null;
  const deltas = isHeld ? [] : signupDeltas(counted);
  if (link && enrolled && !isHeld) {
    const enrollment = { enrolledDay: enrolled.day, enrolledHour: enrolled.hour };
    deltas.push(...enrollmentDeltas({ referralId: link.id, campaignId: row.campaign_id, ...enrollment }));
  }
  return [
    guard(
      "conflict",
      sql`NOT EXISTS (SELECT 1 FROM signups
        WHERE id = ${row.id} AND settled_at IS NULL AND enrolled_at IS ${row.enrolled_at})`,
    ),
    sql`UPDATE signups SET settled_at = ${now}, referral_id = ${counted.referralId},
      officer_id = ${link?.officer_id ?? null}, model = ${row.campaign_id === "" ? null : facts.signup.model},
      reason = ${earned.reason}, explanation = ${JSON.stringify(earned.explanation)},
      click_id = ${earned.click?.id ?? null}, clicked_at = ${earned.click?.at ?? null},
      clicked_day = ${counted.clickedDay}, country = ${counted.country},
      device = ${counted.via.device}, browser = ${counted.via.browser}, system = ${counted.via.system},
      referrer = ${counted.via.referrer}, source = ${counted.via.source},
      conversion_time_minutes = ${counted.conversionTimeMinutes}, day = ${day}, hour = ${hour},
      enrolled_day = ${enrolled?.day ?? null}, enrolled_hour = ${enrolled?.hour ?? null},
      ${judgedColumns(verdict)},
      counted = ${link && !isHeld ? 1 : 0}, withheld = ${isHeld ? 1 : 0}, event_us = ${freeMicrosecond(counted.referralId, row.occurred_at)}
      WHERE id = ${row.id}`,
    ...addToRollups(deltas),
    ...(link && isHeld ? holdClick(link.id) : []),
    ...judgementStatements(row.id, row.occurred_at, verdict, now),
    record(db, by, link ? "signup.attributed" : "signup.unattributed", row.id, {
      reason: earned.reason,
      ...(link ? { referral_id: link.id } : {}),
    }),
    ...(isHeld ? [record(db, by, "signup.held", row.id)] : []),
    ...(link && !isHeld ? [newEvent("signup.attributed", row.id, now)] : []),
  ];
}

function earnedDay(call: JobCall, facts: Facts, { referral, click }: Attribution): Promise<string> | null {
  const link = facts.links.get(referral ?? 0);
  return link && click ? clickedDay(call, click, link.id, facts.organisation.timeZone) : null;
}

/** The columns of `signups` that settling reads. */
export const unsettledColumns = sql`id, campaign_id, email_hash, email_encrypted, phone_encrypted, channel,
  received_at, occurred_at, evidence, enrolled_at`;

const findUnsettled = (db: Db, id: string) =>
  db.get<UnsettledSignup>(
    sql`SELECT ${unsettledColumns} FROM signups WHERE id = ${id} AND settled_at IS NULL`,
  );

/** Something else changed what was read, so it is worth reading again. */
function isRace(error: unknown): boolean {
  if (error instanceof Problem) return error.code === "conflict";
  return isUniqueViolation(error, "signups.") || String(error).includes("signups_within_clicks");
}

const rounds = 5;

/**
 * Attributes one sign-up, as it was read, and counts it, in one atomic batch; harmless where it is settled already.
 * What was read may be overtaken (its click is spent, the link's last click is taken): then it is read again.
 */
export async function settleSignup(call: JobCall, signup: UnsettledSignup): Promise<void> {
  let row: UnsettledSignup | undefined = signup;
  for (let round = 1; row; round++) {
    const read = row;
    const facts = await countClicks(call, read, () => gatherFacts(call.env, call.db, read));
    const earned = attribute(facts.signup);
    const [clickedOn, verdict] = await Promise.all([
      earnedDay(call, facts, earned),
      judgeNew(call, read, facts, earned),
    ]);
    try {
      const results = await atomically(call.db, settlement(call, read, facts, earned, clickedOn, verdict));
      await ringForEvents(call.env, results);
      announceCounts(call.env, [
        { campaignId: read.campaign_id, referralId: facts.links.get(earned.referral ?? 0)?.id ?? null },
      ]);
      return;
    } catch (error) {
      if (round === rounds || !isRace(error)) throw error;
    }
    row = await findUnsettled(call.db, signup.id);
  }
}
