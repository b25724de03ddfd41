import { createExecutionContext, createMessageBatch, getQueueResult } from "cloudflare:test";
import { sql } from "drizzle-orm";
import { afterEach, expect, it, vi } from "vitest";
import { administrator, db, testEnv } from "../../testing/api";
import { deep, runs } from "../../testing/runs";
import { Random } from "../demo/random";
import { consumeJobs } from "../jobs/consume-jobs";
import { systemCall } from "../jobs/job";
import { deliverWebhooks, ringDueWebhooks } from "./deliver-due";
import { deliver, happen, internet, makeWebhook } from "./testing";

vi.spyOn(console, "log").mockImplementation(() => {});
afterEach(() => {
  vi.restoreAllMocks();
});

const count = runs(300, 10_000);
const seed = deep ? Date.now() : 20_261_130;
const hour = 3_600_000;

const counts = (id: string) =>
  db.get<{ waiting: number; delivered: number; failed: number; next: number | null }>(sql`
    SELECT sum(status = 'waiting') AS waiting, sum(status = 'delivered') AS delivered, sum(status = 'failed') AS failed,
      min(CASE WHEN status = 'waiting' THEN due_at END) AS next
    FROM webhook_deliveries WHERE webhook_id = ${id}`);

it(`${count} events reach a receiver that fails at random, each at least once, with one success recorded, within hours (seed ${seed})`, {
  timeout: 1_200_000,
}, async () => {
  const { token } = await administrator();
  const net = internet();
  const { id } = await makeWebhook(token, "https://moody.example.org/", ["plant.grown"]);
  const begun = Date.now();
  await happen("plant.grown", count, begun);

  const taken = new Map<string, number>();
  const refused = new Map<string, number>();
  const bodies = new Map<string, string>();
  const random = new Random(seed);
  net.answer = ({ id: message, body }) => {
    expect(bodies.get(message) ?? body).toBe(body);
    bodies.set(message, body);
    // Twelve failures in a row would be a day's: a receiver that fails so long is another test's.
    const failures = refused.get(message) ?? 0;
    const mood = failures < 7 ? random.next() : 1;
    if (mood < 0.4) refused.set(message, failures + 1);
    if (mood < 0.2) return new Response("busy", { status: 503 });
    if (mood < 0.3) return Promise.reject(new TypeError("connection reset"));
    taken.set(message, (taken.get(message) ?? 0) + 1);
    // Taken, and the answer was lost: it comes again.
    if (mood < 0.35) return Promise.reject(new TypeError("connection reset"));
    if (mood < 0.4) return new Response(null, { status: 302, headers: { location: "/elsewhere" } });
    return new Response("ok");
  };
  let now = begun;
  for (let turns = 0; ; turns++) {
    expect(turns, "turns").toBeLessThan(2000);
    const { waiting, next } = (await counts(id)) ?? { waiting: 0, next: null };
    if (!waiting) break;
    now = Math.max(now, next ?? now) + 60_000; // as a tick does, so that a turn finds many due
    // Rung twice, as a queue may.
    await Promise.all([deliver(id, now), deliver(id, now)]);
  }
  expect(now - begun).toBeLessThan(24 * hour);
  expect(taken.size).toBe(count);
  const { delivered, failed } = (await counts(id)) ?? {};
  expect([delivered, failed]).toEqual([count, 0]);
  const attempts = await db.get<{ n: number }>(
    sql`SELECT sum(attempts) AS n FROM webhook_deliveries WHERE webhook_id = ${id}`,
  );
  expect(attempts?.n).toBe(net.sent.length);
});

it("a receiver that does not answer holds up itself alone", async () => {
  const { token } = await administrator();
  const net = internet();
  const bad = await makeWebhook(token, "https://bad.example.org/", ["plant.grown"]);
  const good = await makeWebhook(token, "https://good.example.org/", ["plant.grown"]);
  await happen("plant.grown", 20);
  let give: () => void = () => {};
  const never = new Promise<Response>((_, reject) => {
    give = () => reject(new DOMException("too long", "TimeoutError"));
  });
  net.answer = ({ url }) => (url.includes("bad") ? never : new Response("ok"));
  const batch = createMessageBatch(
    "milepost-webhooks",
    [bad, good].map(({ id }) => ({
      ...{ id: `message of ${id}`, timestamp: new Date(), attempts: 1 },
      body: { kind: deliverWebhooks.kind, id },
    })),
  );
  const consumed = consumeJobs([deliverWebhooks])(batch, testEnv);
  await vi.waitFor(async () => expect((await counts(good.id))?.delivered).toBe(20), 5000);
  expect((await counts(bad.id))?.delivered).toBe(0);
  give();
  await consumed;
  expect((await getQueueResult(batch, createExecutionContext())).explicitAcks).toHaveLength(2);
  // It got a few at once at first; since it fails, one after the other.
  expect(net.sent.filter(({ url }) => url.includes("bad")).length).toBeLessThan(20 + 4);
});

it("the tick rings for webhooks that have something due, whatever messages were lost", async () => {
  const { token } = await administrator();
  internet();
  const one = await makeWebhook(token, "https://one.example.org/", ["plant.counted"]);
  await makeWebhook(token, "https://idle.example.org/", ["plant.counted"]);
  const later = Date.now() + hour;
  await happen("plant.counted", 1, later);
  await db.run(sql`DELETE FROM webhook_deliveries WHERE webhook_id <> ${one.id}`);
  const sendBatch = vi.fn(async () => ({}) as never);
  const env = { ...testEnv, WEBHOOKS: { sendBatch } } as never;
  await ringDueWebhooks.run(systemCall(env, "test", later - 1000));
  expect(sendBatch).not.toHaveBeenCalled();
  await ringDueWebhooks.run(systemCall(env, "test", later));
  expect(sendBatch.mock.calls).toEqual([[[{ body: { kind: deliverWebhooks.kind, id: one.id } }]]]);
});
