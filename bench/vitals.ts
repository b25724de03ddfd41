import { gzipSync } from "node:zlib";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { chromiumPath, launchChromium } from "../web/e2e/chromium.ts";
import { type Product, startProduct } from "../web/e2e/product.ts";
import { median, verdict } from "./verdict.ts";

export interface Vitals {
  /** Largest contentful paint, ms. */
  lcp: number;
  /** Cumulative layout shift, with the changes that a live page makes in its first seconds. */
  cls: number;
}

const kilobytes = 1024;

/** What "Slow 4G" of Chromium's developer tools is: 1.6 Mbit/s and 150 ms, with the factors it applies. */
const slow4g = {
  offline: false,
  latency: 150 * 3.75,
  downloadThroughput: ((1.6 * 1000 * 1000) / 8) * 0.9,
  uploadThroughput: ((750 * 1000) / 8) * 0.9,
};

export const desk = { viewport: { width: 1280, height: 800 } };
export const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

/** Signed in once; each measurement opens a page that holds nothing in its cache, and has no service worker yet. */
export async function signedIn(browser: Browser, product: Product, who: Product["admin"], screen: object) {
  const context = await browser.newContext({
    baseURL: product.url,
    locale: "en-US",
    serviceWorkers: "block",
    ...screen,
  });
  const page = await context.newPage();
  await page.goto("/login");
  await page.locator('[name="identifier"], [name="email"]').first().fill(who.email);
  await page.locator('[name="password"]').fill(who.password);
  await page.locator('form button[type="submit"]').first().click();
  await page.waitForURL((url) => url.pathname !== "/login");
  await page.close();
  return context;
}

async function freshPage(context: BrowserContext, isSlow: boolean): Promise<Page> {
  const page = await context.newPage();
  const wire = await page.context().newCDPSession(page);
  await wire.send("Network.enable");
  await wire.send("Network.setCacheDisabled", { cacheDisabled: true });
  if (isSlow) {
    await wire.send("Network.emulateNetworkConditions", slow4g);
    await wire.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  }
  await page.addInitScript(() => {
    const seen = { lcp: 0, cls: 0, slowest: 0 };
    Object.assign(globalThis, { seen });
    const watch = (type: string, each: (entry: PerformanceEntry) => void, more: object = {}) =>
      new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({
        type,
        buffered: true,
        ...more,
      });
    watch("largest-contentful-paint", (entry) => {
      seen.lcp = entry.startTime;
    });
    watch("layout-shift", (entry) => {
      const { value, hadRecentInput } = entry as PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
      };
      if (!hadRecentInput) seen.cls += value;
    });
    watch(
      "event",
      (entry) => {
        const isInteraction = (entry as PerformanceEntry & { interactionId?: number }).interactionId;
        if (isInteraction) seen.slowest = Math.max(seen.slowest, entry.duration);
      },
      { durationThreshold: 16 },
    );
  });
  return page;
}

const seenBy = (page: Page) =>
  page.evaluate(() => ({
    ...(globalThis as unknown as { seen: { lcp: number; cls: number; slowest: number } }).seen,
  }));

async function firstView(context: BrowserContext, path: string, isSlow: boolean): Promise<Vitals> {
  const page = await freshPage(context, isSlow);
  await page.goto(path, { waitUntil: "load" });
  await page.waitForTimeout(2500); // charts are drawn, the live part has begun
  const { lcp, cls } = await seenBy(page);
  await page.close();
  return { lcp, cls };
}

/** The slowest of what a person does on the page, from the touch to the next frame, with a CPU four times slower. */
async function slowestInteraction(context: BrowserContext, path: string, acts: string[]): Promise<number> {
  const page = await freshPage(context, false);
  await page.goto(path, { waitUntil: "networkidle" });
  const wire = await page.context().newCDPSession(page);
  await wire.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  for (const act of acts) {
    for (const at of [0, 1]) {
      const target = page.locator(act).nth(at);
      if (!(await target.isVisible().catch(() => false))) continue;
      await target.click();
      await page.waitForTimeout(400);
      await page.keyboard.press("Escape");
      await page.waitForTimeout(200);
    }
  }
  const { slowest } = await seenBy(page);
  await page.close();
  return slowest;
}

interface Weight {
  bytes: number;
  fontBytes: number;
  files: string[];
}

/** All that a first view loads, gzipped as an edge sends it, pictures too; the font, which is loaded once, apart. */
async function weightOf(context: BrowserContext, path: string): Promise<Weight> {
  const page = await freshPage(context, false);
  const bodies: Promise<[string, number]>[] = [];
  const fonts: typeof bodies = [];
  page.on("response", (response) => {
    const { pathname } = new URL(response.url());
    if (response.status() !== 200) return;
    const kind = pathname.endsWith(".woff2") ? fonts : bodies;
    kind.push(
      response.body().then(
        (body) => [pathname, gzipSync(body, { level: 9 }).byteLength],
        () => [pathname, 0], // a stream of live events has no end
      ),
    );
  });
  await page.goto(path, { waitUntil: "load" });
  await page.waitForTimeout(1500);
  const files = await Promise.all(bodies.slice());
  const sum = (list: [string, number][]) => list.reduce((all, [, bytes]) => all + bytes, 0);
  const fontBytes = sum(await Promise.all(fonts));
  await page.close();
  return {
    bytes: sum(files),
    fontBytes,
    files: files.map(([name, bytes]) => `${name} ${bytes}`),
  };
}

