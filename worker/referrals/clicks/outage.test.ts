import { runInDurableObject } from "cloudflare:test";
import { beforeAll, expect, it, vi } from "vitest";
import type { Env } from "../../env";
import { administrator, db, origin, testEnv } from "../../testing/api";
import { campaign, linkOf, type TestLink } from "../testing/signups";
import type { ClickCounter } from "./click-counter";
import { lateClicks } from "./late-clicks";
import { redirectClick } from "./redirect-click";
import { breakDatabase, countedIn, counterOf, everywhere } from "./testing";

// The database does not answer for a while: whoever clicks notices nothing, and every click is counted later.

const away = async () => {
  throw new Error("D1_ERROR: Network connection lost.");
};
const statement = (): object => ({ bind: statement, all: away, run: away, raw: away, first: away });
const session = { prepare: statement, batch: away, getBookmark: () => null };
const withoutD1: Env = {
  ...testEnv,
  DB: { withSession: () => session, ...session } as unknown as D1Database,
};

beforeAll(async () => {
  for (const level of ["log", "warn", "error"] as const)
    vi.spyOn(console, level).mockImplementation(() => {});
  await administrator();
});

async function click(link: TestLink, now: number, env: Env): Promise<number> {
  const later: Promise<unknown>[] = [];
  const answer = await redirectClick(
    new Request(`${origin}/r/${link.code}`, {
      headers: { "user-agent": "Mozilla/5.0 (X11) Chrome/120.0 Safari/537" },
    }),
    env,
    { waitUntil: (work: Promise<unknown>) => void later.push(work) },
    () => new Response(null, { status: 503 }),
    now,
  );
  await Promise.all(later);
  return answer.status;
}

it("a link that was clicked before leads on all through an outage, and its clicks arrive after it", async () => {
  const link = await linkOf(await campaign());
  const of = { referralId: link.id, campaignId: link.campaignId };
  const start = Date.now() - 10 * 60_000;
  expect(await click(link, start, testEnv)).toBe(302);
  await breakDatabase(of, "before");
  for (const seconds of [10, 60, 61, 62, 120, 300]) {
    expect([seconds, await click(link, start + seconds * 1000, withoutD1)]).toEqual([seconds, 302]);
  }
  await runInDurableObject(counterOf(of), (counter: ClickCounter) => counter.alarm());
  expect((await countedIn(of)).raw.clicks).toBeLessThan(7);
  expect((await lateClicks(db)).links).toBe(1);
  await breakDatabase(of, "never");
  await runInDurableObject(counterOf(of), (counter: ClickCounter) => counter.alarm());
  const { raw } = await countedIn(of);
  expect(raw.clicks).toBe(7);
  expect(await countedIn(of)).toEqual(everywhere(raw));
  expect(await lateClicks(db)).toEqual({ links: 0, since: null });
});

it("a link that is told of as late is so no more once its clicks have arrived, though that is refused at first", async () => {
  const link = await linkOf(await campaign());
  const of = { referralId: link.id, campaignId: link.campaignId };
  const alarm = () => runInDurableObject(counterOf(of), (counter: ClickCounter) => counter.alarm());
  const start = Date.now() - 10 * 60_000;
  expect(await click(link, start, testEnv)).toBe(302);
  await breakDatabase(of, "before");
  expect(await click(link, start + 1000, withoutD1)).toBe(302);
  await alarm();
  expect((await lateClicks(db)).links).toBe(1);
  await runInDurableObject(counterOf(of), (counter: ClickCounter) => {
    const withSession = () => {
      const real = testEnv.DB.withSession("first-primary");
      const prepare = (query: string) =>
        query.startsWith("DELETE FROM troubles") ? statement() : real.prepare(query);
      return { prepare, batch: (all: D1PreparedStatement[]) => real.batch(all) };
    };
    Reflect.set(counter, "env", { ...testEnv, DB: { withSession } });
  });
  await alarm();
  const counted = await countedIn(of);
  expect([counted.raw.clicks, (await lateClicks(db)).links]).toEqual([2, 1]);
  await breakDatabase(of, "never");
  await alarm();
  expect(await lateClicks(db)).toEqual({ links: 0, since: null });
  expect(await countedIn(of)).toEqual(counted);
});

it("what was known is not known for ever, and a link that nobody knew is 503", async () => {
  const [link, unknown] = [await linkOf(await campaign()), await linkOf(await campaign())];
  const start = Date.now();
  expect(await click(link, start, testEnv)).toBe(302);
  expect(await click(link, start + 5 * 3_600_000, withoutD1)).toBe(302);
  expect(await click(link, start + 6 * 3_600_000 + 1, withoutD1)).toBe(503);
  expect(await click(unknown, start, withoutD1)).toBe(503);
});

it("after an outage the link is read again within seconds: a change holds", async () => {
  const link = await linkOf(await campaign());
  const start = Date.now();
  await click(link, start, testEnv);
  expect(await click(link, start + 60_000, withoutD1)).toBe(302);
  await db.run(`UPDATE referrals SET revoked_at = 1 WHERE id = '${link.id}'`);
  expect(await click(link, start + 66_000, testEnv)).toBe(503);
});

it("a link leads on while the Cache API is away", async () => {
  const link = await linkOf(await campaign());
  const open = vi.spyOn(caches, "open").mockRejectedValue(new Error("the cache is away"));
  expect(await click(link, Date.now(), testEnv)).toBe(302);
  open.mockRestore();
});
