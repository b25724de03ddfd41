import { sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { db, origin, request, testEnv } from "../../testing/api";
import { browser, click, clickIdOf, openLink, settled } from "../testing/clicks";
import { settle, someone } from "../testing/signups";

const wishes = [{ dnt: "1" }, { "sec-gpc": "1" }];
let link: Awaited<ReturnType<typeof openLink>>;
beforeAll(async () => {
  link = await openLink();
});

const send = async (fields: Record<string, string>, headers: Record<string, string>) => {
  const form = { origin, "content-type": "application/x-www-form-urlencoded", "user-agent": browser };
  const answer = await request("POST", `/signup/${link.campaign.slug}`, {
    body: new URLSearchParams(fields).toString(),
    headers: { ...form, ...headers },
  });
  expect(answer.status).toBe(303);
  const { id } = (await db.get<{ id: string }>(sql`SELECT max(id) AS id FROM signups`)) ?? { id: "" };
  await settle(id);
  return db.get<{ reason: string; click_id: string | null }>(
    sql`SELECT reason, click_id FROM signups WHERE id = ${id}`,
  );
};

it("a browser that wants no tracking is counted, and gets no cookie", async () => {
  let clicks = 0;
  for (const wish of [...wishes, { dnt: "0" }, { "sec-gpc": "0" }, {}]) {
    const answer = await click(link.code, wish);
    clicks += 1;
    expect([wish, answer.status]).toEqual([wish, 302]);
    expect(clickIdOf(answer)).not.toBe("");
    const wants = Object.values(wish as Record<string, string>).includes("1");
    expect([wish, answer.headers.get("set-cookie") === null]).toEqual([wish, wants]);
  }
  await settled(link.id, { clicks, unique: 1, bots: 0 });
});

it("its sign-up is earned by the click of the address alone, and no cookie that is there is read", async () => {
  const first = await click(link.code);
  const cookie = (first.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  for (const wish of wishes) {
    const headers = { cookie, ...wish } as Record<string, string>;
    expect((await click(link.code, headers)).headers.get("set-cookie")).toBeNull();
    expect(await send({ email: someone() }, headers)).toMatchObject({ reason: "no_click" });
    const id = clickIdOf(await click(link.code, headers));
    await testEnv.CLICK_COUNTER.getByName(link.id).flushNow();
    expect(await send({ email: someone(), click_id: id }, headers)).toEqual({
      reason: "last_click",
      click_id: id,
    });
  }
  expect(await send({ email: someone() }, { cookie })).toMatchObject({ click_id: clickIdOf(first) });
});

it("says so where such browsers look", async () => {
  const answer = await request("GET", "/.well-known/gpc.json");
  expect(answer.headers.get("content-type")).toContain("application/json");
  expect(await answer.json()).toEqual({ gpc: true, lastUpdate: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
});