const typical = (views: Vitals[], figure: keyof Vitals) => median(views.map((view) => view[figure]));

export interface DashboardVitals {
  weight: Weight;
  fast: Vitals;
  slow: Vitals;
  interaction: number;
}

/** A person's first view of a page: what it weighs, when it is there, what moves, how it answers. */
export async function look(
  context: BrowserContext,
  path: string,
  acts: string[],
  views: number,
): Promise<DashboardVitals> {
  await firstView(context, path, false); // the server has rendered it once
  const all = { fast: [] as Vitals[], slow: [] as Vitals[] };
  for (let i = 0; i < views; i++) {
    all.fast.push(await firstView(context, path, false));
    all.slow.push(await firstView(context, path, true));
  }
  const of = (list: Vitals[]): Vitals => ({ lcp: typical(list, "lcp"), cls: typical(list, "cls") });
  return {
    weight: await weightOf(context, path),
    fast: of(all.fast),
    slow: of(all.slow),
    interaction: await slowestInteraction(context, path, acts),
  };
}

const acts = [
  ".user-menu summary",
  "main details > summary",
  "main [role=tab]",
  "main button:not([type=submit])",
];

/** With the demo's data: both dashboards and the hosted form; the median of so many views each. */
export async function measureVitals(views = 3) {
  const product = await startProduct({ demo: true });
  const browser = await launchChromium(await chromiumPath());
  try {
    const admin = await signedIn(browser, product, product.admin, desk);
    const { token, officer, slug } = await demoRecords(product);
    const officerContext = await signedIn(browser, product, { email: officer, password: token }, phone);
    const visitor = await browser.newContext({
      baseURL: product.url,
      locale: "en-US",
      serviceWorkers: "block",
      ...phone,
    });
    return {
      admin: await look(admin, "/dashboard", acts, views),
      officer: await look(officerContext, "/dashboard", acts, views),
      form: await look(visitor, `/signup/${slug}`, ["main input"], views),
    };
  } finally {
    await browser.close();
    await product.stop();
  }
}

/** An officer of the demo who may sign in at once, and a campaign with a hosted form. */
async function demoRecords(product: Product) {
  const call = async (method: string, path: string, token = "", body?: unknown) => {
    const response = await fetch(`${product.url}/api/v1${path}`, {
      method,
      headers: { "content-type": "application/json", ...(token && { authorization: `Bearer ${token}` }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response.json();
  };
  const { access_token } = (await call("POST", "/auth/login", "", product.admin)) as { access_token: string };
  const { data: officers } = (await call("GET", "/stats/officers?limit=5", access_token)) as {
    data: { officer_id: string }[];
  };
  const best = (await call("GET", `/officers/${officers[0]?.officer_id}`, access_token)) as { email: string };
  const { data } = (await call("GET", "/campaigns?status=active&limit=100", access_token)) as {
    data: { slug: string; landing_url: string | null }[];
  };
  const slug = data.find(({ landing_url }) => landing_url === null)?.slug ?? "";
  return { officer: best.email, token: "milepost-demo", slug };
}

/** What a page of each kind is held to. */
export const bounds = {
  bytes: { admin: 90 * kilobytes, officer: 90 * kilobytes, form: 25 * kilobytes },
  fast: 1000,
  slow: 2500,
  cls: 0.02,
  interaction: 200,
} as const;

export async function vitals(): Promise<void> {
  for (const [name, page] of Object.entries(await measureVitals(5))) {
    const heaviest = bounds.bytes[name as keyof typeof bounds.bytes];
    const { weight, fast, slow, interaction } = page;
    verdict(
      `${name}: bytes of the first view, gzipped, without the font`,
      `${weight.bytes} and ${weight.fontBytes} of the font`,
      `≤ ${heaviest}`,
      weight.bytes <= heaviest,
    );
    verdict(
      `${name}: largest contentful paint, ms`,
      Math.round(fast.lcp),
      `< ${bounds.fast}`,
      fast.lcp < bounds.fast,
    );
    verdict(
      `${name}: the same on Slow 4G, CPU ÷ 4`,
      Math.round(slow.lcp),
      `< ${bounds.slow}`,
      slow.lcp < bounds.slow,
    );
    const cls = Math.max(fast.cls, slow.cls);
    verdict(`${name}: cumulative layout shift`, cls.toFixed(4), `< ${bounds.cls}`, cls < bounds.cls);
    verdict(
      `${name}: slowest interaction, CPU ÷ 4, ms`,
      interaction,
      `< ${bounds.interaction}`,
      interaction < bounds.interaction,
    );
  }
}
