import type { BrowserContext, Page } from "playwright-core";
import { chromiumPath, launchChromium } from "../../web/e2e/chromium.ts";
import { startProduct } from "../../web/e2e/product.ts";
import { signIn as signInToApi } from "../product.ts";
import { median, verdict } from "../verdict.ts";
import { bounds, desk, look, signedIn } from "../vitals.ts";
import { makeLargestCase } from "./largest-case.ts";

const kilobytes = 1024;
const MOST_KEYSTROKE_MS = 16;

/** From a figure that is typed to the changed income, with a processor four times slower. */
async function keystrokes(context: BrowserContext, path: string): Promise<number> {
  const page: Page = await context.newPage();
  await page.goto(path, { waitUntil: "networkidle" });
  await page.locator(".drivers[data-awake]").waitFor();
  const wire = await context.newCDPSession(page);
  await wire.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  const times = await page.evaluate(async () => {
    const cell = document.querySelector<HTMLInputElement>(".num__input");
    const income = document.querySelector(".income__figure output");
    if (!cell || !income) throw new Error("the page has no number or no income");
    const found: number[] = [];
    for (let i = 0; i < 60; i++) {
      const changed = new Promise<void>((resolve) => {
        new MutationObserver((_, observer) => {
          observer.disconnect();
          resolve();
        }).observe(income, { characterData: true, childList: true, subtree: true });
      });
      const at = performance.now();
      cell.value = String(20 + i);
      cell.dispatchEvent(new InputEvent("input", { bubbles: true }));
      await changed;
      found.push(performance.now() - at);
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    return found;
  });
  await page.close();
  return median(times.slice(5));
}

/** The slowest of what somebody does who types numbers, from a key to the next frame, with a processor four times slower. */
async function slowestKey(context: BrowserContext, path: string): Promise<number> {
  const page: Page = await context.newPage();
  await page.goto(path, { waitUntil: "networkidle" });
  await page.locator(".drivers[data-awake]").waitFor();
  const wire = await context.newCDPSession(page);
  await wire.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await page.evaluate(() => {
    const seen = globalThis as unknown as { slowestKey: number };
    seen.slowestKey = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const isInteraction = (entry as PerformanceEntry & { interactionId?: number }).interactionId;
        if (isInteraction) seen.slowestKey = Math.max(seen.slowestKey, entry.duration);
      }
    }).observe({ type: "event", durationThreshold: 16 } as PerformanceObserverInit);
  });
  await page.locator(".num__input").first().click();
  // Down the column, as somebody does who has the figures on paper.
  for (let line = 0; line < 8; line++) {
    await page.keyboard.type(String(1234 + line), { delay: 60 });
    await page.keyboard.press("Enter");
  }
  await page.waitForTimeout(1500); // what was typed is saved meanwhile
  const slowest = await page.evaluate(() => (globalThis as unknown as { slowestKey: number }).slowestKey);
  await page.close();
  return slowest;
}

/** What the pages of incomes weigh and how they answer, of a case as large as one can be. */
export async function incomesPages(views = 3): Promise<void> {
  const product = await startProduct({ demo: true });
  const browser = await launchChromium(await chromiumPath());
  try {
    const { call } = await signInToApi(product.url, product.admin);
    const { id } = await makeLargestCase(call);
    const context = await signedIn(browser, product, product.admin, desk);
    const at = `/dashboard/incomes/cases/${id}`;
    const pages = [
      { name: "cases", path: "/dashboard/incomes", most: 60, acts: [".user-menu summary"] },
      { name: "drivers", path: `${at}/drivers`, most: 100, acts: [".num__input", ".driver__open"] },
      { name: "understand", path: `${at}/understand`, most: 100, acts: ["main details > summary"] },
    ];
    for (const { name, path, most, acts } of pages) {
      const { weight, fast, slow, interaction } = await look(context, path, acts, views);
      const bytes = weight.bytes + weight.fontBytes;
      verdict(
        `${name}: all bytes, gzipped`,
        `${bytes}, ${weight.fontBytes} of them the font`,
        `≤ ${most} KB`,
        bytes <= most * kilobytes,
      );
      const paints = `${Math.round(fast.lcp)} ms, ${Math.round(slow.lcp)} ms on Slow 4G with CPU ÷ 4`;
      verdict(
        `${name}: largest contentful paint`,
        paints,
        `< ${bounds.fast} and ${bounds.slow} ms`,
        fast.lcp < bounds.fast && slow.lcp < bounds.slow,
      );
      const cls = Math.max(fast.cls, slow.cls);
      verdict(`${name}: layout shift`, cls.toFixed(4), `< ${bounds.cls}`, cls < bounds.cls);
      verdict(
        `${name}: slowest interaction`,
        interaction,
        `< ${bounds.interaction} ms`,
        interaction < bounds.interaction,
      );
    }
    const key = await slowestKey(context, `${at}/drivers`);
    verdict(
      "drivers: slowest interaction while typing, CPU ÷ 4",
      `${key} ms`,
      `< ${bounds.interaction} ms`,
      key > 0 && key < bounds.interaction,
    );
    const keystroke = await keystrokes(context, `${at}/drivers`);
    verdict(
      "from a keystroke to the changed income, CPU ÷ 4, median",
      `${keystroke.toFixed(1)} ms`,
      `< ${MOST_KEYSTROKE_MS} ms`,
      keystroke < MOST_KEYSTROKE_MS,
    );
  } finally {
    await browser.close();
    await product.stop();
  }
}
