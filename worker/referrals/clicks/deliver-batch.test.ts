import { expect, it, vi } from "vitest";
import { testEnv } from "../../testing/api";
import type { ClickBatch, DeliveredBatch } from "./click-batch";
import { deliverBatch } from "./deliver-batch";
import { encodeEvents } from "./event-log";

const batch: ClickBatch = {
  id: "batch",
  referralId: "ref_1",
  campaignId: "cmp_1",
  timeZone: "UTC",
  log: encodeEvents([]),
};

function counterThat(record: (batch: DeliveredBatch) => Promise<void>) {
  const CLICK_COUNTER = { idFromName: () => "id", get: () => ({ record }) } as unknown;
  return { ...testEnv, CLICK_COUNTER: CLICK_COUNTER as typeof testEnv.CLICK_COUNTER };
}

it("delivers the same batch again until the counter has it", async () => {
  const record = vi.fn(async (_: DeliveredBatch) => {});
  record.mockRejectedValueOnce(new Error("gone")).mockRejectedValueOnce(new Error("gone again"));
  await deliverBatch(counterThat(record), batch, Date.now() - 80);
  expect(record.mock.calls).toMatchObject(Array(3).fill([{ ...batch, waited: expect.any(Number) }]));
});

it("says how long the clicks have waited, so that a late one waits for no others", async () => {
  const record = vi.fn(async (_: DeliveredBatch) => {});
  record.mockRejectedValueOnce(new Error("gone"));
  await deliverBatch(counterThat(record), batch, Date.now() - 80);
  const [first = 0, second = 0] = record.mock.calls.map(([{ waited }]) => waited);
  expect(first).toBeGreaterThanOrEqual(80);
  expect(second).toBeGreaterThanOrEqual(first + 35);
});

it("gives an overloaded counter more time", async () => {
  const record = vi.fn(async (_: DeliveredBatch) => {});
  record.mockRejectedValueOnce(Object.assign(new Error("busy"), { overloaded: true }));
  const startedAt = Date.now();
  await deliverBatch(counterThat(record), batch, Date.now() - 80);
  expect(Date.now() - startedAt).toBeGreaterThanOrEqual(990);
});
