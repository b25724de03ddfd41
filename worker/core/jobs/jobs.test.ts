import { createExecutionContext, createMessageBatch, getQueueResult } from "cloudflare:test";
import { sql } from "drizzle-orm";
import { afterEach, describe, expect, it, vi } from "vitest";
import wranglerToml from "../../../wrangler.toml?raw";
import { administrator, api, db, signIn, testEnv } from "../../testing/api";
import { atomically } from "../db/db";
import { consumeJobs } from "./consume-jobs";
import { type JobHandler, newJob, type QueueBinding, ring, systemCall } from "./job";
import { deliveries, redeliveryDelay } from "./redelivery";
import { retryDeadLetter } from "./retry-dead-letter";
import { ringDueJobs } from "./run-job";
import { tick } from "./schedule";

afterEach(() => {
  vi.restoreAllMocks();
});

/** The one queue that is there without a module stands for a module's own. */
const own: QueueBinding = "JOBS";

const timestamp = new Date();
async function deliver(
  handlers: JobHandler[],
  messages: { id: string; body: unknown; attempts?: number }[],
  queue = "milepost-own",
) {
  const batch = createMessageBatch(
    queue,
    messages.map((m) => ({ timestamp, attempts: 1, ...m })),
  );
  await consumeJobs(handlers)(batch, testEnv);
  return getQueueResult(batch, createExecutionContext());
}
const fail = async () => {
  throw new Error("D1_ERROR: CHECK constraint failed: seeds_within_beds: asha@example.org");
};
const failing: JobHandler = { kind: "fail", queue: own, run: fail };
const letters = async (kind: string) => {
  const { token } = await administrator();
  const list = await api<{ data: Record<string, unknown>[] }>("GET", `/dead-letters?kind=${kind}`, { token });
  return list.body.data;
};

