import { sql } from "drizzle-orm";
import { Webhook } from "standardwebhooks";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { administrator, api, db } from "../../testing/api";
import { issueKey } from "../testing/suite";
import { deliver, happen, internet, makeWebhook } from "./testing";

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

describe("a webhook", () => {
  it("is made with a secret that is shown once, changed, and deleted", async () => {
    const made = await makeWebhook(admin, hook, ["plant.grown"]);
    expect(made).toMatchObject({ url: hook, events: ["plant.grown"], enabled: true, paused_at: null });
    expect(made.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(await read(made.id)).not.toHaveProperty("secret");
    const changed = await api("PATCH", `/webhooks/${made.id}`, {
      token: admin,
      body: { events: ["plant.counted"] },
    });
    expect(changed.body).toMatchObject({ url: hook, events: ["plant.counted"], enabled: true });
    expect((await api("DELETE", `/webhooks/${made.id}`, { token: admin })).status).toBe(204);
    expect((await api("DELETE", `/webhooks/${made.id}`, { token: admin })).status).toBe(204);
    for (const [method, path] of [
      ["GET", ""],
      ["POST", "/test"],
      ["POST", "/rotate-secret"],
      ["GET", "/deliveries"],
    ] as const) {
      expect((await api(method, `/webhooks/${made.id}${path}`, { token: admin })).status, path).toBe(404);
    }
    const edited = await api("PATCH", `/webhooks/${made.id}`, { token: admin, body: { enabled: true } });
    expect(edited.status).toBe(404);
  });

  it("is the business of administrators and of keys that may do everything", async () => {
    const { key } = await issueKey(["admin"]);
    expect((await makeWebhook(key, hook, ["plant.grown"])).secret).toMatch(/^whsec_/);
  });

  it.each([
    [{ url: "http://hooks.example.org/" }, "url"],
    [{ url: "https://127.1/" }, "url"],
    [{ url: "https://2130706433/" }, "url"],
    [{ url: "https://[::ffff:7f00:1]/" }, "url"],
    [{ url: "https://localhost./" }, "url"],
    [{ url: "https://１２７.0.0.1/" }, "url"],
    [{ url: "not an address" }, "url"],
    [{ events: [] }, "events"],
    [{ events: ["plant.grown", "plant.grown"] }, "events"],
    [{ events: ["plant.eaten"] }, "events.0"],
    [{ enabled: "yes" }, "enabled"],
  ])("is refused, made or changed: %j", async (wrong, path) => {
    const { id } = await makeWebhook(admin, hook, ["plant.grown"]);
    const body = { url: hook, events: ["plant.grown"], ...wrong };
    const before = await db.get(sql`SELECT count(*) AS n FROM webhooks`);
    for (const [method, where] of [
      ["POST", "/webhooks"],
      ["PATCH", `/webhooks/${id}`],
    ] as const) {
      const answer = await api(method, where, { token: admin, body });
      expect(answer.body).toMatchObject({ status: 400, errors: [{ path }] });
    }
    expect(await db.get(sql`SELECT count(*) AS n FROM webhooks`)).toEqual(before);
    expect(await read(id)).toMatchObject({ url: hook, events: ["plant.grown"], enabled: true });
  });

  it("is refused where its name leads to a private address, of one kind or the other", async () => {
    net.names = {
      "inner.example.org": ["8.8.8.8", "10.0.0.7"],
      "inner6.example.org": ["2606:4700::1111", "::1"],
      "outer.example.org": ["8.8.8.8", "2606:4700::1111"],
    };
    const make = (host: string) =>
      api("POST", "/webhooks", { token: admin, body: { url: `https://${host}/`, events: ["plant.grown"] } });
    expect((await make("inner.example.org")).body).toMatchObject({ status: 400, errors: [{ path: "url" }] });
    expect((await make("inner6.example.org")).body).toMatchObject({ status: 400, errors: [{ path: "url" }] });
    expect((await make("outer.example.org")).status).toBe(201);
    expect((await make("nobody.example.org")).status, "leads nowhere").toBe(201);
  });
});

describe("the secret", () => {
  it("is rotated: for a day events are signed with both, then with the new one alone", async () => {
    const { id, secret } = await makeWebhook(admin, hook, ["plant.grown"]);
    const rotated = await api<{ secret: string; former_secret_until: string }>(
      "POST",
      `/webhooks/${id}/rotate-secret`,
      { token: admin },
    );
    expect(rotated.body.secret).not.toBe(secret);
    await happen("plant.grown");
    await deliver(id);
    const [both] = net.sent;
    if (!both) throw new Error("nothing was sent");
    verify(secret, both);
    verify(rotated.body.secret, both);
    expect(both.headers["webhook-signature"]?.split(" ")).toHaveLength(2);

    const later = Date.now() + 24 * 3_600_000 + 1000;
    expect(Date.parse(rotated.body.former_secret_until)).toBeLessThan(later);
    await happen("plant.grown", 1, later);
    await deliver(id, later);
    vi.setSystemTime(later);
    const alone = net.sent[1];
    if (!alone) throw new Error("nothing was sent");
    verify(rotated.body.secret, alone);
    expect(() => verify(secret, alone)).toThrow();
  });

  it("is stored sealed", async () => {
    const { id, secret } = await makeWebhook(admin, hook, ["plant.grown"]);
    const row = await db.get<{ secret: string }>(sql`SELECT secret FROM webhooks WHERE id = ${id}`);
    expect(row?.secret).toBeTruthy();
    expect(JSON.stringify(row)).not.toContain(secret.slice(6));
  });
});

describe("a test", () => {
  it("is sent at once, also while the webhook is disabled, and says what came of it", async () => {
    const made = await makeWebhook(admin, hook, ["plant.grown"], { enabled: false });
    const good = await api("POST", `/webhooks/${made.id}/test`, { token: admin });
    expect(good).toMatchObject({
      status: 200,
      body: { status: "delivered", type: "webhook.test", attempts: 1 },
    });
    const [sent] = net.sent;
    if (!sent) throw new Error("nothing was sent");
    expect(verify(made.secret, sent)).toMatchObject({
      type: "webhook.test",
      data: { id: made.id, url: hook },
    });
    net.answer = () => new Response("busy", { status: 503 });
    const bad = await api("POST", `/webhooks/${made.id}/test`, { token: admin });
    expect(bad.body).toMatchObject({
      status: "failed",
      next_attempt_at: null,
      answer: { status: 503, body: "busy" },
    });
  });
});

it("where no name can be looked up, the spelling judges alone, and nobody is asked again for a while", async () => {
  net.names = null;
  expect((await makeWebhook(admin, hook, ["plant.grown"])).secret).toMatch(/^whsec_/);
  expect(net.lookUps).not.toEqual([]);
  net.lookUps.length = 0;
  const { id } = await makeWebhook(admin, hook, ["plant.grown"]);
  await happen("plant.grown");
  await deliver(id);
  expect(net.lookUps).toEqual([]);
  expect(net.sent).toHaveLength(1);
});
