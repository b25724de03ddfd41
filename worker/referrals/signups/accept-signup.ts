import { sql } from "drizzle-orm";
import { atomically, type Db } from "../../core/db/db";
import { newId } from "../../core/db/ids";
import { log } from "../../core/http/log";
import { Problem } from "../../core/http/problem";
import { describeError } from "../../core/jobs/bury-job";
import type { Env } from "../../env";
import { encryptAddress, sealAddress } from "./address";
import type { Evidence } from "./evidence";
import { settleSignupJob } from "./settle-campaign";

export interface NewSignup {
  email: string;
  firstName?: string | null;
  /** Of a campaign that exists, or empty where none is known. */
  campaignId: string;
  externalId: string | null;
  /** Milliseconds; null: now. */
  occurredAt: number | null;
  /** With its sender: "{who}:{key}". */
  idempotencyKey: string | null;
  channel: "api" | "form" | "script";
  evidence: Evidence;
}

/** Rings for the sign-up. The queue may fail: what is not settled is rung for again every minute. */
async function ring(env: Env, id: string): Promise<void> {
  try {
    await env.SIGNUP_QUEUE.send({ kind: settleSignupJob.kind, id });
  } catch (error) {
    log("warn", "signup.not_queued", { id, error: describeError(error) });
  }
}

/**
 * Writes the sign-up down, so that it is safe once this returns, and has it settled soon. A key that was sent before,
 * or an address that signed up for this campaign before, gives the first sign-up's id and writes nothing.
 */
export async function acceptSignup(
  env: Env,
  db: Db,
  now: number,
  signup: NewSignup,
): Promise<{ signupId: string; isNew: boolean }> {
  const id = newId("signup", now);
  const { emailHash, emailEncrypted, emailMasked } = await sealAddress(env.DATA_KEY, signup.email);
  const firstName = signup.firstName ? await encryptAddress(env.DATA_KEY, signup.firstName) : null;
  // The index knows only those that came one by one; an imported history may hold the address too, and more than once.
  const sameAddress = sql`SELECT id FROM signups
    WHERE email_hash = ${emailHash} AND campaign_id = ${signup.campaignId} ORDER BY id LIMIT 1`;
  const [, found] = await atomically(db, [
    sql`INSERT INTO signups (id, campaign_id, email_hash, email_encrypted, email_masked, external_id,
        idempotency_key, channel, received_at, occurred_at, evidence, first_name_encrypted)
      SELECT ${id}, ${signup.campaignId}, ${emailHash}, ${emailEncrypted}, ${emailMasked}, ${signup.externalId},
        ${signup.idempotencyKey}, ${signup.channel}, ${now}, ${signup.occurredAt ?? now},
        ${JSON.stringify(signup.evidence)}, ${firstName}
      WHERE NOT EXISTS (${sameAddress})
      ON CONFLICT DO NOTHING`,
    sql`SELECT coalesce(
      (SELECT id FROM signups WHERE idempotency_key = ${signup.idempotencyKey}),
      (${sameAddress})) AS id`,
  ]);
  const first = (found?.results as { id: string | null }[] | undefined)?.[0]?.id;
  if (!first) {
    throw new Problem("conflict", "Another sign-up of this campaign has this external_id.");
  }
  if (first === id) await ring(env, id);
  return { signupId: first, isNew: first === id };
}
