import { sql } from "drizzle-orm";
import { atomically } from "../core/db/db";
import { newId } from "../core/db/ids";
import { issueApiKey } from "../core/identity/issue-api-key";
import { hashPassword, newCredentialToken, setPassword } from "../core/identity/people";
import { signClick } from "../referrals/clicks/click-token";
import { signCode } from "../referrals/links/code";
import { keyRing } from "../referrals/links/key-ring";
import { sealAddress } from "../referrals/signups/address";
import { administrator, db, signIn, testEnv } from "./api";

/** Whose records a call names. */
export type Side = "own" | "other";

/** The same small world for every endpoint: two officers with a campaign, a link and a sign-up each, and callers. */
export interface World {
  tokens: {
    officer: string;
    admin: string;
    stranger: string;
    "track:write": string;
    "stats:read": string;
    "exports:write": string;
  };
  /** What `{campaign_id}` and the like in an endpoint's example stand for, the officer's own and another's. */
  records: Record<Side, Record<string, string>>;
}

/** Numbers that no record has yet, as a referral's code carries them. */
async function nextNumbers() {
  const row = await db.get<{ officer: number; campaign: number; referral: number }>(sql`SELECT
    (SELECT coalesce(max(number), 0) + 1 FROM officers) AS officer,
    (SELECT coalesce(max(number), 0) + 1 FROM campaigns) AS campaign,
    (SELECT coalesce(max(number), 0) + 1 FROM referrals) AS referral`);
  return row ?? { officer: 1, campaign: 1, referral: 1 };
}

async function officerWithRecords() {
  const { personId, sessionId, token } = await signIn(["referrals:officer"]);
  const officer = newId("officer");
  const campaign = newId("campaign");
  const referral = newId("referral");
  const signup = newId("signup");
  const now = Math.floor(Date.now() / 1000) * 1000;
  const numbers = await nextNumbers();
  const ring = keyRing(testEnv.LINK_KEYS);
  const code = signCode(ring, { ...numbers, issuedAt: now / 1000 });
  const password = "a password of their own";
  const reset = newCredentialToken(personId, "reset", now);
  const sealed = await sealAddress(testEnv.DATA_KEY, "asha@example.org");
  await atomically(db, [
    ...setPassword(personId, await hashPassword(password, { ln: 4, r: 8, p: 1 }), false),
    ...reset.statements,
    sql`INSERT INTO officers (id, number, person_id, max_links, created_at) VALUES (${officer}, ${numbers.officer}, ${personId}, 10, ${now})`,
    sql`INSERT INTO campaigns (id, number, name, slug, starts_on, landing_url, attribution_model,
        attribution_window_days, max_links_per_officer, officers_create_links, publishable_key, created_at)
      VALUES (${campaign}, ${numbers.campaign}, 'Field campaign', ${campaign}, '2020-01-01', 'https://example.org/join',
        'last_click', 30, 10, 1, ${`pk_${campaign}`}, ${now})`,
    sql`INSERT INTO campaign_officers (campaign_id, officer_id, assigned_at) VALUES (${campaign}, ${officer}, ${now})`,
    sql`INSERT INTO referrals (id, number, code, officer_id, campaign_id, issued_at, clicks, signups)
      VALUES (${referral}, ${numbers.referral}, ${code}, ${officer}, ${campaign}, ${now}, 1, 1)`,
    sql`INSERT INTO signups (id, campaign_id, email_hash, email_encrypted, email_masked, channel, received_at,
        occurred_at, event_us, evidence, settled_at, referral_id, officer_id, model, reason, day, hour, counted)
      VALUES (${signup}, ${campaign}, ${signup}, ${sealed.emailEncrypted}, ${sealed.emailMasked}, 'api', ${now}, ${now}, ${now * 1000}, '{}',
        ${now}, ${referral}, ${officer}, 'last_click', 'click', '2026-11-01', 8, 1)`,
  ]);
  return {
    token,
    records: {
      person_id: personId,
      email: `${personId}@milepost.test`,
      password,
      reset_token: reset.token,
      session_id: sessionId,
      officer_id: officer,
      campaign_id: campaign,
      referral_id: referral,
      referral_code: code,
      signup_id: signup,
      click_id: signClick(ring, {
        ...{ referral: numbers.referral, campaign: numbers.campaign, at: now, bot: false, source: "link" },
        ...{ origin: null, country: "NP", nonce: new Uint8Array(7) },
      }),
    },
  };
}

export async function newWorld(): Promise<World> {
  const own = await officerWithRecords();
  const other = await officerWithRecords();
  const admin = await administrator();
  const stranger = await signIn(["elsewhere:guest"]);
  const by = { actor: null, requestId: "test", now: Date.now() };
  const key = async (scope: "track:write" | "stats:read" | "exports:write") => {
    const id = newId("apiKey");
    return {
      id,
      key: (await issueApiKey(db, by, { id, name: scope, scopes: [scope], expiresAt: null })) ?? "",
    };
  };
  const keys = [await key("track:write"), await key("stats:read"), await key("exports:write")] as const;
  const deadLetter = newId("deadLetter");
  await atomically(db, [
    sql`INSERT INTO dead_letters (id, kind, body, attempts, created_at)
      VALUES (${deadLetter}, 'signup', '{"kind":"signup","id":"snp_unknown"}', 5, ${by.now})`,
  ]);
  const shared = { api_key_id: keys[1].id, dead_letter_id: deadLetter };
  return {
    tokens: {
      officer: own.token,
      admin: admin.token,
      stranger: stranger.token,
      "track:write": keys[0].key,
      "stats:read": keys[1].key,
      "exports:write": keys[2].key,
    },
    records: {
      own: { ...shared, ...own.records },
      other: { ...shared, ...other.records },
    },
  };
}

/** An example with its `{names}` replaced by the records of a world. */
export function filled<T>(example: T, records: Record<string, string>): T {
  if (typeof example === "string") {
    return example.replace(/\{(\w+)\}/g, (whole, name: string) => records[name] ?? whole) as T;
  }
  if (Array.isArray(example)) return example.map((item) => filled(item, records)) as T;
  if (example === null || typeof example !== "object") return example;
  return Object.fromEntries(
    Object.entries(example).map(([name, value]) => [name, filled(value, records)]),
  ) as T;
}
