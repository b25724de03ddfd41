import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { sql } from "drizzle-orm";
import { newId } from "../../core/db/ids";
import type { RawRow } from "../../core/db/raw-row";
import { apiKeys } from "../../core/db/tables";
import { hashKey } from "../../core/identity/api-keys";
import { localDay } from "../../core/time";
import type { Env } from "../../env";
import { administrator, api, db, testEnv } from "../../testing/api";
import { clickDelta } from "../clicks/click-delta";
import { nonceOf, type Origin, signClick } from "../clicks/click-token";
import { recoveredUserAgent } from "../clicks/device";
import { encodeEvents } from "../clicks/event-log";
import { flushClicks } from "../clicks/flush-clicks";
import type { Source } from "../clicks/sources";
import { linkDayMaps } from "../insight/testing/day-maps";
import { signCode } from "../signing/code";
import { keyRing } from "../signing/key-ring";
import { acceptSignup, type NewSignup } from "../signups/accept-signup";
import { noEvidence } from "../signups/evidence";
import { settleUpTo } from "../signups/settle-campaign";
import { referrals, type signups } from "../tables";
import { runningCampaign, signedInOfficer } from "./fixtures";

// What tests of sign-ups stand on: links, clicks that have been counted, and a client with an API key.

export interface TestLink {
  id: string;
  number: number;
  code: string;
  campaignId: string;
  campaignNumber: number;
  officer: Awaited<ReturnType<typeof signedInOfficer>>;
}

export async function apiKey(scopes: string[] = ["track:write"]): Promise<string> {
  const key = `mp_${crypto.randomUUID()}`;
  const id = newId("apiKey");
  const row = {
    id,
    name: "Test",
    keyHash: await hashKey(key),
    scopes,
    createdAt: Date.now(),
    createdBy: "test",
  };
  await db.insert(apiKeys).values(row);
  return key;
}

const admin = administrator();

export async function campaign(fields: Record<string, unknown> = {}) {
  const { token } = await admin;
  const made = await runningCampaign(token, fields);
  const row = await db.get<{ number: number }>(sql`SELECT number FROM campaigns WHERE id = ${made.id}`);
  return { ...made, number: row?.number ?? 0, publishableKey: String(made.publishable_key) };
}

export async function linkOf(
  of: { id: string; number: number },
  more: { revokedAt?: number; expiresAt?: number; officer?: TestLink["officer"] } = {},
): Promise<TestLink> {
  const officer = more.officer ?? (await signedInOfficer());
  const last = await db.get<{ n: number }>(sql`SELECT coalesce(max(number), 0) AS n FROM referrals`);
  const by = await db.get<{ n: number }>(sql`SELECT number AS n FROM officers WHERE id = ${officer.id}`);
  const number = (last?.n ?? 0) + 1;
  const issuedAt = Math.floor(Date.now() / 1000);
  const ring = keyRing(testEnv.LINK_KEYS);
  const code = signCode(ring, { referral: number, officer: by?.n ?? 0, campaign: of.number, issuedAt });
  const id = newId("referral");
  await db.insert(referrals).values({
    id,
    number,
    code,
    officerId: officer.id,
    campaignId: of.id,
    issuedAt: issuedAt * 1000,
    revokedAt: more.revokedAt ?? null,
    expiresAt: more.expiresAt ?? null,
  });
  return { id, number, code, campaignId: of.id, campaignNumber: of.number, officer };
}

const nowhere: Origin = { device: "other", browser: "Other", system: "Other", referrer: "" };

/** A click's token, not counted. */
export function tokenOf(
  link: TestLink,
  at: number,
  more: { bot?: boolean; country?: string; source?: Source; origin?: Origin | null } = {},
): string {
  return signClick(keyRing(testEnv.LINK_KEYS), {
    referral: link.number,
    campaign: link.campaignNumber,
    at,
    bot: more.bot ?? false,
    source: more.source ?? "link",
    origin: more.origin === undefined ? nowhere : more.origin,
    country: more.country ?? "NP",
    nonce: crypto.getRandomValues(new Uint8Array(7)),
  });
}

