import { createHmac } from "node:crypto";
import { type SQL, sql } from "drizzle-orm";
import { isAnyOf } from "../../core/db/conditions";
import { atomically, type Db, guard, type Statement } from "../../core/db/db";
import { newId } from "../../core/db/ids";
import { log } from "../../core/http/log";
import { Problem } from "../../core/http/problem";
import { describeError } from "../../core/jobs/bury-job";
import { ring as ringJobs } from "../../core/jobs/job";
import { dataKeys } from "../../core/keys/data-keys";
import { type Mail, newMail } from "../../core/mail/mail";
import type { Env } from "../../env";
import { encryptAddress, hashesOfAddress, sealAddress, sealPhone } from "./address";
import { type Answer, sealAnswers } from "./answers";
import type { Evidence } from "./evidence";
import { renewInterests } from "./record-interest";
import { settleSignupJob } from "./settle-campaign";

export interface NewSignup {
  email: string;
  firstName?: string | null;
  /** E.164 */
  phone?: string | null;
  /** To the campaign's questions. */
  answers?: readonly Answer[];
  /** In which they filled in the form ("fr"). */
  language?: string;
  /** They agreed to mail about the campaign. */
  mayMail?: boolean;
  /** What goes to them, if they have not signed up before. */
  mail?: Mail | null;
  /** Of a campaign that exists, or empty where none is known. */
  campaignId: string;
  externalId: string | null;
  /** Milliseconds; null: now. */
  occurredAt: number | null;
  /** The key that it was sent under, "{who}:{key}", and the request's body: another body under it is refused. */
  request: { key: string; body: unknown } | null;
  channel: "api" | "form" | "script";
  evidence: Evidence;
}

export interface SignupCall {
  env: Env;
  db: Db;
  ctx: Pick<ExecutionContext, "waitUntil">;
  now: number;
}

/** Rings for the sign-up. The queue may fail: the sweep rings every minute for sign-ups that are not settled. */
async function ring(env: Env, id: string): Promise<void> {
  try {
    await env.SIGNUP_QUEUE.send({ kind: settleSignupJob.kind, id });
  } catch (error) {
    log("warn", "signup.not_queued", { id, error: describeError(error) });
  }
}

/** A body holds an address, and a sender's key may: only their keyed hashes are kept. */
const keyedHashes = (dataKey: string, what: "request" | "request key", text: string) =>
  dataKeys(dataKey).map(({ bytes }) =>
    createHmac("sha256", bytes).update(`milepost ${what}\n${text}`).digest("base64url"),
  );

/** The external_id that the row keeps. No two sign-ups of a campaign have the same. */
function externalIdOf({ externalId, campaignId, channel }: NewSignup, isAddress: SQL): SQL {
  if (channel !== "script") return sql`${externalId}`;
  // Anybody may send one with a page's key: a refusal would tell that the address is not the one that has it.
  return sql`CASE WHEN EXISTS (SELECT 1 FROM signups
    WHERE external_id = ${externalId} AND campaign_id = ${campaignId} AND NOT (${isAddress}))
    THEN NULL ELSE ${externalId} END`;
}

/** A client of ours takes over an external_id that a page sent first. */
const makeRoom = ({ externalId, campaignId, channel }: NewSignup, sameAddress: SQL): Statement[] =>
  channel === "api" && externalId !== null
    ? [
        sql`UPDATE signups SET external_id = NULL WHERE external_id = ${externalId}
          AND campaign_id = ${campaignId} AND channel = 'script' AND NOT EXISTS (${sameAddress})`,
      ]
    : [];

/**
 * Its key answers with the sign-up from now on, and for this body alone: also once the person was erased, when nobody
 * can tell any more what the body was ("erased").
 */
