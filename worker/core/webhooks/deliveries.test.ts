import { sql } from "drizzle-orm";
import { Webhook } from "standardwebhooks";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { administrator, api, db, testEnv } from "../../testing/api";
import { systemCall } from "../jobs/job";
import { grown } from "../testing/garden";
import { forgetDeliveriesDaily } from "./delete-webhook";
import { deliver, deliveriesOf, happen, internet, makeWebhook } from "./testing";

const hook = "https://hooks.example.org/milepost";
let admin: string;
let net: ReturnType<typeof internet>;

beforeAll(async () => {
  admin = (await administrator()).token;
  vi.spyOn(console, "log").mockImplementation(() => {});
});
beforeEach(async () => {
  net = internet();
  await db.run(sql`UPDATE webhooks SET enabled = 0`); // those of other tests
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const read = async (id: string) => (await api("GET", `/webhooks/${id}`, { token: admin })).body;
const verify = (secret: string, { body, headers }: { body: string; headers: Record<string, string> }) =>
  new Webhook(secret).verify(body, headers) as { type: string; timestamp: string; data: unknown };

describe("an event", () => {
  it("reaches whoever wants it, signed as the public library checks it", async () => {
    const one = await makeWebhook(admin, hook, ["plant.grown"]);
    const other = await makeWebhook(admin, `${hook}/other`, ["plant.counted"]);
    await happen("plant.grown");
    await deliver(other.id);
    expect(net.sent).toEqual([]);
    await deliver(one.id);
    const [sent] = net.sent;
    if (!sent) throw new Error("nothing was sent");
    expect(sent).toMatchObject({
      url: hook,
      redirect: "manual",
      headers: { "content-type": "application/json" },
    });
    const event = verify(one.secret, sent);
    expect(event).toEqual({
      type: "plant.grown",
      timestamp: expect.any(String),
      data: { id: "0", height: 1 },
    });
    expect(() => verify(other.secret, sent)).toThrow();
    expect(() => verify(one.secret, { ...sent, body: `${sent.body} ` })).toThrow();
    const { data } = await deliveriesOf(admin, one.id);
    expect(data).toMatchObject([
      {
        ...{ id: sent.id, type: "plant.grown", status: "delivered", attempts: 1, error: null },
        ...{ payload: event, answer: { status: 200, body: "ok" }, next_attempt_at: null },
      },
    ]);
    await deliver(one.id);
    expect(net.sent).toHaveLength(1);
  });

  it("is written nowhere where nobody wants it, or nobody does any more", async () => {
    const { id } = await makeWebhook(admin, hook, ["plant.grown"], { enabled: false });
    await happen("plant.grown", 3);
    expect((await deliveriesOf(admin, id)).total).toBe(0);
  });

  it("is sent again later and later with the same id and body, whatever became of its record", async () => {
    const { id, secret } = await makeWebhook(admin, hook, ["plant.grown"]);
    net.answer = () => new Response("no", { status: 500 });
    const begun = Date.now();
    await happen("plant.grown", 1, begun);
    let now = begun;
    const waits: number[] = [];
    for (;;) {
      await deliver(id, now);
      vi.spyOn(grown, "read").mockResolvedValue({ id: "another" });
      const [delivery] = (await deliveriesOf(admin, id)).data;
      if (!delivery?.next_attempt_at) break;
      const next = Date.parse(delivery.next_attempt_at);
      await deliver(id, next - 1000); // not due yet
      waits.push(next - now);
      now = next;
    }
    expect(net.sent).toHaveLength(12);
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(now - begun).toBeGreaterThan(23 * 3_600_000);
    expect(now - begun).toBeLessThan(24 * 3_600_000);
    expect(new Set(net.sent.map((sent) => `${sent.id} ${sent.body}`)).size).toBe(1);
    expect(JSON.parse(net.sent[0]?.body ?? "")).toMatchObject({ data: { id: "0", height: 1 } });
    const times = net.sent.map(({ headers }) => Number(headers["webhook-timestamp"]));
    expect(times.at(-1)).toBeGreaterThan((times[0] ?? 0) + 23 * 3600); // of the attempt, not of the event
    verify(secret, net.sent[0] as never);
    expect((await deliveriesOf(admin, id)).data).toMatchObject([
      {
        status: "failed",
        attempts: 12,
        answer: { status: 500, body: "no" },
        error: "The receiver answered 500.",
      },
    ]);
  });

  it("is sent again by hand with the same id and body, and counts as one", async () => {
    const { id } = await makeWebhook(admin, hook, ["plant.grown"]);
    await happen("plant.grown");
    await deliver(id);
    const [first] = (await deliveriesOf(admin, id)).data;
    const again = await api("POST", `/webhooks/${id}/deliveries/${first?.id}/retry`, { token: admin });
    expect(again).toMatchObject({ status: 202, body: { id: first?.id, status: "waiting" } });
    await vi.waitFor(async () => {
      await deliver(id);
      expect(net.sent).toHaveLength(2);
    });
    const [one, two] = net.sent;
    expect([two?.id, two?.body]).toEqual([one?.id, one?.body]);
    expect((await deliveriesOf(admin, id)).data).toMatchObject([
      { status: "delivered", attempts: 2, delivered_at: first?.delivered_at },
    ]);
    await api("PATCH", `/webhooks/${id}`, { token: admin, body: { enabled: false } });
    const refused = await api("POST", `/webhooks/${id}/deliveries/${first?.id}/retry`, { token: admin });
    expect(refused.body).toMatchObject({ status: 409, code: "webhook_disabled" });
    for (const [webhook, delivery] of [
      [id, "msg_none"],
      ["whk_none", first?.id],
    ]) {
      const path = `/webhooks/${webhook}/deliveries/${delivery}/retry`;
      expect((await api("POST", path, { token: admin })).status).toBe(404);
    }
  });

  it("is not sent where its record is gone", async () => {
    const { id } = await makeWebhook(admin, hook, ["plant.grown"]);
    await happen("plant.grown");
    vi.spyOn(grown, "read").mockResolvedValue(null);
    await deliver(id);
    expect(net.sent).toEqual([]);
    expect((await deliveriesOf(admin, id)).data).toMatchObject([{ status: "failed", payload: null }]);
  });

  it("stands in the log for 30 days", async () => {
    const { id } = await makeWebhook(admin, hook, ["plant.grown"]);
    const deleted = await makeWebhook(admin, hook, ["plant.grown"]);
    await happen("plant.grown", 1, Date.now() - 31 * 86_400_000);
    await happen("plant.grown");
    await api("DELETE", `/webhooks/${deleted.id}`, { token: admin });
    if (forgetDeliveriesDaily.every === "minute") throw new Error("it is a daily one");
    await forgetDeliveriesDaily.run(systemCall(testEnv, "test"), "2026-12-01");
    expect((await deliveriesOf(admin, id)).total).toBe(1);
    const left = sql`SELECT count(*) AS n FROM webhook_deliveries WHERE webhook_id = ${deleted.id}`;
    expect(await db.get(left)).toEqual({ n: 0 });
  });
});

describe("a receiver", () => {
  const answerTo = async (answer: () => Response | Promise<Response>) => {
    net.answer = answer;
    const { id } = await makeWebhook(admin, hook, ["plant.grown"]);
    await happen("plant.grown");
    await deliver(id);
    return { id, delivery: (await deliveriesOf(admin, id)).data[0] };
  };

  it("that redirects is not followed", async () => {
    const { delivery } = await answerTo(
      () => new Response(null, { status: 307, headers: { location: "http://127.0.0.1/" } }),
    );
    expect(delivery).toMatchObject({
      status: "waiting",
      error: "Redirects are not followed.",
      answer: { status: 307 },
    });
    expect(net.sent).toHaveLength(1);
  });

  it("that answers at length is read for 1 KB, and one that never ends its answer is done with", async () => {
    const long = await answerTo(() => new Response("é".repeat(100_000)));
    expect(long.delivery?.answer?.body).toBe("é".repeat(512));
    const endless = await answerTo(
      () =>
        new Response(
          new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(300).fill(97)) }),
        ),
    );
    expect(endless.delivery?.answer?.body).toBe("a".repeat(1024));
  });

  it("that cannot be reached, or does not answer in time, is tried again", async () => {
    const away = await answerTo(() => Promise.reject(new TypeError("connection refused: 10.1.2.3")));
    expect(away.delivery).toMatchObject({
      ...{ status: "waiting", answer: null, error: "The receiver could not be reached." },
    });
    const slow = await answerTo(() => Promise.reject(new DOMException("too long", "TimeoutError")));
    expect(slow.delivery).toMatchObject({ error: "The receiver did not answer within 10 seconds." });
  });

  it("whose name leads elsewhere meanwhile is sent nothing", async () => {
    const { id } = await makeWebhook(admin, "https://turning.example.org/", ["plant.grown"]);
    net.names = { "turning.example.org": ["169.254.169.254"] };
    await happen("plant.grown");
    await deliver(id);
    expect(net.lookUps).toContain("turning.example.org A");
    expect(net.sent).toEqual([]);
    expect((await deliveriesOf(admin, id)).data[0]?.error).toMatch(/private network/);
  });

  it("that is gone is left alone, and the administrators hear of it once", async () => {
    const { id } = await answerTo(() => new Response(null, { status: 410 }));
    expect(await read(id)).toMatchObject({ enabled: false, paused_because: "gone" });
  });
});

