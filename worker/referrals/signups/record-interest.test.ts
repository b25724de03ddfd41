import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { api, db, origin, request } from "../../testing/api";
import {
  apiKey,
  campaign,
  clickOn,
  linkOf,
  rowOf,
  settle,
  settledSignUp,
  signUp,
  someone,
  tokenOf,
} from "../testing/signups";

const key = await apiKey();
const running = await campaign();
const link = await linkOf(running);
const interest = (body: object) => api("POST", "/track/interest", { token: key, body });

describe("interest", () => {
  it("lets a sign-up from another device be earned by the click, as same_address", async () => {
    const email = someone();
    const own = await linkOf(running);
    const click = await clickOn(own, Date.now() - 90_000);
    expect((await interest({ email: email.toUpperCase(), click_id: click })).status).toBe(202);
    expect((await interest({ email: `\u200b${email}`, click_id: click })).status).toBe(202);
    const row = await settledSignUp(key, { email, campaign_id: running.id });
    expect(row).toMatchObject({ referral_id: own.id, reason: "same_address", click_id: click });
    expect(row.conversion_time_minutes).toBe(2);
    expect(row.officer_id).toBe(own.officer.id);
  });

  it("in a forged click is refused", async () => {
    expect(await interest({ email: someone(), click_id: "x".repeat(48) })).toMatchObject({ status: 400 });
  });

  it("that came after the sign-up earns nothing", async () => {
    const email = someone();
    const click = await clickOn(link, Date.now() - 5000);
    const answer = await signUp(key, { email, campaign_id: running.id });
    await db.run(sql`UPDATE signups SET received_at = received_at - 1 WHERE id = ${answer.body.signup_id}`);
    await interest({ email, click_id: click });
    await settle(answer.body.signup_id);
    expect((await rowOf(answer.body.signup_id)).reason).not.toBe("same_address");
  });

  it("counts for the newest 20 clicks of an address, and is kept for little more", async () => {
    const email = someone();
    const own = await linkOf(running);
    // The oldest two of 22 would earn, were they still remembered; of the newer ones none can.
    const clicks = [await clickOn(own, Date.now() - 50_000), await clickOn(own, Date.now() - 40_000)];
    for (let i = 0; i < 20; i++) clicks.push(tokenOf(own, Date.now() + 3_600_000 + i));
    for (const click_id of clicks) {
      await interest({ email, click_id });
      await scheduler.wait(2); // the order is told by the millisecond
    }
    const row = await settledSignUp(key, { email, campaign_id: running.id });
    expect(row).toMatchObject({ referral_id: null, reason: "outside_window" });
    for (let i = 0; i < 100; i++) await interest({ email, click_id: tokenOf(own, Date.now() - i) });
    const kept = await db.get(sql`SELECT count(*) AS n FROM interests WHERE campaign_id = ${running.id}
      AND email_hash = ${row.email_hash}`);
    expect(kept).toEqual({ n: 100 });
  });
});

const thief = await linkOf(running);
const honest = await linkOf(running);

describe("an address that somebody else claimed", () => {
  /** Anybody may type anybody's address into the form. */
  async function claimed(): Promise<string> {
    const email = someone();
    const click_id = await clickOn(thief, Date.now() - 1000);
    const answer = await request("POST", `/signup/${running.slug}`, {
      body: new URLSearchParams({ email, click_id, intent: "interest" }).toString(),
      headers: { origin, "content-type": "application/x-www-form-urlencoded" },
    });
    expect(answer.status).toBe(303);
    return email;
  }

  it.each(["last_click", "first_click"])("is earned by the click that came with it, by %s", async (model) => {
    await db.run(sql`UPDATE campaigns SET attribution_model = ${model} WHERE id = ${running.id}`);
    const click = await clickOn(honest, Date.now() - 60_000);
    const row = await settledSignUp(key, { email: await claimed(), click_id: click });
    expect(row).toMatchObject({ referral_id: honest.id, reason: model, click_id: click });
    const { claims } = JSON.parse(String(row.explanation));
    expect(claims.map((claim: { verdict: string }) => claim.verdict).sort()).toEqual([
      "earned",
      "not_needed",
    ]);
  });
});
