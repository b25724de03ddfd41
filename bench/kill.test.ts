import { expect, it } from "vitest";
import { type Ending, endUnderLoad } from "./kill.ts";

const load = { links: 3, connections: 8, rate: 200, ms: 2500 };

it("killed under load and started again, it knows every click answered 250 ms before and every sign-up", async () => {
  const { answered, late, inFlight, counted, accepted, missing } = await endUnderLoad(load);
  expect(answered).toBeGreaterThan(100);
  expect(counted).toBeGreaterThanOrEqual(answered - late);
  expect(counted).toBeLessThanOrEqual(answered + inFlight);
  expect(accepted).toBeGreaterThan(5);
  expect(missing).toBe(0);
}, 120_000);

it.each<Ending>([
  { signal: "SIGTERM", to: "group" },
  { signal: "SIGTERM", to: "process" },
  { signal: "SIGINT", to: "group" },
])(
  "ended under load by %j, it ends whole, and knows every click and every sign-up that it answered",
  async (ending) => {
    const { answered, inFlight, counted, accepted, missing, endedAfter } = await endUnderLoad(load, ending);
    expect(endedAfter).toBeLessThan(5000);
    expect(answered).toBeGreaterThan(100);
    expect(counted).toBeGreaterThanOrEqual(answered);
    expect(counted).toBeLessThanOrEqual(answered + inFlight);
    expect(accepted).toBeGreaterThan(5);
    expect(missing).toBe(0);
  },
  120_000,
);
