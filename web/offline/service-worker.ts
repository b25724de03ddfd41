import { forgetPages, isPageToKeep, keepPage, keptPage, renewPage } from "./kept-pages";
import { type LastSeen, lastSeenIn, shownAgain } from "./last-seen";
import type { OfflinePart } from "./offline-part";

declare const self: ServiceWorkerGlobalScope;
/** Put in by the build: what the shell needs, and a name that changes with any of it. */
declare const SHELL_ASSETS: readonly string[];
declare const SHELL_VERSION: string;
/** Put in by the build: what modules tell of their pages. */
declare const PARTS: readonly OfflinePart[];

// Pages come from the network while there is one. Three things are kept: the shell for when there is none, with the
// assets it needs; and until their person signs out the last figures seen, and pages that ask to be kept since one works
// in them.
const shellName = `shell-${SHELL_VERSION}`;
const seenName = "last-seen";
const seenKey = "/last-seen";
const shellPath = "/offline";
const home = "/dashboard";
/** Where pages are that may ask to be kept; what candidates and readers open is never touched. */
const rooms = ["/dashboard/", ...PARTS.flatMap((part) => part.rooms ?? [])];
/** Forms that begin or end a session: nothing of whoever was there before stays. */
const doors = new RegExp(
  `^(?:${["/login", "/logout/?", ...PARTS.flatMap((part) => part.doors ?? [])].join("|")})$`,
);
/** Where there are figures to show, a first page is not waited for longer. */
const patience = 8000;

/** Changes whenever a person leaves: what was asked for before that is not kept after it. */
let leavings = 0;

function forget(): Promise<boolean> {
  leavings += 1;
  return caches.delete(seenName);
}

/** The person leaves: nothing of theirs stays. */
async function leave(): Promise<void> {
  await Promise.all([forget(), forgetPages()]);
}

async function readSeen(): Promise<LastSeen | null> {
  const kept = await (await caches.open(seenName)).match(seenKey);
  return kept ? ((await kept.json()) as LastSeen) : null;
}

async function keep(seen: LastSeen | null): Promise<void> {
  if (!seen) return void (await forget());
  await (await caches.open(seenName)).put(seenKey, Response.json(seen));
  await speak(seen.locale).catch(() => {}); // as it is until the next answer
}

let spoken = "";

/** The shell was kept as the browser asks for pages; its person may read another language. */
async function speak(locale: string): Promise<void> {
  if (spoken === locale) return;
  const cache = await caches.open(shellName);
  const kept = (await (await cache.match(shellPath))?.text()) ?? "";
  if (!kept.includes(`<html lang="${locale}"`)) {
    const answer = await fetch(`${shellPath}?lang=${encodeURIComponent(locale)}`);
    if (!answer.ok) return;
    await cache.put(shellPath, answer);
  }
  spoken = locale;
}

/** Figures come with the person's own page; anybody else's page, without any, takes them away. */
async function learn(answer: Response, askedAfter: number): Promise<void> {
  if (answer.type !== "basic" || answer.redirected) return;
  const now = Date.now();
  if (answer.status === 304) {
    const seen = await readSeen();
    if (seen && leavings === askedAfter) await keep({ ...seen, at: now });
  } else if (answer.ok && (answer.headers.get("content-type") ?? "").startsWith("text/html")) {
    const seen = lastSeenIn(await answer.text(), now);
    if (leavings === askedAfter) await keep(seen);
  }
}

/** The answer from the network, and its figures kept. */
function ask(event: FetchEvent): Promise<Response> {
  const askedAfter = leavings;
  const answer = fetch(event.request);
  event.waitUntil(answer.then((response) => learn(response.clone(), askedAfter)).catch(() => {}));
  return answer;
}

async function shell(): Promise<Response> {
  const kept = await (await caches.open(shellName)).match(shellPath);
  if (!kept) return Response.error();
  const seen = await readSeen();
  const page = await kept.text();
  return new Response(
    page.replace(/<slot name="last-seen"><\/slot>/, () => (seen ? shownAgain(seen) : "")),
    { headers: kept.headers },
  );
}

const after = (ms: number) => new Promise<null>((resolve) => setTimeout(() => resolve(null), ms));

/** The answer from the network, and kept where the page is one that is. */
function askPage(event: FetchEvent, pathname: string): Promise<Response> {
  const askedAfter = leavings;
  const answer = fetch(event.request);
  const renew = async () => {
    const copy = (await answer).clone();
    if (leavings === askedAfter) await renewPage(pathname, copy);
  };
  event.waitUntil(renew().catch(() => {}));
  return answer;
}

async function page(event: FetchEvent, pathname: string): Promise<Response> {
  const isHome = pathname === home;
  const answer = isHome ? ask(event) : askPage(event, pathname);
  // Reloading says: wait as long as it takes.
  const mayGiveUp = isHome && event.request.cache === "default" && (await readSeen()) !== null;
  try {
    return (await (mayGiveUp ? Promise.race([answer, after(patience)]) : answer)) ?? (await shell());
  } catch {
    return (await keptPage(pathname)) ?? shell();
  }
}

self.addEventListener("install", (event) => {
  // The assets carry their content's hash: what the page before has loaded is as good.
  const all = [new Request(shellPath, { cache: "reload" }), ...SHELL_ASSETS];
  event.waitUntil(caches.open(shellName).then((cache) => cache.addAll(all)));
  void self.skipWaiting();
});

self.addEventListener("activate", (event) => {
  const removeOld = async () => {
    const old = (await caches.keys()).filter((name) => name.startsWith("shell-") && name !== shellName);
    await Promise.all(old.map((name) => caches.delete(name)));
    await self.clients.claim();
  };
  event.waitUntil(removeOld());
});

/** The first page was loaded before there was anybody to keep its figures. */
self.addEventListener("message", (event) => {
  const askedAfter = leavings;
  if (isPageToKeep(event.data)) {
    const { locale } = event.data;
    event.waitUntil(
      keepPage(event.data, () => leavings === askedAfter)
        .then(() => speak(locale))
        .catch(() => {}), // as it is until the next page
    );
  }
  if (typeof event.data === "string") event.waitUntil(keep(lastSeenIn(event.data, Date.now())));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== self.location.origin) return;
  const isNavigation = request.mode === "navigate";
  const isLeaving = request.method === "POST" ? doors.test(pathname) : isNavigation && pathname === "/login";
  if (isLeaving) return event.waitUntil(leave());
  if (request.method !== "GET") return;
  if (pathname.startsWith("/assets/")) {
    return event.respondWith(
      caches.match(pathname, { ignoreVary: true }).then((kept) => kept ?? fetch(request)),
    );
  }
  if (pathname === home && !isNavigation && request.headers.has("x-fragment")) {
    return event.respondWith(ask(event));
  }
  const isPage = pathname === home || rooms.some((room) => pathname.startsWith(room));
  if (isNavigation && isPage) event.respondWith(page(event, pathname));
});
