import { evictDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { sql } from "drizzle-orm";
import { afterEach, expect, it, vi } from "vitest";
import { administrator, api, db, origin, request, signIn as signInOf, testEnv } from "../../../testing/api";
import { newWorld, tokenIn } from "../../../testing/world";
import { batchOf, type CountedLink, clickAt, countedLink, counterOf } from "../../clicks/testing";

interface Message {
  type: string;
  at: number;
  figures: Record<string, number | null>;
  html: string;
}

const sockets: WebSocket[] = [];
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.close();
});

/** A socket on /stats/live, with what it has been told so far. */
async function follow(token: string, query = "", headers: Record<string, string> = {}) {
  const response = await request("GET", `/api/v1/stats/live${query}`, {
    ...(token ? { token } : {}),
    headers: { upgrade: "websocket", ...headers },
  });
  const socket = response.webSocket;
  if (!socket) return { status: response.status, socket: null, told: [], closed: () => 0 } as never;
  const told: Message[] = [];
  let code = 0;
  socket.accept();
  sockets.push(socket);
  socket.addEventListener("message", ({ data }) => {
    told.push(JSON.parse(String(data)) as Message);
  });
  socket.addEventListener("close", (event) => {
    code = event.code;
  });
  await vi.waitFor(() => expect(told.length).toBeGreaterThan(0), { timeout: 5000, interval: 5 });
  return { status: response.status, socket, told, closed: () => code };
}

/** Clicks as the redirect hands them over; they are announced as they reach the database. */
async function click(link: CountedLink, visitor: number, count = 1) {
  const clicks = Array.from({ length: count }, (_, i) => clickAt(Date.now(), visitor * 1000 + i));
  await counterOf(link).record(batchOf(link, clicks));
  await counterOf(link).flushNow();
}

const officerOf = async (link: CountedLink) => {
  const row = await db.get<{ person_id: string }>(sql`SELECT o.person_id FROM referrals r
    JOIN officers o ON o.id = r.officer_id WHERE r.id = ${link.referralId}`);
  const personId = row?.person_id ?? "";
  await db.run(
    sql`INSERT INTO grants (person_id, module, role, granted_at) VALUES (${personId}, 'referrals', 'officer', 0)`,
  );
  return signInOf([], { personId });
};

const last = (told: Message[], name: string) =>
  told.findLast(({ type }) => type === "figures")?.figures[name];

it("tells the figures at once, and again when they change", async () => {
  const link = await countedLink();
  const { token } = await administrator();
  const { status, told } = await follow(token, `?campaign_id=${link.campaignId}`);
  expect(status).toBe(101);
  expect(told[0]).toMatchObject({
    type: "figures",
    figures: { clicks: 0, "today.clicks": 0, bounce_rate: null },
  });
  await click(link, 1, 3);
  await vi.waitFor(() => expect(last(told, "clicks")).toBe(3), 3000);
  expect(told.at(-1)?.figures).toMatchObject({ unique_clicks: 3, "week.clicks": 3, "all.clicks": 3 });
});

it("wakes up from its sleep with everybody still there", async () => {
  const link = await countedLink();
  const { told } = await follow((await administrator()).token, `?campaign_id=${link.campaignId}`);
  await evictDurableObject(testEnv.LIVE_FEED.getByName("feed"));
  await click(link, 1);
  await vi.waitFor(() => expect(last(told, "clicks")).toBe(1), 3000);
});

it("a burst of changes is told in a few messages, the last of which has all", async () => {
  const links = [await countedLink(), await countedLink(), await countedLink()];
  const { told } = await follow((await administrator()).token);
  const before = Number(last(told, "clicks"));
  const startedAt = Date.now();
  for (let i = 0; i < 10; i++) await Promise.all(links.map((link, n) => click(link, i * 10 + n)));
  await vi.waitFor(() => expect(last(told, "clicks")).toBe(before + 30), 5000);
  expect(told.length - 1).toBeLessThanOrEqual(2 + (Date.now() - startedAt) / 500);
  const counts = told.map(({ figures }) => Number(figures.clicks));
  expect(counts).toEqual([...counts].sort((a, b) => a - b));
});

it("wakes nobody whom a change does not concern: an officer hears of their own links alone", async () => {
  const [own, other] = [await countedLink(), await countedLink()];
  const officer = await follow((await officerOf(own)).token);
  const elsewhere = await follow((await administrator()).token, `?campaign_id=${own.campaignId}`);
  const everything = await follow((await administrator()).token);
  const before = Number(last(everything.told, "clicks"));
  await click(other, 1);
  await vi.waitFor(() => expect(last(everything.told, "clicks")).toBe(before + 1), 3000);
  expect(officer.told).toHaveLength(1);
  expect(elsewhere.told).toHaveLength(1);
  await click(own, 2);
  await vi.waitFor(() => expect(last(officer.told, "clicks")).toBe(1), 3000);
  await vi.waitFor(() => expect(last(elsewhere.told, "clicks")).toBe(1), 3000);
});

it("gives an officer their own figures whatever they ask for", async () => {
  const [own, other] = [await countedLink(), await countedLink()];
  await click(other, 1);
  const { token } = await officerOf(own);
  const theirs = await db.get<{ officer_id: string }>(
    sql`SELECT officer_id FROM referrals WHERE id = ${other.referralId}`,
  );
  const { told } = await follow(token, `?officer_id=${theirs?.officer_id}`);
  expect(last(told, "all.clicks")).toBe(0);
  const refused = await follow(token, `?campaign_id=${other.campaignId}`);
  expect(refused.status).toBe(404);
});

