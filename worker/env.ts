/** Vars and bindings of wrangler.toml, and the secrets: the core's. A module adds its own by merging, in its env.ts. */
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
  MAIL?: SendEmail;
  API_LIMIT?: RateLimit;
  PUBLIC_LIMIT?: RateLimit;

  SESSION_SECRET: string;
  ADMIN_EMAIL?: string;
  ADMIN_PASSWORD?: string;
}

/** A secret without which the product does not run. */
export interface Secret {
  /** What it is and does, as whoever sets it reads. */
  is: string;
  /** How development makes its own, of the base64 of 32 random bytes; those as they are where left out. */
  make?: (key: string) => string;
}

export type Secrets = Readonly<Record<string, Secret>>;

export const secrets: Secrets = {
  SESSION_SECRET: { is: "32 or more random characters; it signs sessions" },
};

/** The first secret that is missing, as a sentence that says what to do; null when all are there. */
export function missingSecret(env: Env, needed: Secrets): string | null {
  for (const [name, { is }] of Object.entries(needed)) {
    if (!(env as unknown as Record<string, unknown>)[name]) {
      const target = env.ENVIRONMENT === "development" ? "" : ` --env ${env.ENVIRONMENT}`;
      return `The secret ${name} is not set. Set it with: wrangler secret put ${name}${target} (${is}).`;
    }
  }
  return null;
}
