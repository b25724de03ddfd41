import { expect, it, vi } from "vitest";
import { testEnv } from "../../testing/api";
import type { ClickBatch } from "./click-batch";
import { deliverBatch } from "./deliver-batch";
import { encodeEvents } from "./event-log";

const batch: ClickBatch = {
  id: "batch",
  referralId: "ref_1",
  campaignId: "cmp_1",
  timeZone: "UTC",
  log: encodeEvents([]),
};

function counterThat(record: (batch: ClickBatch) => Promise<void>) {
  const CLICK_COUNTER = { idFromName: () => "id", get: () => ({ record }) } as unknown;
  return { ...testEnv, CLICK_COUNTER: CLICK_COUNTER as typeof testEnv.CLICK_COUNTER };
}

it("delivers the same batch again until the counter has it", async () => {
  const record = vi.fn(async (_: ClickBatch) => {});
  record.mockRejectedValueOnce(new Error("gone")).mockRejectedValueOnce(new Error("gone again"));
  await deliverBatch(counterThat(record), batch);
  expect(record.mock.calls).toEqual([[batch], [batch], [batch]]);
});

it("gives an overloaded counter more time", async () => {
  const record = vi.fn(async (_: ClickBatch) => {});
  record.mockRejectedValueOnce(Object.assign(new Error("busy"), { overloaded: true }));
  const startedAt = Date.now();
  await deliverBatch(counterThat(record), batch);
  expect(Date.now() - startedAt).toBeGreaterThanOrEqual(990);
});
