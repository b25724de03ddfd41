import { sql } from "drizzle-orm";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { administrator, db, origin, request, testEnv } from "../../testing/api";
import { csrfToken } from "../identity/csrf";
import { deliver, deliveriesOf, happen, internet } from "./testing";

const list = "/dashboard/settings/webhooks";
const session = await administrator();
const cookie = `__Host-access=${session.token}`;
let net: ReturnType<typeof internet>;

beforeEach(() => {
  net = internet();
  vi.spyOn(console, "log").mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
});

const visit = async (path: string) => {
  const answer = await request("GET", path, { headers: { accept: "text/html", cookie } });
  return { status: answer.status, html: await answer.text() };
};

/** Sends a form as its page would, without script. */
async function send(path: string, fields: Record<string, string> = {}) {
  const csrf = await csrfToken(testEnv, session.sessionId);
  const answer = await request("POST", path, {
    body: new URLSearchParams({ csrf, ...fields }).toString(),
    headers: { accept: "text/html", cookie, "content-type": "application/x-www-form-urlencoded", origin },
  });
  return { status: answer.status, html: await answer.text(), to: answer.headers.get("location"), answer };
}

const made = async (fields: Record<string, string> = {}) => {
  const url = `https://${crypto.randomUUID()}.example.org/hook`;
  const answer = await send(list, { url, "event.plant.grown": "on", ...fields });
  const row = await db.get<{ id: string }>(sql`SELECT id FROM webhooks WHERE url = ${url}`);
  return { ...answer, url, id: row?.id ?? "", path: `${list}/${row?.id}` };
};

it("a webhook is made by a form, its secret shown once, and listed", async () => {
  const form = { idempotency_key: crypto.randomUUID() };
  const first = await made(form);
  expect(first.status).toBe(200);
  expect(first.html).toMatch(/whsec_[A-Za-z0-9+/]{43}=/);
  expect(first.answer.headers.get("cache-control")).toBe("no-store");
  const again = await send(list, { ...form, url: first.url, "event.plant.grown": "on" });
  expect(again.html).not.toContain("whsec_");
  expect((await visit(list)).html).toContain(first.url);
  expect((await visit(first.path)).html).not.toContain("whsec_");
});

it("a form that is refused says why and keeps what was typed", async () => {
  const refused = await send(list, { url: "https://10.0.0.1/", "event.plant.grown": "on" });
  expect(refused.status).toBe(400);
  expect(refused.html).toContain("private network");
  expect(refused.html).toContain('value="https://10.0.0.1/"');
  expect((await send(list, { url: "https://hooks.example.org/" })).status).toBe(400);
});

it("it is changed, disabled, enabled, rotated and deleted by forms", async () => {
  const { path, id, url } = await made();
  const stands = () =>
    db.get<{ events: string; enabled: number; deleted_at: number | null }>(
      sql`SELECT events, enabled, deleted_at FROM webhooks WHERE id = ${id}`,
    );
  expect((await send(path, { url, "event.plant.counted": "on" })).to).toBe(path);
  expect(await stands()).toMatchObject({ events: '["plant.counted"]', enabled: 1 });
  expect((await send(`${path}/disable`)).to).toBe(path);
  expect(await stands()).toMatchObject({ enabled: 0 });
  await send(`${path}/enable`);
  expect(await stands()).toMatchObject({ enabled: 1 });
  expect((await send(`${path}/rotate-secret`)).html).toMatch(/whsec_/);
  expect((await send(`${path}/delete`)).to).toBe(list);
  expect((await stands())?.deleted_at).not.toBeNull();
  expect((await visit(path)).status).toBe(404);
});

it("the log shows what was sent and answered, and sends it again", async () => {
  const { path, id } = await made();
  net.answer = () => new Response("<b>broken</b>", { status: 500 });
  await happen("plant.grown");
  await deliver(id);
  const [delivery] = (await deliveriesOf(session.token, id)).data;
  const { html } = await visit(path);
  for (const words of ["&lt;b>broken&lt;/b>", "The receiver answered 500.", delivery?.id ?? "", "height"]) {
    expect(html).toContain(words);
  }
  net.answer = () => new Response("ok");
  expect((await send(`${path}/deliveries/${delivery?.id}/retry`)).to).toBe(path);
  await vi.waitFor(async () => {
    await deliver(id);
    expect((await deliveriesOf(session.token, id, "status=delivered")).total).toBe(1);
  });
  const tested = await send(`${path}/test`);
  expect(tested.to).toBe(path);
  expect((await deliveriesOf(session.token, id)).data.map(({ type }) => type)).toContain("webhook.test");
});

it("it speaks French, refusals included", async () => {
  await db.run(sql`UPDATE people SET locale = 'fr' WHERE id = ${session.personId}`);
  const { path } = await made();
  const { html } = await visit(path);
  expect(html).toContain("Envoyer un événement d’essai");
  net.answer = () => new Response(null, { status: 404 });
  const { answer } = await send(`${path}/test`);
  const said = decodeURIComponent(answer.headers.getSetCookie().join("\n"));
  expect(said).toContain("L’événement d’essai n’est pas arrivé. Le destinataire a répondu 404.");
});
