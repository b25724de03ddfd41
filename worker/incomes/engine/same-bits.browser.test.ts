import { resolve } from "node:path";
import { build } from "esbuild";
import { convertV4MiniflareOptions, Miniflare } from "miniflare";
import { expect, onTestFinished } from "vitest";
import { test } from "../../../web/e2e/journey";

const CASES = 200;

/** The engine as it is built for pages and for the Worker, with cases that follow from a seed. */
async function builtEngine(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [resolve(import.meta.dirname, "../testing/bits-of-cases.ts")],
    ...{ bundle: true, minify: true, write: false, format: "iife", globalName: "engine" },
  });
  return outputFiles[0]?.text ?? "";
}

test("browser and Worker give the same results of the same cases, to the last bit", async ({ visitor }) => {
  const engine = await builtEngine();
  const options = convertV4MiniflareOptions({
    modules: true,
    compatibilityDate: "2025-01-01",
    script: `${engine}
      export default { async fetch() {
        return Response.json(Array.from({ length: ${CASES} }, (_, seed) => engine.bitsOfCase(seed)));
      } };`,
  });
  const worker = new Miniflare(options);
  onTestFinished(() => worker.dispose());
  const ofWorker = (await (await worker.dispatchFetch("http://engine.test/")).json()) as string[];

  const page = await visitor();
  const ofBrowser = await page.evaluate<string[]>(
    `(() => { ${engine}; return Array.from({ length: ${CASES} }, (_, seed) => engine.bitsOfCase(seed)); })()`,
  );
  expect(ofBrowser).toHaveLength(CASES);
  // Each case has hundreds of figures.
  expect(ofBrowser.join(" ").split(" ").length).toBeGreaterThan(CASES * 100);
  for (const [seed, bits] of ofBrowser.entries()) {
    expect(Object.is(bits, ofWorker[seed]), `case ${seed}`).toBe(true);
  }
});
