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
import { defaultSettings, type FraudSettings } from "./rules/settings";
import { readFraudSettings } from "./settings-store";
import { type KeptTraits, tracesIn, traitsOf } from "./traits";

export interface Verdict {
  /** Null where the rules failed. */
  judgement: Judgement | null;
  kept: KeptTraits;
  settings: FraudSettings;
}

/**
 * What rules say of a sign-up that is being attributed, by all that came before it. Attribution waits for no rule: where
 * they fail it goes unjudged, and a round judges it later.
 */
export async function judgeNew(
  { env, db }: Pick<JobCall, "env" | "db">,
  row: UnsettledSignup,
  { organisation, signup, links, tokens }: AttributionFacts,
  earned: Attribution,
): Promise<Verdict> {
  const evidence = JSON.parse(row.evidence) as Evidence;
  const link = earned.referral === null ? null : (links.get(earned.referral) ?? null);
  const email = await decryptAddress(env.DATA_KEY, row.email_encrypted);
  const phone = row.phone_encrypted && (await decryptAddress(env.DATA_KEY, row.phone_encrypted));
  const sent = { email, phone, evidence };
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
  try {
    const [settings, { facts, kept }] = await Promise.all([
      readFraudSettings(db),
      gatherFraudFacts(env.DATA_KEY, db, subject, organisation.timeZone),
    ]);
    return { judgement: judge(facts, settings), kept, settings };
  } catch (error) {
    log("error", "signup.not_judged", { id: row.id, error: describeError(error) });
    return { judgement: null, kept: subject.kept, settings: defaultSettings };
  }
}

/** Whether it counts only once somebody, or its deadline, has decided so. */
export const isHeldAtFirst = ({ judgement, settings }: Verdict): boolean =>
  judgement !== null && holds(judgement.score, settings);

/** What a judgement sets of the row of `signups`. */
export const judgedColumns = ({ judgement, kept }: Verdict) => sql`
  fraud_score = cast(${judgement?.score ?? null} as integer),
  fraud_reasons = ${JSON.stringify(judgement?.reasons ?? [])}, traits = ${JSON.stringify(kept)}`;

/** For the batch of the first judgement: what finds the sign-up by what it shares, and its flag. */
export function judgementStatements(id: string, at: number, verdict: Verdict, now: number): Statement[] {
  const traces = JSON.stringify(Object.values(tracesIn(verdict.kept)));
  return [
    sql`INSERT INTO signup_traces (trace, occurred_at, signup_id)
      SELECT value, cast(${at} as integer), ${id} FROM json_each(${traces}) WHERE true ON CONFLICT DO NOTHING`,
    ...(verdict.judgement
      ? flagStatements(id, verdict.judgement, verdict.settings, now, { isNew: true })
      : []),
  ];
}
