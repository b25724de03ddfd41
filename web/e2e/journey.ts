import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { test as base, inject } from "vitest";
import { launchChromium } from "./chromium";
import { productUrl } from "./here";

// A headless browser says so in its user agent, and the redirect would rightly count it as a bot.
const userAgent =
  "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Safari/537.36";

export const desktop = { viewport: { width: 1280, height: 800 } };
export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

interface Fixtures {
  browser: Browser;
  /** A person with a browser of their own: no cookies shared with any other. */
  visitor: (options?: BrowserContextOptions) => Promise<Page>;
}

async function keepPicture(page: Page, name: string): Promise<void> {
  const path = `.milepost/failures/${name.replace(/[^\w-]+/g, "-")}.png`;
  await page.screenshot({ path, fullPage: true });
  console.error(`${page.url()} is shown in ${path}`);
}

export const test = base.extend<Fixtures>({
  browser: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads which fixtures are needed from the pattern
    async ({}, use) => {
      const browser = await launchChromium(inject("chromiumPath"));
      await use(browser);
      await browser.close();
    },
    { scope: "worker" },
  ],
  visitor: async ({ browser, onTestFinished }, use) => {
    const pages: Page[] = [];
    onTestFinished(async ({ task }) => {
      for (const [index, page] of pages.entries()) {
        if (task.result?.state === "fail" && !page.isClosed())
          await keepPicture(page, `${task.name.slice(0, 60)}-${index}`);
        await page.context().close();
      }
    });
    await use(async (options = {}) => {
      const context = await browser.newContext({
        baseURL: productUrl,
        userAgent,
        locale: "en-US", // a bare machine says "en-US@posix", which Intl refuses
        ...desktop,
        ...options,
      });
      context.setDefaultTimeout(10_000);
      const page = await context.newPage();
      pages.push(page);
      return page;
    });
  },
});

/** Waits until every island has its script: without a network none of them would come any more. */
export const islandsAwake = (page: Page) =>
  // As text: an `import` in a function would be the test's own.
  page.evaluate(
    `Promise.all(Array.from(document.querySelectorAll("[data-island]"), ({ dataset }) => import(dataset.island)))
      .then(() => undefined)`,
  );

export async function signIn(page: Page, { email, password }: { email: string; password: string }) {
  if (!page.url().includes("/login")) await page.goto("/login");
  await page.locator('[name="identifier"], [name="email"]').first().fill(email);
  await page.locator('[name="password"]').fill(password);
  await page.locator('form button[type="submit"]').first().click();
  await page.waitForURL((url) => url.pathname !== "/login");
}

export const signInAsAdmin = (page: Page) => signIn(page, inject("admin"));