it("takes a cookie from our own pages alone", async () => {
  const { token } = await administrator();
  const cookie = `__Host-access=${token}`;
  const foreign = await follow("", "", { cookie, origin: "https://evil.example" });
  expect(foreign.status).toBe(403);
  const untold = await follow("", "", { cookie });
  expect(untold.status).toBe(403);
  const ours = await follow("", "", { cookie, origin });
  expect(ours.status).toBe(101);
});

it("a key that reads statistics may follow them; nobody may without a credential", async () => {
  const world = await newWorld();
  expect((await follow(tokenIn(world, "stats"))).status).toBe(101);
  expect((await follow(tokenIn(world, "track"))).status).toBe(403);
  expect((await follow("")).status).toBe(401);
});

it("ends when the session has ended, before anything more is told", async () => {
  const link = await countedLink();
  const { token, sessionId } = await administrator();
  const { told, closed } = await follow(token);
  await db.run(sql`UPDATE sessions SET revoked_at = 1 WHERE id = ${sessionId}`);
  const before = told.length;
  await click(link, 1);
  await vi.waitFor(() => expect(closed()).toBe(4001), 5000);
  expect(told).toHaveLength(before);
});

it("answers once to whoever asks for no stream, and as events to whoever asks for those", async () => {
  const link = await countedLink();
  const { token } = await administrator();
  const query = `?campaign_id=${link.campaignId}`;
  const now = await api<{ figures: Record<string, number> }>("GET", `/stats/live${query}`, { token });
  expect(now.body.figures.clicks).toBe(0);
  const stream = await request("GET", `/api/v1/stats/live${query}`, {
    token,
    headers: { accept: "text/event-stream" },
  });
  expect(stream.headers.get("content-type")).toBe("text/event-stream");
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  const until = async (wanted: RegExp) => {
    while (!wanted.test(text)) text += (await reader?.read())?.value ?? "";
  };
  await until(/event: figures\ndata: {"type":"figures","at":\d+,"figures":{"clicks":0,/);
  await click(link, 1);
  await until(/"figures":{"clicks":1,/);
  await reader?.cancel();
});

/** The statements that the feed runs meanwhile, once whatever came before has come to rest. */
async function statements(act: () => Promise<void>): Promise<number> {
  const spy = vi.spyOn(
    Object.getPrototypeOf((env as { DB: D1Database }).DB.withSession("first-primary")),
    "prepare",
  );
  const asked = () => spy.mock.calls.length;
  let before: number;
  do {
    before = asked();
    await new Promise((rested) => setTimeout(rested, 300));
  } while (asked() > before);
  await act();
  const count = asked() - before;
  spy.mockRestore();
  return count;
}

it("a hundred open dashboards cost the database what one does", async () => {
  const costOf = async (count: number) => {
    const link = await countedLink();
    const query = `?campaign_id=${link.campaignId}`;
    const open: Awaited<ReturnType<typeof follow>>[] = [];
    for (let i = 0; i < count; i++) {
      const one = await follow((await administrator()).token, query);
      one.socket.send(JSON.stringify({ page: `/dashboard${query}`, part: "figures" }));
      open.push(one);
    }
    const cost = await statements(async () => {
      await click(link, 1);
      await vi.waitFor(() => {
        for (const { told } of open)
          expect(told.map(({ type }) => type)).toEqual(["figures", "figures", "part"]);
      }, 5000);
    });
    for (const { told } of open) expect(last(told, "clicks")).toBe(1);
    for (const { socket } of open) socket.close();
    return cost;
  };
  const one = await costOf(1);
  expect(one).toBeGreaterThan(10);
  expect(await costOf(100)).toBe(one);
}, 60_000);

it("sends the part of the page that follows, rendered once for all who look at it", async () => {
  const link = await countedLink();
  const { token } = await administrator();
  const query = `?campaign_id=${link.campaignId}`;
  const open = [await follow(token, query), await follow(token, query)];
  for (const { socket } of open) {
    socket.send(JSON.stringify({ page: `/dashboard${query}`, part: "figures" }));
  }
  await click(link, 1);
  for (const { told } of open) {
    await vi.waitFor(() => expect(told.find(({ type }) => type === "part")).toBeDefined(), 5000);
    const { html } = told.find(({ type }) => type === "part") as Message;
    expect(html).toMatch(/^<div id="figures" class="live"/);
    expect(html).not.toContain("csrf");
  }
});

it("shares no part of a page that does not follow figures, and nothing of a form", async () => {
  const link = await countedLink();
  const query = `?campaign_id=${link.campaignId}`;
  const { socket, told } = await follow((await administrator()).token, query);
  socket.send(JSON.stringify({ page: "/dashboard/settings/profile", part: "main", stale: true }));
  await click(link, 1);
  await vi.waitFor(() => expect(told.some(({ type }) => type === "changed")).toBe(true), 5000);
  expect(told.some(({ type }) => type === "part")).toBe(false);
});

it("lets go of whoever may do other things now", async () => {
  const link = await countedLink();
  const { token, personId } = await administrator();
  const { told, closed } = await follow(token);
  await db.run(sql`DELETE FROM grants WHERE person_id = ${personId} AND module = 'organisation'`);
  await click(link, 1);
  await vi.waitFor(() => expect(closed()).toBe(4001), 5000);
  expect(told).toHaveLength(1);
});