let flushes = 0;

/** A click that stands in the raw log and the rollups, as the counter's flush leaves it. */
export async function clickOn(
  link: TestLink,
  at: number,
  more: { country?: string; source?: Source; origin?: Origin | null } = {},
): Promise<string> {
  const token = tokenOf(link, at, more);
  const day = localDay(at, "UTC");
  const event = {
    us: at * 1000,
    ...({ kind: "click", country: more.country ?? "NP", nonce: nonceOf(token) } as const),
    source: more.source ?? "link",
    userAgent: more.origin ? recoveredUserAgent(more.origin) : "",
    referrer: more.origin?.referrer ?? "",
    ...{ unique: false, visitor: "", ip: "" },
  };
  const log = encodeEvents([event]);
  const of = { referralId: link.id, campaignId: link.campaignId, day, timeZone: "UTC" };
  flushes += 1;
  await flushClicks(db, {
    referralId: link.id,
    day,
    firstSeq: flushes,
    lastSeq: flushes,
    logs: [log],
    deltas: [clickDelta(log, of, () => true)],
  });
  return token;
}

/** Sends a sign-up as an API client does. */
export const signUp = (token: string, body: Record<string, unknown>, headers: Record<string, string> = {}) =>
  api<{ signup_id: string; code?: string }>("POST", "/track/signup", { token, body, headers });

let address = 0;
export const someone = () => `person-${++address}-${crypto.randomUUID().slice(0, 8)}@example.org`;

/** Does what the queue would do for this sign-up. `keys`: of a product whose keys are others. */
export async function settle(id: string, keys: Partial<Env> = {}): Promise<void> {
  const now = Date.now();
  await settleUpTo(
    { env: { ...testEnv, ...keys }, db, by: { actor: null, requestId: "test", now }, now },
    id,
  );
}

export interface SignupRow extends RawRow<typeof signups> {
  /** Of one that is settled. */
  event_us: number;
}

export async function rowOf(id: string): Promise<SignupRow> {
  const row = await db.get<SignupRow>(sql`SELECT * FROM signups WHERE id = ${id}`);
  if (!row) throw new Error(`no sign-up ${id}`);
  return row;
}

/** Sends and settles, and gives the row. */
export async function settledSignUp(token: string, body: Record<string, unknown>): Promise<SignupRow> {
  const answer = await signUp(token, body);
  if (answer.status !== 202) throw new Error(`not accepted: ${JSON.stringify(answer.body)}`);
  await settle(answer.body.signup_id);
  return rowOf(answer.body.signup_id);
}

/** An environment whose queue keeps nothing: the test alone settles, in its own order. */
export const quietEnv = {
  ...testEnv,
  SIGNUP_QUEUE: { send: async () => {}, sendBatch: async () => {} },
} as unknown as typeof testEnv;

/** Writes a sign-up down as its intake does, and gives its id; with the queue of `quietEnv` the test alone settles. */
export async function accept(
  signup: Partial<NewSignup>,
  { env = quietEnv, now = Date.now() }: { env?: typeof testEnv; now?: number } = {},
): Promise<string> {
  const ctx = createExecutionContext();
  const { signupId } = await acceptSignup(
    { env, db, ctx, now },
    {
      email: someone(),
      campaignId: "",
      externalId: null,
      occurredAt: null,
      request: null,
      channel: "api",
      evidence: noEvidence,
      ...signup,
    },
  );
  await waitOnExecutionContext(ctx);
  return signupId;
}

