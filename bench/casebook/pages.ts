import { gzipSync } from "node:zlib";
import { chromiumPath, launchChromium } from "../../web/e2e/chromium.ts";
import { type Product, startProduct } from "../../web/e2e/product.ts";
import { verdict } from "../verdict.ts";
import { bounds, desk, look, phone, signedIn } from "../vitals.ts";

const kilobyte = 1024;

interface Listed {
  results: { case_id: string }[];
  next: string | null;
}

/** The public case of the demo whose page is the longest, gzipped. */
async function longestCase({ url }: Product): Promise<string> {
  let longest = { path: "", bytes: 0 };
  for (let next: string | null = `${url}/api/cases/`; next; ) {
    const list = (await (await fetch(next)).json()) as Listed;
    for (const { case_id } of list.results) {
      const path = `/cases/${case_id}`;
      const bytes = gzipSync(await (await fetch(url + path)).text(), { level: 9 }).byteLength;
      if (bytes > longest.bytes) longest = { path, bytes };
    }
    next = list.next && url + new URL(list.next).pathname + new URL(list.next).search;
  }
  return longest.path;
}

/** First views of the archive with the demo's cases: what they weigh, when they are there, what moves. */
export async function archivePages(views = 5): Promise<void> {
  const product = await startProduct({ demo: true });
  const browser = await launchChromium(await chromiumPath());
  try {
    const context = { baseURL: product.url, locale: "en-US", serviceWorkers: "block" } as const;
    const visitor = await browser.newContext({ ...context, ...phone });
    const admin = await signedIn(browser, product, product.admin, desk);
    const one = await longestCase(product);
    const seen = [
      ["the longest case", visitor, one, 60 * kilobyte],
      ["the same in Nepali", visitor, `${one}?lang=ne`, 60 * kilobyte],
      ["the list", visitor, "/cases", 60 * kilobyte],
      ["the editor", admin, `/dashboard/casebook${one}`, 300 * kilobyte],
    ] as const;
    for (const [name, by, path, heaviest] of seen) {
      const { weight, fast, slow } = await look(by, path, [], views);
      const bytes = weight.bytes + weight.fontBytes;
      verdict(
        `${name}: bytes of the first view, gzipped`,
        `${bytes}, ${weight.fontBytes} of them of fonts`,
        `≤ ${heaviest}`,
        bytes <= heaviest,
      );
      for (const [how, { lcp }, bound] of [
        ["", fast, bounds.fast],
        [" on Slow 4G, CPU ÷ 4", slow, bounds.slow],
      ] as const) {
        verdict(`${name}: largest contentful paint${how}, ms`, Math.round(lcp), `< ${bound}`, lcp < bound);
      }
      const cls = Math.max(fast.cls, slow.cls);
      verdict(`${name}: cumulative layout shift`, cls.toFixed(4), `< ${bounds.cls}`, cls < bounds.cls);
    }
  } finally {
    await browser.close();
    await product.stop();
  }
}
