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