describe("a webhook that nothing arrives at", () => {
  const mails = () =>
    db.all<{ recipient: string; body: string }>(
      sql`SELECT recipient, body FROM outbox WHERE subject LIKE '%paused%'`,
    );

  it("is paused after a day, with one mail to each administrator, and goes on when it is enabled", async () => {
    await db.run(sql`DELETE FROM outbox`);
    const { id } = await makeWebhook(admin, hook, ["plant.grown"]);
    net.answer = () => new Response(null, { status: 503 });
    const begun = Date.now();
    await happen("plant.grown", 20, begun);
    await deliver(id, begun);
    expect(await read(id)).toMatchObject({ enabled: true, failing_since: expect.any(String) });
    const nearly = begun + 23 * 3_600_000;
    await deliver(id, nearly);
    expect(await read(id)).toMatchObject({ enabled: true });
    expect(await mails()).toEqual([]);
    await happen("plant.grown", 20, nearly);
    const dayLater = begun + 24 * 3_600_000;
    await Promise.all([deliver(id, dayLater), deliver(id, dayLater), deliver(id, dayLater)]);
    expect(await read(id)).toMatchObject({
      enabled: false,
      paused_because: "failing",
      paused_at: expect.any(String),
    });
    await deliver(id, dayLater + 60_000);
    const admins = await db.all<{ email: string }>(sql`
      SELECT p.email FROM people p JOIN grants g ON g.person_id = p.id
      WHERE g.module = 'organisation' AND g.role = 'admin' AND p.deactivated_at IS NULL`);
    const written = await mails();
    expect(written.map(({ recipient }) => recipient).sort()).toEqual(admins.map(({ email }) => email).sort());
    expect(written[0]?.body).toContain(`/dashboard/settings/webhooks/${id}`);

    net.answer = () => new Response("ok");
    net.sent.length = 0;
    await api("PATCH", `/webhooks/${id}`, { token: admin, body: { enabled: true } });
    expect(await read(id)).toMatchObject({ enabled: true, paused_at: null, failing_since: null });
    await deliver(id, dayLater + 3_600_000 * 14);
    expect((await deliveriesOf(admin, id, "status=delivered")).total).toBe(40);
  });

  it("is not paused while some arrive", async () => {
    const { id } = await makeWebhook(admin, hook, ["plant.grown"]);
    const begun = Date.now();
    let n = 0;
    net.answer = () => new Response(null, { status: n++ % 5 === 4 ? 200 : 500 });
    for (let hour = 0; hour < 30; hour++) {
      await happen("plant.grown", 2, begun + hour * 3_600_000);
      await deliver(id, begun + hour * 3_600_000);
    }
    expect(await read(id)).toMatchObject({ enabled: true });
  });
});
