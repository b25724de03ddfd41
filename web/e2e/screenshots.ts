import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Page } from "playwright-core";
import { chromiumPath, launchChromium } from "./chromium.ts";
import { startProduct } from "./product.ts";

// Every page at 390 and 1280 pixels, light and dark, with the demo data: for looking. Give words to choose pages:
// npm run screenshots dashboard officers. With "readme" alone it takes the picture of README.md.

const folder = join(import.meta.dirname, "../../.milepost/screenshots");
const chosen = process.argv.slice(2);

const signedOut = ["/login", "/forgot"];
const signedIn = [
  "/dashboard",
  "/dashboard/insight/compare",
  "/dashboard/insight/timing",
  "/dashboard/insight/geography",
  "/dashboard/insight/sources",
  "/dashboard/insight/matrix",
  "/dashboard/insight/year",
  "/dashboard/campaigns",
  "/dashboard/campaigns/new",
  "/dashboard/officers",
  "/dashboard/officers/new",
  "/dashboard/links",
  "/dashboard/links/new",
  "/dashboard/signups",
  "/dashboard/follow-ups",
  "/dashboard/imports",
  "/dashboard/settings/profile",
  "/dashboard/settings/organisation",
  "/dashboard/settings/users",
  "/dashboard/settings/api-keys",
  "/dashboard/settings/audit-log",
  "/dashboard/settings/dead-letters",
  "/dashboard/settings/outbox",
  "/docs/api",
];
const details = ["/dashboard/campaigns", "/dashboard/officers", "/dashboard/links"];

const moreOfOne: Record<string, string[]> = {
  "/dashboard/campaigns": ["/edit", "/messages"],
  "/dashboard/links": ["/share", "/poster"],
};

const nameOf = (path: string) => path.slice(1).replaceAll("/", "-") || "home";

async function take(page: Page, path: string, name = nameOf(path)): Promise<void> {
  if (chosen.length > 0 && !chosen.some((word) => name.includes(word))) return;
  for (const [width, height] of [
    [390, 844],
    [1280, 800],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      const response = await page.goto(path, { waitUntil: "load" });
      await page.waitForTimeout(400); // charts are drawn after the first paint
      await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`), fullPage: true });
      if (width === 390 && colorScheme === "light") console.log(response?.status(), path);
    }
  }
}

async function takeForReadme(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  await page.goto("/dashboard", { waitUntil: "load" });
  await page.waitForTimeout(1000);
  const path = join(import.meta.dirname, "../../docs/images/dashboard.png");
  mkdirSync(dirname(path), { recursive: true });
  await page.screenshot({ path });
}

/** The first record that a list links to. */
async function firstOf(page: Page, list: string): Promise<string | null> {
  await page.goto(list);
  return page
    .locator(`main a[href^="${list}/"]:not([href$="/new"]):not([href$="/import"])`)
    .first()
    .getAttribute("href", { timeout: 1000 })
    .catch(() => null);
}

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto("/login");
  await page.locator('input[name="identifier"], input[name="email"]').first().fill(email);
  await page.locator('input[name="password"]').fill(password);
  await page.locator('form button[type="submit"]').first().click();
  await page.waitForURL((url) => url.pathname !== "/login");
}

mkdirSync(folder, { recursive: true });
const product = await startProduct({ demo: true });
const browser = await launchChromium(await chromiumPath());
try {
  const visitor = await (await browser.newContext({ baseURL: product.url })).newPage();
  for (const path of signedOut) await take(visitor, path);

  const page = await (await browser.newContext({ baseURL: product.url })).newPage();
  await signIn(page, product.admin.email, product.admin.password);
  if (chosen.includes("readme")) await takeForReadme(page);
  for (const path of signedIn) await take(page, path);
  for (const list of details) {
    const path = await firstOf(page, list);
    if (path) await take(page, path, `${nameOf(list)}-one`);
    for (const more of path ? (moreOfOne[list] ?? []) : []) {
      await take(page, path + more, `${nameOf(list)}-one-${more.slice(1)}`);
    }
  }
  console.log(`Pictures are in ${folder}`);
} finally {
  await browser.close();
  await product.stop();
}