describe("messages of a module's own queue", () => {
  it("are acknowledged when done and sent back when they failed", async () => {
    const run = vi.fn(async () => {});
    const result = await deliver(
      [failing, { kind: "work", queue: own, run }],
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

  it("are buried after the last failure, once, with the error and nothing personal", async () => {
    const message = { id: "m6", body: { kind: "fail", id: "b" }, attempts: deliveries };
    expect((await deliver([failing], [message])).explicitAcks).toEqual(["m6"]);
    await deliver([failing], [message]);
    expect(await letters("fail")).toMatchObject([
      {
        body: { kind: "fail", id: "b", queue: own },
        attempts: deliveries,
        retried_at: null,
        error: "Error: CHECK constraint failed: seeds_within_beds",
      },
    ]);
  });

  it("are buried from the dead-letter queue, even what is no job", async () => {
    const result = await deliver(
      [],
      [{ id: "m7", body: { nothing: 1 }, attempts: 1 }],
      "milepost-staging-dead-letters",
    );
    expect(result.explicitAcks).toEqual(["m7"]);
    expect(await db.get(sql`SELECT count(*) AS n FROM dead_letters WHERE kind = 'unknown'`)).toEqual({
      n: 1,
    });
  });
});

describe("a job that waits", () => {
  let made = 0;
  /** A kind of its own, whose jobs fail so often. */
  function worker(failures: number, retryDelays: readonly number[] = [60, 3600]) {
    const done: string[] = [];
    let left = failures;
    const handler: JobHandler = {
      kind: `work-${++made}`,
      retryDelays,
      async run(_, subject) {
        if (left-- > 0) await fail();
        done.push(subject);
      },
    };
    return { handler, done };
  }
  const rows = (kind: string) =>
    db.all<{ id: string; due_at: number; attempts: number }>(
      sql`SELECT id, due_at, attempts FROM jobs WHERE kind = ${kind}`,
    );
  const makeDue = (id: string) => db.run(sql`UPDATE jobs SET due_at = 0 WHERE id = ${id}`);
  const come = ({ kind }: JobHandler, id: string, handlers: JobHandler[]) =>
    deliver(handlers, [{ id: `message of ${id}`, body: { kind, id } }], "milepost-jobs");

  it("is written with its cause or not at all", async () => {
    const job = newJob("nobody-does", "x", Date.now());
    await expect(
      atomically(db, [job.statement, sql`INSERT INTO guards (code) VALUES ('forbidden')`]),
    ).rejects.toThrow();
    expect(await rows("nobody-does")).toEqual([]);
  });

  it("is done once, however often its message comes", async () => {
    const { handler, done } = worker(0);
    const job = newJob(handler.kind, "thing", Date.now());
    await atomically(db, [job.statement]);
    for (const _ of [1, 2, 3]) {
      expect((await come(handler, job.message.id, [handler])).explicitAcks).toHaveLength(1);
    }
    expect(done).toEqual(["thing"]);
    expect(await rows(handler.kind)).toEqual([]);
  });

  it("is not done before it is due, though its message comes early", async () => {
    const { handler, done } = worker(0);
    const dueAt = Date.now() + 90 * 86_400_000;
    const job = newJob(handler.kind, "thing", Date.now(), { dueAt });
    await atomically(db, [job.statement]);
    await come(handler, job.message.id, [handler]);
    expect(done).toEqual([]);
    expect(await rows(handler.kind)).toEqual([{ id: job.message.id, due_at: dueAt, attempts: 0 }]);
    await makeDue(job.message.id);
    await come(handler, job.message.id, [handler]);
    expect(done).toEqual(["thing"]);
  });

  it("is due again after the delays of its kind, then a dead letter that can be sent again", async () => {
    const { handler, done } = worker(3);
    const job = newJob(handler.kind, "thing", Date.now());
    await atomically(db, [job.statement]);
    for (const [attempt, delay] of [60, 3600].entries()) {
      const before = Date.now();
      await come(handler, job.message.id, [handler]);
      const [row] = await rows(handler.kind);
      expect(row?.attempts).toBe(attempt + 1);
      expect(Math.round(((row?.due_at ?? 0) - before) / 1000 / 10)).toBe(delay / 10);
      await makeDue(job.message.id);
    }
    await come(handler, job.message.id, [handler]);
    expect(await rows(handler.kind)).toEqual([]);
    const [letter] = await letters(handler.kind);
    expect(letter).toMatchObject({ attempts: 3, body: { kind: handler.kind, id: "thing" } });

    const { by } = systemCall(testEnv, "test");
    await Promise.all([1, 2].map(() => retryDeadLetter(testEnv, db, by, String(letter?.id))));
    const again = await rows(handler.kind);
    expect(again).toHaveLength(1);
    await come(handler, again[0]?.id ?? "", [handler]);
    expect(done).toEqual(["thing"]);
  });

  it("that dies unheard each time becomes a dead letter too", async () => {
    const { handler, done } = worker(0, [60]);
    const job = newJob(handler.kind, "thing", Date.now());
    await atomically(db, [job.statement, sql`UPDATE jobs SET attempts = 2 WHERE id = ${job.message.id}`]);
    await come(handler, job.message.id, [handler]);
    expect(done).toEqual([]);
    expect((await letters(handler.kind))[0]?.error).toMatch(/crash/);
  });

  it("is rung for by the tick where its message was lost, and not before it is due", async () => {
    const kind = `lost-${++made}`;
    const due = newJob(kind, "due", Date.now());
    const later = newJob(kind, "later", Date.now(), { dueAt: Date.now() + 3_600_000 });
    await atomically(db, [due.statement, later.statement]);
    const sent: unknown[] = [];
    const JOBS = {
      sendBatch: async (batch: { body: unknown }[]) => sent.push(...batch.map(({ body }) => body)),
    };
    const call = systemCall({ ...testEnv, JOBS } as unknown as typeof testEnv, "test");
    await ringDueJobs.run(call);
    expect(sent).toContainEqual({ kind, id: due.message.id });
    expect(sent).not.toContainEqual({ kind, id: later.message.id });
  });

  it("is as safe where the queue does not answer", async () => {
    vi.spyOn(testEnv.JOBS, "sendBatch").mockRejectedValue(new Error("queue down"));
    await ring(testEnv, [newJob("any", "thing", Date.now())]);
  });
});

describe("dead letters", () => {
  it("are sent again when an administrator says so, and only once", async () => {
    await deliver([failing], [{ id: "m8", body: { kind: "fail", id: "again" }, attempts: deliveries }]);
    const { token, personId } = await administrator();
    const letter = await db.get<{ id: string }>(sql`SELECT id FROM dead_letters WHERE body LIKE '%again%'`);
    const path = `/dead-letters/${letter?.id}/retry`;
    const first = await api("POST", path, { token });
    expect(first).toMatchObject({ status: 200, body: { retried_by: personId } });
    expect((await api("POST", path, { token })).body).toMatchObject({ retried_at: first.body.retried_at });
    expect((await api("POST", "/dead-letters/dlt_none/retry", { token })).status).toBe(404);
    const other = await signIn(["elsewhere:guest"]);
    expect((await api("GET", "/dead-letters", { token: other.token })).status).toBe(403);
  });

  it("go to the queue they came from", async () => {
    await deliver([failing], [{ id: "m9", body: { kind: "fail", id: "thrice" }, attempts: deliveries }]);
    const letter = await db.get<{ id: string }>(sql`SELECT id FROM dead_letters WHERE body LIKE '%thrice%'`);
    const send = vi.fn(async () => ({}) as never);
    const env = { ...testEnv, [own]: { ...testEnv.JOBS, send } };
    const { by } = systemCall(testEnv, "test");
    for (const _ of [1, 2]) await retryDeadLetter(env, db, by, letter?.id ?? "");
    expect(send.mock.calls).toEqual([[{ kind: "fail", id: "thrice" }]]);
  });
});

it("agrees with wrangler.toml: one trigger, and each queue alike in the three environments", () => {
  const crons = /crons = \[([^\]]*)\]/.exec(wranglerToml)?.[1];
  expect(crons).toBe(`"${tick}"`);
  const consumers = [...wranglerToml.matchAll(/queue = "([\w-]*)-(\w+)"\n((?:\w+ = .*\n)+)/g)].filter(
    ([, , name, lines]) => name !== "letters" && lines?.includes("max_batch_size"),
  );
  const byQueue = Map.groupBy(consumers, ([, , name]) => name ?? "");
  expect([...byQueue.keys()]).toEqual(expect.arrayContaining(["jobs", "webhooks"]));
  for (const [name, three] of byQueue) {
    const settings = three.map(([, , , lines = ""]) => lines.replace(/^dead_letter_queue.*\n/m, ""));
    expect([name, settings.length, new Set(settings).size]).toEqual([name, 3, 1]);
    expect(settings[0]).toContain(`max_retries = ${deliveries - 1}\n`);
  }
  // What may wait is worked off by as many as there are; a module whose queue keeps its order says so itself.
  for (const name of ["jobs", "webhooks"])
    expect(byQueue.get(name)?.[0]?.[3]).not.toContain("max_concurrency");
  expect([1, 2, 3, 4, 5].map(redeliveryDelay)).toEqual([1, 2, 4, 8, 16]);
});
