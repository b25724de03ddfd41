import { afterAll, beforeAll, expect, it } from "vitest";
import { type Load, startMortal } from "./kill.ts";
import type { Ending } from "./started.ts";

// One product bears all endings, one after another. The bench holds how little a kill may lose and how soon all has
// ended; here other tests run beside it.

const load: Load = { links: 3, connections: 8, rate: 200, ms: 2500, graceMs: 1000 };

let product: Awaited<ReturnType<typeof startMortal>>;
beforeAll(async () => {
  product = await startMortal();
}, 120_000);
afterAll(() => product.stop());

it.each<Ending>([
  { signal: "SIGKILL", to: "group" },
  { signal: "SIGTERM", to: "group" },
  { signal: "SIGTERM", to: "process" },
  { signal: "SIGINT", to: "group" },
])(
  "ended under load by %j, it ends whole, and knows every click, sign-up and saved number that it answered",
  async (ending) => {
    const { endedAfter, accepted, missing, saves, lostSaves, ...clicks } = await product.endUnderLoad(
      load,
      ending,
    );
    const lost = ending.signal === "SIGKILL" ? clicks.late : 0; // what was answered right before
    expect(endedAfter).toBeLessThan(10_000);
    expect(clicks.answered - lost).toBeGreaterThan(20);
    expect(clicks.counted).toBeGreaterThanOrEqual(clicks.answered - lost);
    expect(clicks.counted).toBeLessThanOrEqual(clicks.answered + clicks.inFlight);
    expect(accepted).toBeGreaterThanOrEqual(10);
    expect(missing).toBe(0);
    expect(saves).toBeGreaterThan(5);
    expect(lostSaves).toBe(0);
  },
  120_000,
);
