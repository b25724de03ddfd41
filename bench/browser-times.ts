import { build } from "esbuild";
import { chromiumPath, launchChromium } from "../web/e2e/chromium.ts";

/** What a script takes in Chromium, in ms: it gives `globalThis.times = (rounds) => number[]`, and imports from the root. */
export async function timesInBrowser(script: string, rounds: number): Promise<number[]> {
  const bundle = await build({
    stdin: { contents: script, resolveDir: process.cwd(), loader: "ts" },
    ...{ bundle: true, write: false, minify: true, format: "iife" },
  });
  const browser = await launchChromium(await chromiumPath());
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: bundle.outputFiles[0]?.text ?? "" });
    return await page.evaluate(
      (count) => (globalThis as unknown as { times: (rounds: number) => number[] }).times(count),
      rounds,
    );
  } finally {
    await browser.close();
  }
}
