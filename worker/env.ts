import type { LiveHub } from "./core/live/live-hub";
import type { ClickCounter, FormCounter } from "./referrals";

/** What wrangler.toml binds, and the secrets of .dev.vars.example. */
export interface Env {
  ENVIRONMENT: "development" | "staging" | "production";
  MAIL_FROM: string;
  /** Where people reach the product, without a trailing slash; empty: as each request says. */
  PUBLIC_URL?: string;

  DB: D1Database;
  FILES: R2Bucket;
  ASSETS: Fetcher;
  /** What may wait. */
  JOBS: Queue<unknown>;
  SIGNUP_QUEUE: Queue<unknown>;
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

const required = {
  SESSION_SECRET: "32 or more random characters; it signs sessions",
  LINK_KEYS: "the key ring of referral links, like 1=<base64 of 32 random bytes>; the highest number signs",
  DATA_KEY: "base64 of 32 random bytes; it protects candidates' addresses",
} as const;

/** The first secret that is missing, as a sentence that says what to do; null when all are there. */
export function missingSecret(env: Env): string | null {
  for (const [name, what] of Object.entries(required)) {
    if (!env[name as keyof typeof required]) {
      const target = env.ENVIRONMENT === "development" ? "" : ` --env ${env.ENVIRONMENT}`;
      return `The secret ${name} is not set. Set it with: wrangler secret put ${name}${target} (${what}).`;
    }
  }
  return null;
}
