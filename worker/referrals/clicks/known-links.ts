import { type Destination, destinationOf, type Link } from "./link";

/** A link with what follows from it, ready to answer with. */
export interface KnownLink extends Link {
  destination: Destination;
}

interface Entry {
  /** Null: a code that we signed, but not for a link as it stands in the database. */
  link: KnownLink | null;
  until: number;
}

// Memory, then the Cache API: together they hold a link for 52 s at most, and revoking is to hold within 60 s.
const memoryMs = 25_000;
const cacheSeconds = 25;
const refreshMs = 2000;
const maxEntries = 5000;

const entries = new Map<string, Entry>();
const openCache = () => caches.open("links");
let shelf = "links";
const cacheKey = (code: string) => `https://milepost.invalid/${shelf}/${code}`;

/**
 * The link from memory; undefined where it is not there or is old. Of those who find it old one goes and reads it
 * again, while for a moment the others take it as it is.
 */
export function recallLink(code: string, now: number): KnownLink | null | undefined {
  const entry = entries.get(code);
  if (!entry) return undefined;
  if (now < entry.until) return entry.link;
  entry.until = now + refreshMs;
  return undefined;
}

/** Keeps the link in this isolate's memory; the oldest gives way. */
export function rememberLink(code: string, link: Link | null, now: number): KnownLink | null {
  const known = link && { ...link, destination: destinationOf(link, code) };
  entries.delete(code);
  for (const oldest of entries.keys()) {
    if (entries.size < maxEntries) break;
    entries.delete(oldest);
  }
  entries.set(code, { link: known, until: now + memoryMs });
  return known;
}

/** The link from the Cache API, shared by the isolates of one place; undefined where it is not there. */
export async function cachedLink(code: string): Promise<Link | null | undefined> {
  const response = await (await openCache()).match(cacheKey(code));
  return response?.json();
}

export async function cacheLink(code: string, link: Link | null): Promise<void> {
  const headers = { "cache-control": `max-age=${cacheSeconds}` };
  await (await openCache()).put(cacheKey(code), new Response(JSON.stringify(link), { headers }));
}

/** As `forgetLinks`, where what all links share has changed. The Cache API holds too many to delete: they are left behind. */
export function forgetAllLinks(): void {
  entries.clear();
  shelf = crypto.randomUUID();
}

/**
 * Links have changed, one or all of a campaign's or an officer's: here it holds with the next click, elsewhere
 * within 60 s. To be called after the change is written.
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
