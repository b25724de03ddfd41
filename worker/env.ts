import type { LiveHub } from "./core/live/live-hub";
import type { ClickCounter, FormCounter } from "./referrals";

/** What wrangler.toml binds, and the secrets of .dev.vars.example. */
export interface Env {
  ENVIRONMENT: "development" | "staging" | "production";
  MAIL_FROM: string;
  /** Where people reach the product: an origin. Links in mails come from it alone. */
  PUBLIC_URL: string;

  DB: D1Database;
  FILES: R2Bucket;
  ASSETS: Fetcher;
  JOBS: Queue<unknown>;
  CLICK_COUNTER: DurableObjectNamespace<ClickCounter>;
  FORM_COUNTER: DurableObjectNamespace<FormCounter>;
  LIVE_FEED: DurableObjectNamespace<LiveHub>;
  MAIL?: SendEmail;
  API_LIMIT?: RateLimit;
  PUBLIC_LIMIT?: RateLimit;

  SESSION_SECRET: string;
  LINK_KEYS: string;
  DATA_KEY: string;
  ADMIN_EMAIL?: string;
  ADMIN_PASSWORD?: string;
}

/** Bytes of a secret: fewer can be guessed. */
const shortest = 32;
const isLong = (bytes: Uint8Array) => bytes.length >= shortest;
const fromBase64 = (text: string) => Uint8Array.from(Buffer.from(text, "base64"));

const secrets = {
  SESSION_SECRET: {
    what: "32 or more random characters; it signs sessions",
    isGood: (value: string) => isLong(new TextEncoder().encode(value.trim())),
  },
  LINK_KEYS: {
    what: "the key ring of referral links, like 1=<base64 of 32 random bytes>; the highest number signs",
    isGood: (value: string) =>
      value.split(",").every((entry) => {
        const [, key = ""] = /^\s*\d{1,3}=([A-Za-z0-9+/_-]+={0,2})\s*$/.exec(entry) ?? [];
        return isLong(fromBase64(key));
      }),
  },
  DATA_KEY: {
    what: "base64 of 32 random bytes; it protects candidates' addresses",
    isGood: (value: string) => isLong(fromBase64(value)),
  },
} as const;

function secretFault(env: Env): string | null {
  const target = env.ENVIRONMENT === "development" ? "" : ` --env ${env.ENVIRONMENT}`;
  for (const [name, { what, isGood }] of Object.entries(secrets)) {
    const value = env[name as keyof typeof secrets];
    const fault = !value ? "is not set" : isGood(value) ? null : `is shorter than ${shortest} bytes`;
    if (fault)
      return `The secret ${name} ${fault}. Set it with: wrangler secret put ${name}${target} (${what}).`;
  }
  return null;
}

/** An origin, and nothing after it but perhaps a slash. */
function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, origin, href } = new URL(text);
  return /^https?:$/.test(protocol) && href === `${origin}/`;
}

const found = new WeakMap<Env, string | null>();

/**
 * Why the product cannot run as it is configured, as a sentence that says what to do; null where it can. Looked for
 * once: every request asks.
 */
export function configurationFault(env: Env): string | null {
  const known = found.get(env);
  if (known !== undefined) return known;
  const fault = secretFault(env) ?? addressFault(env);
  found.set(env, fault);
  return fault;
}

function addressFault(env: Env): string | null {
  if (isOrigin(env.PUBLIC_URL ?? "")) return null;
  return `PUBLIC_URL is ${env.PUBLIC_URL ? "no origin" : "not set"}. Set it in the vars of wrangler.toml to where people reach the product, like https://go.example.org: links in mails lead there.`;
}
