import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { api, db, origin, request } from "../../testing/api";
import { click, clickIdOf, settled } from "../testing/clicks";
import {
  apiKey,
  campaign,
  imbalances,
  linkOf,
  rowOf,
  type SignupRow,
  settle,
  settledSignUp,
  signUp,
  someone,
} from "../testing/signups";

const key = await apiKey();
const home = "https://join.example.org";
const running = await campaign({ allowed_origins: [home] });
const robot = "Mozilla/5.0 (compatible; SomeBot/1.0)";

/** A click of somebody whose browser, or whose way here, looks like a program's. */
async function misjudgedClick(headers: Record<string, string> = { "user-agent": robot }) {
  const link = await linkOf(running);
  const answer = await click(link.code, headers);
  const id = clickIdOf(answer);
  await settled(link.id, { clicks: 0, unique: 0, bots: 1 });
  const cookie = answer.headers.get("set-cookie")?.split(";")[0] ?? "";
  return { link, id, cookie };
}

async function newest(): Promise<SignupRow> {
  const row = await db.get<{ id: string }>(sql`SELECT id FROM signups ORDER BY id DESC LIMIT 1`);
  await settle(row?.id ?? "");
  return rowOf(row?.id ?? "");
}

const sendForm = (fields: Record<string, string>, cookie = "") =>
  request("POST", `/signup/${running.slug}`, {
    body: new URLSearchParams(fields).toString(),
    headers: {
      ...{ accept: "text/html", origin, "content-type": "application/x-www-form-urlencoded" },
      ...(cookie ? { cookie } : {}),
    },
  });

const earned = ({ id, link }: Awaited<ReturnType<typeof misjudgedClick>>) => ({
  referral_id: link.id,
  click_id: id,
  reason: "last_click",
  counted: 1,
});

describe("a click that was taken for a bot's", () => {
  it.each([
    { "user-agent": robot },
    { "user-agent": "Viber/20.9.0.8 CFNetwork/1410.0.3 Darwin/22.6.0" },
    { "sec-fetch-dest": "iframe" },
  ])("is a person's once a trusted key sends it with a sign-up, which it earns: %j", async (headers) => {
    const wrong = await misjudgedClick(headers);
    const body = { email: someone(), click_id: wrong.id };
    expect(await settledSignUp(key, body)).toMatchObject(earned(wrong));
    await settled(wrong.link.id, { clicks: 1, unique: 1, bots: 0 });
    await signUp(key, body);
    await settledSignUp(key, { email: someone(), click_id: wrong.id, campaign_id: running.id });
    await settled(wrong.link.id, { clicks: 1, unique: 1, bots: 0 });
    expect(await imbalances()).toEqual([]);
  });

  it("is a person's once the form is sent with it, by its address or by the cookie", async () => {
    for (const way of ["address", "cookie"]) {
      const wrong = await misjudgedClick();
      const sent =
        way === "address"
          ? await sendForm({ email: someone(), click_id: wrong.id, ref: wrong.link.code })
          : await sendForm({ email: someone() }, wrong.cookie);
      expect(sent.status).toBe(303);
      expect(await newest()).toMatchObject(earned(wrong));
      await settled(wrong.link.id, { clicks: 1, unique: 1, bots: 0 });
    }
    expect(await imbalances()).toEqual([]);
  });

  it("lets its person continue on another device", async () => {
    const wrong = await misjudgedClick();
    const email = someone();
    const noted = await sendForm({ email, click_id: wrong.id, intent: "interest" });
    expect([noted.status, noted.headers.get("location")]).toEqual([303, expect.stringContaining("noted=1")]);
    const signup = await settledSignUp(key, { email, campaign_id: running.id });
    expect(signup).toMatchObject({ ...earned(wrong), reason: "same_address" });
    await settled(wrong.link.id, { clicks: 1, unique: 1, bots: 0 });
  });

  it("is one click and no more: a code has none left beside it", async () => {
    const wrong = await misjudgedClick();
    await settledSignUp(key, { email: someone(), click_id: wrong.id });
    const byCode = await settledSignUp(key, { email: someone(), ref_code: wrong.link.code });
    expect(byCode).toMatchObject({ referral_id: null, reason: "no_click" });
  });

  it("stays a bot's where a page's publishable key sends it, which anybody can", async () => {
    const wrong = await misjudgedClick();
    const body = { email: someone(), click_id: wrong.id };
    expect((await signUp(running.publishableKey, body, { origin: home })).status).toBe(202);
    expect(await newest()).toMatchObject({ referral_id: null, reason: "no_click" });
    await settled(wrong.link.id, { clicks: 0, unique: 0, bots: 1 });
  });

  it("stays a bot's with a sign-up that names another", async () => {
    const wrong = await misjudgedClick();
    const other = await misjudgedClick();
    await settledSignUp(key, { email: someone(), click_id: other.id });
    await settled(wrong.link.id, { clicks: 0, unique: 0, bots: 1 });
  });

  it("counts where the sign-up is too late to be earned by it", async () => {
    const wrong = await misjudgedClick();
    await db.run(sql`UPDATE campaigns SET attribution_window_days = 1 WHERE id = ${running.id}`);
    const before = new Date(Date.now() - 3_600_000).toISOString();
    const signup = await settledSignUp(key, { email: someone(), click_id: wrong.id, occurred_at: before });
    expect(signup).toMatchObject({ referral_id: null, reason: "outside_window" });
    await settled(wrong.link.id, { clicks: 1, unique: 1, bots: 0 });
  });
});

it("a browser that fetched the link ahead signs up with the click of its own visit", async () => {
  const link = await linkOf(running);
  expect((await click(link.code, { "sec-purpose": "prefetch;prerender" })).status).toBe(503);
  const id = clickIdOf(await click(link.code));
  expect(await settledSignUp(key, { email: someone(), click_id: id })).toMatchObject({
    referral_id: link.id,
  });
  await settled(link.id, { clicks: 1, unique: 1, bots: 1 });
  const { body } = await api<{ bot_clicks: number }>("GET", `/stats/overview?campaign_id=${running.id}`, {
    token: await apiKey(["stats:read"]),
  });
  expect(body.bot_clicks).toBeGreaterThanOrEqual(1);
});
