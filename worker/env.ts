import { readRing } from "./core/keys/ring.ts";

/** Vars and bindings of wrangler.toml, and the secrets: the core's. A module adds its own by merging, in its env.ts. */
export interface Env {
  ENVIRONMENT: "development" | "staging" | "production";
  MAIL_FROM: string;
  /** Where people reach the product: an origin. Links in mails come from it alone. */
  PUBLIC_URL: string;

  DB: D1Database;
  FILES: R2Bucket;
  ASSETS: Fetcher;
  /** What may wait. */
  JOBS: Queue<unknown>;
  /** What waits for the servers of others. */
  WEBHOOKS: Queue<unknown>;
  MAIL?: SendEmail;
  API_LIMIT?: RateLimit;
  PUBLIC_LIMIT?: RateLimit;

  SESSION_SECRET: string;
  DATA_KEY: string;
  ADMIN_EMAIL?: string;
  ADMIN_PASSWORD?: string;
  /** "1" in development: webhooks may lead to this very machine. */
  WEBHOOKS_ALLOW_PRIVATE?: string;
  /** The JSON of a service account's key, where spreadsheets are written to. */
  GOOGLE_SERVICE_ACCOUNT?: string;
  /** The origin of Google's Sheets API, where it is another than Google's own. */
  GOOGLE_SHEETS_BASE_URL?: string;
}

/** A secret without which the product does not run. */
export interface Secret {
  /** What it is and does, as whoever sets it reads. */
  is: string;
  /** The bytes of each key in it: fewer than 32 can be guessed. */
  keys: (value: string) => Uint8Array[];
  /** How development makes its own, of the base64 of 32 random bytes; those as they are where left out. */
  make?: (key: string) => string;
}

export type Secrets = Readonly<Record<string, Secret>>;

/** One key, or several like `1=…,2=…`; what is neither is no key. */
const keysIn = (value: string): string[] => readRing(value)?.map(({ key }) => key) ?? [""];

export const secrets: Secrets = {
  SESSION_SECRET: {
    is: "32 or more random characters; it signs sessions",
    keys: (value) => keysIn(value).map((key) => new TextEncoder().encode(key)),
  },
  DATA_KEY: {
    is: "base64 of 32 random bytes; it seals what is kept of people",
    keys: (value) => keysIn(value).map((key) => Buffer.from(key, "base64")),
  },
};

const shortest = 32;

function secretFault(env: Env, needed: Secrets): string | null {
  const target = env.ENVIRONMENT === "development" ? "" : ` --env ${env.ENVIRONMENT}`;
  for (const [name, { is, keys }] of Object.entries(needed)) {
    const value = (env as unknown as Record<string, string | undefined>)[name];
    const command = `wrangler secret put ${name}${target}`;
    if (!value) return `The secret ${name} is not set. Set it with: ${command} (${is}).`;
    if (keys(value).some((key) => key.length < shortest)) {
      return `The secret ${name} is shorter than ${shortest} bytes. Set it with: ${command} (${is}).`;
    }
  }
  return null;
}

/** An origin, and nothing after it but perhaps a slash. */
function isOrigin(text: string): boolean {
  const { protocol, origin, href } = URL.parse(text) ?? {};
  return (protocol === "https:" || protocol === "http:") && href === `${origin}/`;
}

function addressFault({ PUBLIC_URL }: Env): string | null {
  if (!PUBLIC_URL) {
    return "PUBLIC_URL is not set. In the vars of wrangler.toml, give where people reach the product, like https://go.example.org.";
  }
  return isOrigin(PUBLIC_URL)
    ? null
    : "PUBLIC_URL is no origin. In the vars of wrangler.toml, give one like https://go.example.org.";
}

const found = new WeakMap<Env, string | null>();

/**
 * Why the product cannot run as it is configured, as a sentence that says what to do; null where it can. Looked for
 * once an environment, since every request asks.
 */
export function configurationFault(env: Env, needed: Secrets): string | null {
  const known = found.get(env);
  if (known !== undefined) return known;
  const fault = secretFault(env, needed) ?? addressFault(env);
  found.set(env, fault);
  return fault;
}
