import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildUnlessFresh } from "../scripts/start/build.ts";
import { freePort } from "../scripts/start/free-port.ts";
import { administrator } from "./product.ts";
import { end, start } from "./started.ts";
import { median, verdict } from "./verdict.ts";

const times = 3;

/** Seconds from the start of a product on an empty folder until /healthz answers 200, its demo data loaded. */
async function firstStart(): Promise<number> {
  const state = mkdtempSync(join(tmpdir(), "milepost-start-"));
  const port = await freePort();
  const began = performance.now();
  try {
    const product = await start(port, state, administrator, { MILEPOST_DEMO: "1" });
    const seconds = (performance.now() - began) / 1000;
    await end(product, { signal: "SIGTERM", to: "group" });
    return seconds;
  } finally {
    rmSync(state, { recursive: true, force: true });
  }
}

/** How long somebody waits who starts the product for the first time, what is built once apart. */
export async function startTime(): Promise<void> {
  await buildUnlessFresh();
  const seconds: number[] = [];
  for (let n = 0; n < times; n++) seconds.push(await firstStart());
  const middle = median(seconds);
  verdict(
    `seconds from the start to /healthz with demo data, on a fresh state, median of ${times}`,
    `${middle.toFixed(1)} (${seconds.map((one) => one.toFixed(1)).join(", ")})`,
    "under 25 on an idle machine",
    middle < 25,
  );
}
