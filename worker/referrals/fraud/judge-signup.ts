import { sql } from "drizzle-orm";
import type { Statement } from "../../core/db/db";
import { log } from "../../core/http/log";
import { describeError } from "../../core/jobs/bury-job";
import type { JobCall } from "../../core/jobs/job";
import { localDay } from "../../core/time";
import { decryptAddress } from "../signups/address";
import type { Attribution } from "../signups/attribute";
import type { Evidence } from "../signups/evidence";
import type { Facts as AttributionFacts, UnsettledSignup } from "../signups/gather-facts";
import { flagStatements, holds } from "./flag-signup";
import { gatherFraudFacts } from "./gather-facts";
import { judge } from "./rules/judge";
import type { Judgement } from "./rules/score";
import type { FraudSettings } from "./rules/settings";
import { readFraudSettings } from "./settings-store";
import { type KeptTraits, tracesIn, traitsOf } from "./traits";

export interface Verdict {
  judgement: Judgement;
  kept: KeptTraits;
  settings: FraudSettings;
}

/**
 * What rules say of a sign-up that is being attributed, by all that came before it. Null where they fail: attribution
 * waits for no rule, and the rounds judge it later.
 */
export async function judgeNew(
  { env, db }: Pick<JobCall, "env" | "db">,
  row: UnsettledSignup,
  { organisation, signup, links, tokens }: AttributionFacts,
  earned: Attribution,
): Promise<Verdict | null> {
  try {
    const evidence = JSON.parse(row.evidence) as Evidence;
    const link = earned.referral === null ? null : (links.get(earned.referral) ?? null);
    const email = await decryptAddress(env.DATA_KEY, row.email_encrypted);
    const sent = { email, emailHash: row.email_hash, phoneHash: row.phone_hash, evidence };
    const subject = {
      id: row.id,
      at: row.occurred_at,
      campaign: row.campaign_id,
      referral: link?.id ?? null,
      officer: link?.officer_id ?? null,
      day: localDay(row.occurred_at, organisation.timeZone),
      email,
      trap: evidence.trap === true,
      kept: traitsOf(env.DATA_KEY, sent, signup, tokens, earned.click?.id ?? null),
      isNew: true,
    };
    const [settings, { facts, kept }] = await Promise.all([
      readFraudSettings(db),
      gatherFraudFacts(env.DATA_KEY, db, subject, organisation.timeZone),
    ]);
    return { judgement: judge(facts, settings), kept, settings };
  } catch (error) {
    log("error", "signup.not_judged", { id: row.id, error: describeError(error) });
    return null;
  }
}

/** Whether it counts only once somebody, or its deadline, has decided so. */
export const isHeldAtFirst = ({ judgement, settings }: Verdict): boolean =>
  judgement !== null && holds(judgement.score, settings);

/** What a judgement sets of the row of `signups`. */
export const judgedColumns = ({ judgement: { score, reasons }, kept }: Verdict) => sql`
  fraud_score = cast(${score} as integer), fraud_reasons = ${JSON.stringify(reasons)}, traits = ${JSON.stringify(kept)}`;

/** For the batch of the first judgement: what finds the sign-up by what it shares, and its flag. */
export function judgementStatements(id: string, at: number, verdict: Verdict, now: number): Statement[] {
  const traces = JSON.stringify(Object.values(tracesIn(verdict.kept)));
  return [
    sql`INSERT INTO signup_traces (trace, occurred_at, signup_id)
      SELECT value, cast(${at} as integer), ${id} FROM json_each(${traces}) WHERE true ON CONFLICT DO NOTHING`,
    ...flagStatements(id, verdict.judgement, verdict.settings, now, { isNew: true }),
  ];
}