function remember(env: Env, now: number, { request }: NewSignup, sameAddress: SQL) {
  if (!request) return { sameRequest: sql`SELECT NULL WHERE false`, check: [], write: [] };
  const keyHashes = keyedHashes(env.DATA_KEY, "request key", request.key);
  const bodyHashes = keyedHashes(env.DATA_KEY, "request", JSON.stringify(request.body));
  const isKey = isAnyOf(sql`key_hash`, keyHashes);
  return {
    sameRequest: sql`SELECT signup_id FROM signup_requests WHERE ${isKey} LIMIT 1`,
    check: [
      guard(
        "idempotency_mismatch",
        sql`EXISTS (SELECT 1 FROM signup_requests
          WHERE ${isKey} AND NOT (${isAnyOf(sql`body_hash`, [...bodyHashes, "erased"])}))`,
      ),
    ],
    write: [
      sql`INSERT INTO signup_requests (key_hash, body_hash, signup_id, received_at)
        SELECT ${keyHashes[0]}, ${bodyHashes[0]}, id, cast(${now} as integer) FROM (${sameAddress}) WHERE true
        ON CONFLICT DO NOTHING`,
    ],
  };
}

/**
 * Writes the sign-up down, so that it is safe once this returns, and has it settled soon. A request that was sent
 * before, or an address that signed up for this campaign before, gives the first sign-up's id and counts nothing.
 *
 * Nobody can tell the two from outside: a new address and a known one cost a write each, and the bell rings after the
 * answer.
 */
export async function acceptSignup(
  { env, db, ctx, now }: SignupCall,
  signup: NewSignup,
): Promise<{ signupId: string; isNew: boolean }> {
  const id = newId("signup", now);
  const { campaignId } = signup;
  const { emailHash, emailEncrypted, emailMasked } = await sealAddress(env.DATA_KEY, signup.email);
  const firstName = signup.firstName ? await encryptAddress(env.DATA_KEY, signup.firstName) : null;
  const phone = await sealPhone(env.DATA_KEY, signup.phone);
  const answers = await sealAnswers(env.DATA_KEY, signup.answers);
  // The index knows only those that came one by one; an imported history may hold the address too, and more than once.
  const hashes = hashesOfAddress(env.DATA_KEY, signup.email);
  const isAddress = isAnyOf(sql`email_hash`, hashes);
  const sameAddress = sql`SELECT id FROM signups
    WHERE ${isAddress} AND campaign_id = ${campaignId} ORDER BY id LIMIT 1`;
  const mail = signup.mail ? await newMail(env, signup.mail, now, { ifChanged: true }) : null;
  const { sameRequest, check, write } = remember(env, now, signup, sameAddress);
  const results = await atomically(db, [
    ...check,
    ...makeRoom(signup, sameAddress),
    ...renewInterests(campaignId, emailHash, hashes),
    sql`INSERT INTO signups (id, campaign_id, email_hash, email_encrypted, email_masked, external_id,
        channel, received_at, occurred_at, evidence, first_name_encrypted, phone_hash, phone_encrypted,
        answers_encrypted, language, may_mail)
      SELECT ${id}, ${campaignId}, ${emailHash}, ${emailEncrypted}, ${emailMasked},
        ${externalIdOf(signup, isAddress)}, ${signup.channel}, ${now}, ${signup.occurredAt ?? now},
        ${JSON.stringify(signup.evidence)}, ${firstName}, ${phone.phoneHash}, ${phone.phoneEncrypted},
        ${answers}, ${signup.language ?? null}, cast(${signup.mayMail ? 1 : 0} as integer)
      WHERE NOT EXISTS (${sameRequest}) AND NOT EXISTS (${sameAddress})
      ON CONFLICT DO NOTHING`,
    ...(mail?.statements ?? []),
    sql`UPDATE signups SET repeats = repeats + 1 WHERE id = (${sameAddress}) AND id <> ${id}`,
    ...write,
    sql`SELECT coalesce((${sameRequest}), (${sameAddress})) AS id`,
  ]);
  const first = (results.at(-1)?.results as { id: string | null }[] | undefined)?.[0]?.id;
  if (!first) throw new Problem("conflict", "Another sign-up of this campaign has this external_id.");
  if (first === id) ctx.waitUntil(ring(env, id));
  if (first === id && mail) ctx.waitUntil(ringJobs(env, mail.jobs));
  return { signupId: first, isNew: first === id };
}
