import { sql } from "drizzle-orm";
import type { Db } from "../db/db";
import type { AppContext } from "./context";
import { HeldTexts, type KeptText } from "./held-texts";
import { log } from "./log";
import { siteOrigin } from "./origin";

/**
 * Public answers are kept near the readers, under an epoch that stands in storage: whatever changes what is public
 * writes a new epoch in its own batch (`public_epochs`, mostly by triggers). From then on nobody, anywhere, finds what
 * was kept under the old one. So a kept answer costs one row: that of the epoch.
 */
export interface Keeping {
  /** Whose epoch: a module's name. */
  of: string;
  /** What tells this answer from others: its address, as far as it matters. */
  key: string;
  /** How long it may be kept at most, while nothing changes. */
  seconds: number;
}

/** The epoch that this machine saw last, and when: what is left to go by while storage is away. */
const seen = new Map<string, { epoch: string; at: number }>();

/** While storage is away nothing can be published or withdrawn; what was kept is good for so long, in ms. */
const LONGEST_AWAY = 900_000;

async function readEpoch(db: Db, of: string): Promise<string> {
  const row = await db.get<{ epoch: string }>(sql`SELECT epoch FROM public_epochs WHERE name = ${of}`);
  const epoch = row?.epoch ?? "first";
  seen.set(of, { epoch, at: Date.now() });
  return epoch;
}

async function addressOf(c: AppContext, { of, key }: Keeping, epoch: string): Promise<string> {
  const digest = await crypto.subtle.digest(
    "SHA-256",
    new TextEncoder().encode(`${siteOrigin(c)}\n${of}\n${key}`),
  );
  return `https://kept.invalid/${epoch}/${Buffer.from(digest).toString("base64url")}`;
}

/** The cache of the data centre; the types of browsers know none. */
const nearby = () => (caches as unknown as { default: Cache }).default;

/** What this machine kept or found last: the cache of the data centre need not be asked again. */
const held = new HeldTexts(4_000_000);

const fromCache = async (address: string): Promise<KeptText | null> => {
  const near = held.find(address, Date.now());
  if (near) return near;
  const found = await nearby()
    .match(address)
    .catch(() => undefined);
  if (!found) return null;
  const { headers, body, until } = (await found.json()) as KeptText & { until: number };
  held.hold(address, { headers, body }, until);
  return { headers, body };
};

const toCache = async (address: string, text: KeptText, seconds: number): Promise<void> => {
  const until = Date.now() + seconds * 1000;
  held.hold(address, text, until);
  const headers = { "cache-control": `public, max-age=${seconds}` };
  try {
    await nearby().put(address, new Response(JSON.stringify({ ...text, until }), { headers }));
  } catch (error) {
    log("warn", "answer.not_kept", { error: error instanceof Error ? error.name : "unknown error" });
  }
};

async function whileAway(c: AppContext, keeping: Keeping): Promise<KeptText | null> {
  const last = seen.get(keeping.of);
  if (!last || Date.now() - last.at > LONGEST_AWAY) return null;
  return fromCache(await addressOf(c, keeping, last.epoch));
}

/** How often an answer is made anew at most, where what is public changes each time meanwhile. */
const TRIES = 5;

/** What `make` made, and the epoch that stood all the while; null where it changed each time. */
async function makeWithin<T>(
  db: Db,
  of: string,
  before: string,
  make: () => Promise<T>,
): Promise<{ value: T; stood: string | null }> {
  let epoch = before;
  for (let n = 1; ; n++) {
    const made = await make().then(
      (value) => ({ value }),
      (error: unknown) => ({ error }),
    );
    const after = await readEpoch(db, of);
    if (after !== epoch && n < TRIES) {
      epoch = after;
      continue;
    }
    if ("error" in made) throw made.error;
    return { value: made.value, stood: after === epoch ? epoch : null };
  }
}

/**
 * What `make` makes of several reads of what is public, none of which was before a change and another after it: where
 * something changed meanwhile, it is made anew.
 */
export async function withinOneEpoch<T>(db: Db, of: string, make: () => Promise<T>): Promise<T> {
  return (await makeWithin(db, of, await readEpoch(db, of), make)).value;
}

/** What is kept under this key, else what `make` makes of storage, which is kept. What `make` throws is not. */
export async function keptByEpoch(
  c: AppContext,
  keeping: Keeping,
  make: () => Promise<KeptText>,
): Promise<KeptText> {
  const db = c.get("db");
  let epoch: string;
  try {
    epoch = await readEpoch(db, keeping.of);
  } catch (error) {
    const kept = await whileAway(c, keeping);
    if (!kept) throw error;
    c.set("isKept", true);
    return kept;
  }
  const kept = await fromCache(await addressOf(c, keeping, epoch));
  c.set("isKept", kept !== null);
  if (kept) return kept;
  const { value, stood } = await makeWithin(db, keeping.of, epoch, make);
  if (stood !== null) await toCache(await addressOf(c, keeping, stood), value, keeping.seconds);
  return value;
}
