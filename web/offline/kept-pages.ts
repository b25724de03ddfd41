/** What a page tells of itself, to be opened without a network: its path, whose it is, and the assets that it has loaded. */
export interface PageToKeep {
  page: string;
  person: string;
  /** What they read: the shell stands in for other pages. */
  locale: string;
  assets: readonly string[];
}

const prefix = "page:";
/** Says whose the kept pages are. */
const owner = "pages-of";

export const isPageToKeep = (data: unknown): data is PageToKeep =>
  typeof data === "object" && data !== null && "page" in data && "assets" in data;

/** A page as the network gives it; null where it gives another one, or none. */
async function ask(page: string): Promise<Response | null> {
  const answer = await fetch(page, { headers: { accept: "text/html" } });
  return answer.ok && !answer.redirected ? answer : null;
}

/** Pages are one person's: what another had goes when somebody keeps theirs. */
async function moveIn(person: string): Promise<void> {
  const before = await (await (await caches.open(owner)).match(`/${owner}`))?.text();
  if (before === person) return;
  await forgetPages();
  await (await caches.open(owner)).put(`/${owner}`, new Response(person));
}

/** Keeps a page and its assets, each page in a cache of its own; `mayKeep` is asked when all has come. */
export async function keepPage({ page, person, assets }: PageToKeep, mayKeep: () => boolean): Promise<void> {
  await moveIn(person);
  const cache = await caches.open(prefix + page);
  const missing = await Promise.all(assets.map(async (asset) => ((await cache.match(asset)) ? [] : [asset])));
  const known = await cache.match(page);
  const html = known ? null : await ask(page);
  await cache.addAll(missing.flat());
  if (html) await cache.put(page, html);
  for (const { url } of await cache.keys()) {
    const { pathname } = new URL(url);
    if (pathname !== page && !assets.includes(pathname)) await cache.delete(url);
  }
  if (!mayKeep()) await caches.delete(prefix + page);
}

/** A page that is kept is kept as it was last given. */
export async function renewPage(page: string, answer: Response): Promise<void> {
  if (!answer.ok || answer.redirected || !(await caches.has(prefix + page))) return;
  await (await caches.open(prefix + page)).put(page, answer);
}

/** Undefined where it is not kept. */
export async function keptPage(page: string): Promise<Response | undefined> {
  if (!(await caches.has(prefix + page))) return undefined;
  return (await caches.open(prefix + page)).match(page, { ignoreVary: true });
}

export async function forgetPages(): Promise<void> {
  const names = await caches.keys();
  const kept = names.filter((name) => name.startsWith(prefix) || name === owner);
  await Promise.all(kept.map((name) => caches.delete(name)));
}
