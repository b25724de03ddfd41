import {
  createExecutionContext,
  createMessageBatch,
  createScheduledController,
  getQueueResult,
} from "cloudflare:test";
import { sql } from "drizzle-orm";
import { expect, it, vi } from "vitest";
import wranglerToml from "../../../wrangler.toml?raw";
import { schedules as all } from "../../product";
import { administrator, api, db, signIn, testEnv } from "../../testing/api";

import { consumeJobs, systemCall } from "./consume-jobs";
import type { JobHandler } from "./job";
import { retryDeadLetter } from "./retry-dead-letter";
import { deliveries, retryDelay } from "./retry-policy";
import { runSchedules } from "./schedule";

const timestamp = new Date();
async function deliver(
  handlers: JobHandler[],
  messages: { id: string; body: unknown; attempts?: number }[],
  queue = "milepost-jobs",
) {
  const batch = createMessageBatch(
    queue,
    messages.map((m) => ({ timestamp, attempts: 1, ...m })),
  );
  await consumeJobs(handlers)(batch, testEnv);
  return getQueueResult(batch, createExecutionContext());
}
const failing: JobHandler = {
  kind: "fail",
  run: async () => {
    throw new Error("D1_ERROR: CHECK constraint failed: signups_within_clicks: asha@example.org");
  },
};

it("acknowledges what is done and sends back what failed", async () => {
  const run = vi.fn(async () => {});
  const result = await deliver(
    [failing, { kind: "work", run }],
    [
      { id: "m1", body: { kind: "work", id: "a" } },
      { id: "m2", body: { kind: "fail", id: "b" } },
      { id: "m3", body: { kind: "work", id: "c" } },
      { id: "m4", body: { kind: "fail", id: "d" }, attempts: 3 },
      { id: "m5", body: "no job" },
    ],
  );
  expect(result.explicitAcks).toEqual(["m1", "m3"]);
  expect(result.retryMessages.map((message) => message.msgId)).toEqual(["m2", "m4", "m5"]);
  expect(run).toHaveBeenCalledTimes(2);
});

it("buries a message that failed for the last time, once, with its error and nothing personal", async () => {
  const message = { id: "m6", body: { kind: "fail", id: "b" }, attempts: deliveries };
  expect((await deliver([failing], [message])).explicitAcks).toEqual(["m6"]);
  await deliver([failing], [message]);
  const { token } = await administrator();
  const letters = await api<{ data: Record<string, unknown>[] }>("GET", "/dead-letters?kind=fail", { token });
  expect(letters.body.data).toMatchObject([
    { kind: "fail", body: { kind: "fail", id: "b" }, attempts: deliveries, retried_at: null },
  ]);
  expect(letters.body.data[0]?.error).toBe("Error: CHECK constraint failed: signups_within_clicks");
});

it("buries what the dead-letter queue brings, even what is no job", async () => {
  const result = await deliver(
    [],
    [{ id: "m7", body: { nothing: 1 }, attempts: 1 }],
    "milepost-dead-letters-staging",
  );
  expect(result.explicitAcks).toEqual(["m7"]);
  expect(await db.get(sql`SELECT count(*) AS n FROM dead_letters WHERE kind = 'unknown'`)).toEqual({ n: 1 });
});

it("sends a dead letter again when an admin says so, and only once", async () => {
  await deliver([failing], [{ id: "m8", body: { kind: "fail", id: "again" }, attempts: deliveries }]);
  const { token, personId } = await administrator();
  const letter = await db.get<{ id: string }>(sql`SELECT id FROM dead_letters WHERE body LIKE '%again%'`);
  const path = `/dead-letters/${letter?.id}/retry`;
  const first = await api("POST", path, { token });
  expect(first).toMatchObject({ status: 200, body: { retried_by: personId } });
  expect((await api("POST", path, { token })).body).toMatchObject({ retried_at: first.body.retried_at });
  expect((await api("POST", "/dead-letters/dlt_none/retry", { token })).status).toBe(404);
  const officer = await signIn(["referrals:officer"]);
  expect((await api("GET", "/dead-letters", { token: officer.token })).status).toBe(403);
});

it("a letter that was sent again is not sent a third time", async () => {
  await deliver([failing], [{ id: "m9", body: { kind: "fail", id: "thrice" }, attempts: deliveries }]);
  const letter = await db.get<{ id: string }>(sql`SELECT id FROM dead_letters WHERE body LIKE '%thrice%'`);
  const send = vi.fn(async () => ({}) as never);
  const env = { ...testEnv, JOBS: { ...testEnv.JOBS, send } };
  const { by } = systemCall(testEnv, "test");
  for (const _ of [1, 2]) await retryDeadLetter(env, db, by, letter?.id ?? "");
  expect(send.mock.calls).toEqual([[{ kind: "fail", id: "thrice" }]]);
});

it("runs every task of the trigger that fired, whatever becomes of the others", async () => {
  const run = vi.fn(async () => {});
  const schedules = [
    { cron: "* * * * *", name: "breaks", run: failing.run as never },
    { cron: "* * * * *", name: "works", run },
    { cron: "0 3 * * *", name: "nightly", run },
  ];
  await runSchedules(schedules)(createScheduledController({ cron: "* * * * *" }), testEnv);
  expect(run).toHaveBeenCalledTimes(1);
});

it("agrees with wrangler.toml: triggers and deliveries", () => {
  const crons = /crons = \[([^\]]*)\]/
    .exec(wranglerToml)?.[1]
    ?.match(/"[^"]+"/g)
    ?.map((text) => text.slice(1, -1));
  const used = all.map((schedule) => schedule.cron);
  expect(new Set(used)).toEqual(new Set(crons));
  const consumers = [...wranglerToml.matchAll(/queue = "[\w-]*-jobs"\n((?:\w+ = .*\n)+)/g)].map(
    ([, lines]) => lines,
  );
  const settings = consumers.filter((lines) => lines?.includes("max_retries"));
  expect(settings.length).toBe(wranglerToml.match(/\.?queues\.producers\]\]/g)?.length);
  for (const lines of settings) {
    expect(lines).toContain(`max_retries = ${deliveries - 1}\n`);
    expect(lines).toContain("max_concurrency = 1\n"); // sign-ups are settled in order of arrival
  }
  expect([1, 2, 3, 4, 5].map(retryDelay)).toEqual([1, 2, 4, 8, 16]);
});
