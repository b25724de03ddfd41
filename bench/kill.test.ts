import { expect, it } from "vitest";
import { killUnderLoad } from "./kill.ts";

it("killed under load and started again, it knows every click answered 250 ms before and every sign-up", async () => {
  const outcome = await killUnderLoad({ links: 3, connections: 8, rate: 200, ms: 2500 });
  const { answered, late, inFlight, counted, accepted, missing } = outcome;
  expect(answered).toBeGreaterThan(100);
  expect(counted).toBeGreaterThanOrEqual(answered - late);
  expect(counted).toBeLessThanOrEqual(answered + inFlight);
  expect(accepted).toBeGreaterThan(5);
  expect(missing).toBe(0);
}, 120_000);