/** What breaks where counts do not add up: every total against the rows and against its breakdown; of one campaign, or all. */
export async function imbalances(campaignId: string | null = null): Promise<unknown[]> {
  const isIt = (owner: string) => sql`(${campaignId} IS NULL OR ${sql.raw(owner)} = ${campaignId})`;
  const byLink = await db.all(sql`
    SELECT r.id, r.signups, r.held, r.enrollments, d.*, s.*, h.* FROM referrals r
    LEFT JOIN (SELECT referral_id, sum(signups) AS by_day, sum(enrollments) AS enrolled_by_day,
        sum(earned_clicks) AS earned,
        sum((SELECT coalesce(sum(value), 0) FROM json_each(breakdown) WHERE key LIKE 's.hour.%')) AS by_hour,
        sum((SELECT coalesce(sum(value), 0) FROM json_each(breakdown) WHERE key LIKE 's.country.%')) AS by_country,
        sum((SELECT coalesce(sum(value), 0) FROM json_each(breakdown) WHERE key LIKE 's.device.%')) AS by_device,
        sum((SELECT coalesce(sum(value), 0) FROM json_each(breakdown) WHERE key LIKE 's.source.%')) AS by_source,
        sum((SELECT coalesce(sum(value), 0) FROM json_each(breakdown) WHERE key LIKE 't.%')) AS by_minutes,
        sum((SELECT coalesce(sum(value), 0) FROM json_each(breakdown) WHERE key LIKE 'e.hour.%')) AS enrolled_by_hour
      FROM link_days LEFT JOIN ${sql.raw(linkDayMaps)} USING (referral_id, day) GROUP BY referral_id) d ON d.referral_id = r.id
    LEFT JOIN (SELECT referral_id AS of, count(*) AS row_count, sum(click_id IS NOT NULL) AS with_click,
        sum(enrolled_at IS NOT NULL) AS enrolled_rows
      FROM signups WHERE counted = 1 GROUP BY referral_id) s ON s.of = r.id
    LEFT JOIN (SELECT x.referral_id AS held_of, count(*) AS held_rows FROM signups x
        JOIN fraud_flags f ON f.signup_id = x.id AND f.status = 'held' WHERE x.withheld = 1 GROUP BY x.referral_id) h
      ON h.held_of = r.id
    WHERE ${isIt("r.campaign_id")} AND (r.signups <> coalesce(row_count, 0) OR r.signups <> coalesce(by_day, 0)
      OR r.signups <> coalesce(by_hour, 0) OR r.signups <> coalesce(by_country, 0)
      OR r.signups <> coalesce(by_device, 0) OR r.signups <> coalesce(by_source, 0)
      OR coalesce(by_minutes, 0) <> coalesce(with_click, 0) OR coalesce(earned, 0) <> coalesce(with_click, 0)
      OR r.enrollments <> coalesce(enrolled_rows, 0) OR r.enrollments <> coalesce(enrolled_by_day, 0)
      OR r.enrollments <> coalesce(enrolled_by_hour, 0) OR r.held <> coalesce(held_rows, 0) OR r.signups + r.held > r.clicks)`);
  const byCampaign = await db.all(sql`
    SELECT c.*, s.* FROM (
      SELECT campaign_id, sum(signups) AS signups, sum(enrollments) AS enrollments, sum(earned_clicks) AS earned,
        sum(unattributed_signups) AS unattributed FROM campaign_days WHERE campaign_id <> '*' GROUP BY campaign_id) c
    LEFT JOIN (SELECT campaign_id AS of, sum(counted) AS counted, sum(counted = 0 AND withheld = 0) AS uncounted,
        sum(counted = 1 AND enrolled_at IS NOT NULL) AS enrolled, sum(counted = 1 AND click_id IS NOT NULL) AS with_click
      FROM signups WHERE settled_at IS NOT NULL GROUP BY campaign_id) s ON s.of = c.campaign_id
    WHERE ${isIt("campaign_id")} AND (signups <> coalesce(counted, 0) OR unattributed <> coalesce(uncounted, 0)
      OR enrollments <> coalesce(enrolled, 0) OR earned <> coalesce(with_click, 0))`);
  return [...byLink, ...byCampaign];
}
