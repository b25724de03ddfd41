import { type Destination, destinationOf, type Link } from "./link";

/** A link with what follows from it, ready to answer with. */
export interface KnownLink extends Link {
  destination: Destination;
}

/** A link as the database had it; null for a code that we signed but that fits no link there. */
export interface LinkReading {
  link: Link | null;
  /** When the database was asked: milliseconds UTC. */
  readAt: number;
}

interface Entry {
  link: KnownLink | null;
  readAt: number;
  /** The link is read again from then on. */
  until: number;
  isBeingRead: boolean;
}

// Memory, then the Cache API, and a moment of reading: together they hold a link for 52 s at most, and revoking is to
// hold within 60 s.
const memoryMs = 25_000;
const cacheMs = 25_000;
const readingMs = 2000;
/**
 * For so long a link that was open leads on as it was last read, where the database does not answer: nobody can revoke
 * it then. It is asked again every few seconds.
 */
const outageMs = 6 * 3_600_000;
const retryMs = 5000;
const maxEntries = 5000;

const entries = new Map<string, Entry>();
const openCache = () => caches.open("links");
let shelf = "links";
const cacheKey = (code: string) => `https://milepost.invalid/${shelf}/${code}`;

/**
 * The link from memory; undefined where the caller must read it. The first caller who finds it old reads it; for a
 * moment the others take it as it is, or all of them would read a busy link at once.
 */
export function recallLink(code: string, now: number): KnownLink | null | undefined {
  const entry = entries.get(code);
  if (!entry) return undefined;
  if (now < entry.until) return entry.link;
  if (entry.isBeingRead && now < entry.until + readingMs) return entry.link;
  entry.isBeingRead = true;
  return undefined;
}

/** Keeps the link in this isolate's memory; the oldest gives way. */
export function rememberLink(
  code: string,
  link: Link | null,
  now: number,
  { until = now + memoryMs, readAt = now }: { until?: number; readAt?: number } = {},
): KnownLink | null {
  const known = link && { ...link, destination: destinationOf(link, code) };
  entries.delete(code);
  for (const oldest of entries.keys()) {
    if (entries.size < maxEntries) break;
    entries.delete(oldest);
  }
  entries.set(code, { link: known, readAt, until, isBeingRead: false });
  return known;
}

/** The last reading that the isolates of this place share; none where the Cache API does not answer, too. */
export async function cachedReading(code: string): Promise<LinkReading | undefined> {
  try {
    const response = await (await openCache()).match(cacheKey(code));
    return await response?.json<LinkReading>();
  } catch {
    return undefined;
  }
}

/** The link of a reading that is not old; undefined where there is none. */
export const freshLink = (reading: LinkReading | undefined, now: number): Link | null | undefined =>
  reading && now < reading.readAt + cacheMs ? reading.link : undefined;

/** The link as it was last read here, for a database that does not answer; null where it is not known, or for too long. */
export function linkInOutage(code: string, reading: LinkReading | undefined, now: number): KnownLink | null {
  const entry = entries.get(code);
  const last = entry && entry.readAt >= (reading?.readAt ?? 0) ? entry : reading;
  if (!last?.link || now > last.readAt + outageMs) return null;
  return rememberLink(code, last.link, now, { until: now + retryMs, readAt: last.readAt });
}

export async function cacheLink(code: string, reading: LinkReading): Promise<void> {
  const headers = { "cache-control": `max-age=${outageMs / 1000}` };
  try {
    await (await openCache()).put(cacheKey(code), new Response(JSON.stringify(reading), { headers }));
  } catch {
    // It would have spared somebody a reading.
  }
}

/** `forgetLinks` for a change of what all links share. The Cache API holds too many to delete, so they stay there. */
export function forgetAllLinks(): void {
  entries.clear();
  shelf = crypto.randomUUID();
}

/**
 * Forgets one link, or all links of a campaign or an officer. The change holds with the next click in this isolate,
 * and within 60 s elsewhere. Call it after the change is written.
 */
export async function forgetLinks(
  which: Partial<Pick<Link, "referralId" | "campaignId" | "officerId">>,
): Promise<void> {
  const changed = Object.values(which);
  const codes = [...entries]
    .filter(([, { link }]) => {
      const owners = link && [link.referralId, link.campaignId, link.officerId];
      return owners === null || changed.some((id) => owners.includes(id));
    })
    .map(([code]) => code);
  for (const code of codes) entries.delete(code);
  const cache = await openCache();
  await Promise.all(codes.map((code) => cache.delete(cacheKey(code))));
}
