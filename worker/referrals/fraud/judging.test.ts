import { sql } from "drizzle-orm";
import { afterEach, describe, expect, it, vi } from "vitest";
import { deliver, internet, makeWebhook } from "../../core/webhooks/testing";
import { administrator, api, db, testEnv } from "../../testing/api";
import { apiKey, campaign, clickOn, linkOf, rowOf, settledSignUp, someone } from "../testing/signups";
import { flagIdOf } from "./flags/flag-id";
import { judgeSignupsAgain } from "./judge-again";

const hour = 3_600_000;
const { token: admin } = await administrator();
const key = await apiKey();

const phone = (n: number) => ({
  visitor_ip: `27.34.${n % 250}.${(n * 7) % 250}`,
  user_agent: `Mozilla/5.0 (Linux; Android 10; K${n}) AppleWebKit/537.36 Chrome/141.0.0.0 Mobile Safari/537.36`,
  country: "NP",
});
const reasonsOf = (row: { fraud_reasons: string }) =>
  (JSON.parse(row.fraud_reasons) as { rule: string }[]).map(({ rule }) => rule);
const flagOf = (id: string) =>
  db.get<{ status: string; score: number }>(
    sql`SELECT status, score FROM fraud_flags WHERE signup_id = ${id}`,
  );

/** What the minute's tick does at that time, until it finds nothing more. */
async function judgeAgainAt(now: number): Promise<void> {
  for (let tick = 0; tick < 5; tick++) {
    await judgeSignupsAgain.run({ env: testEnv, db, by: { actor: null, requestId: "test", now }, now });
  }
}

it("judges an honest sign-up as it is attributed, and finds nothing", async () => {
  const running = await campaign();
  const link = await linkOf(running);
  const click_id = await clickOn(link, Date.now() - 600_000);
  const row = await settledSignUp(key, { email: someone(), click_id, ...phone(1) });
  expect(row).toMatchObject({ counted: 1, fraud_score: 0, fraud_reasons: "[]" });
  expect(await flagOf(row.id)).toBeUndefined();
});

it("finds sign-ups from one browser, flags them, and flags the first of them once the others are known", async () => {
  const running = await campaign();
  const link = await linkOf(running);
  const rows = [];
  for (let n = 1; n <= 12; n++) {
    const click_id = await clickOn(link, Date.now() - 60_000 + n);
    rows.push(await settledSignUp(key, { email: `ram.thapa${n}@example.org`, click_id, ...phone(2) }));
  }
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) throw new Error("none");
  expect(last.fraud_score).toBeGreaterThanOrEqual(50);
  expect(await flagOf(last.id)).toMatchObject({ status: "open", score: last.fraud_score });
  expect(await flagOf(first.id)).toBeUndefined();

  await judgeAgainAt(Date.now() + 2 * hour);
  const again = await rowOf(first.id);
  expect(again.fraud_score).toBeGreaterThanOrEqual(50);
  expect(await flagOf(first.id)).toMatchObject({ status: "open" });

  const query = `campaign_id=${running.id}`;
  const shown = await api<{ fraud_score: number }>("GET", `/stats/overview?${query}`, { token: admin });
  const all = await db.all<{ score: number }>(
    sql`SELECT fraud_score AS score FROM signups WHERE campaign_id = ${running.id}`,
  );
  const mean = all.reduce((sum, { score }) => sum + score, 0) / all.length;
  expect(shown.body.fraud_score).toBeCloseTo(mean, 2);

  const flagged = await api<{ total: number }>("GET", `/signups?${query}&flagged=true`, { token: admin });
  const flags = await db.get<{ n: number }>(sql`SELECT count(*) AS n FROM fraud_flags f
    JOIN signups s ON s.id = f.signup_id WHERE s.campaign_id = ${running.id}`);
  expect(flagged.body.total).toBe(flags?.n);
  const rest = await api<{ total: number }>("GET", `/signups?${query}&flagged=false`, { token: admin });
  expect(rest.body.total).toBe(12 - (flags?.n ?? 0));
});

it("knows an officer by their own address and phone", async () => {
  const running = await campaign();
  const link = await linkOf(running);
  const own = await db.get<{ email: string }>(sql`SELECT p.email FROM people p
    JOIN officers o ON o.person_id = p.id WHERE o.id = ${link.officer.id}`);
  const click_id = await clickOn(link, Date.now() - 600_000);
  const [name, domain] = String(own?.email).split("@");
  const row = await settledSignUp(key, { email: `${name}+me@${domain}`, click_id, ...phone(3) });
  expect(reasonsOf(row)).toContain("self_referral");
});

it("keeps a phone as hash and ciphertext alone, and none where it cannot be read", async () => {
  const running = await campaign();
  const body = { email: someone(), campaign_id: running.id, phone: "+977 980-123 4567" };
  const row = await settledSignUp(key, body);
  expect(row.phone_hash).toMatch(/^[\w-]{43}$/);
  expect(JSON.stringify(row)).not.toContain("9801234567");
  const spelt = await settledSignUp(key, { ...body, email: someone(), phone: "00977 (980) 1234567" });
  expect(spelt.phone_hash).toBe(row.phone_hash);
  const none = await settledSignUp(key, { ...body, email: someone(), phone: "" });
  expect(none.phone_hash).toBeNull();
  const mistyped = await settledSignUp(key, { ...body, email: someone(), phone: "98 01" });
  expect(mistyped.phone_hash).toBeNull();
});

it("tells an officer nothing of suspicions", async () => {
  const running = await campaign();
  const link = await linkOf(running);
  const click_id = await clickOn(link, Date.now() - 600_000);
  const row = await settledSignUp(key, { email: someone(), click_id, ...phone(4) });
  const { token } = link.officer;
  const shown = await api<object>("GET", `/signups/${row.id}`, { token });
  expect(shown.status).toBe(200);
  expect(JSON.stringify(shown.body)).not.toContain("fraud");
  const overview = await api<object>("GET", "/stats/overview", { token });
  expect(overview.status).toBe(200);
  expect(JSON.stringify(overview.body)).not.toContain("fraud");
  expect((await api("GET", "/signups?flagged=true", { token })).status).toBe(400);
});

describe("webhooks that want fraud.flagged", () => {
  afterEach(async () => {
    vi.restoreAllMocks();
    await db.run(sql`UPDATE webhooks SET enabled = 0`);
  });
  const told = async () =>
    (
      await db.all<{ subject: string }>(
        sql`SELECT subject FROM webhook_deliveries WHERE type = 'fraud.flagged'`,
      )
    )
      .map(({ subject }) => subject)
      .sort();

  it("are told once of each flag, raised at once or by a later judgement, as its GET answers", async () => {
    vi.spyOn(console, "log").mockImplementation(() => {});
    const net = internet();
    const { id } = await makeWebhook(admin, "https://crm.example.org/", ["fraud.flagged"]);
    const link = await linkOf(await campaign());
    for (let n = 1; n <= 12; n++) {
      const click_id = await clickOn(link, Date.now() - 60_000 + n);
      await settledSignUp(key, { email: `sita.rai${n}@example.org`, click_id, ...phone(7) });
    }
    const flags = async () =>
      (
        await db.all<{ id: string }>(sql`SELECT f.signup_id AS id FROM fraud_flags f
          JOIN signups s ON s.id = f.signup_id WHERE s.referral_id = ${link.id}`)
      )
        .map(({ id }) => flagIdOf(id))
        .sort();
    /** What is sent of flags that were not sent yet is what their GET answers now. */
    const heard = new Set<string>();
    const hear = async (all: string[]) => {
      await db.run(sql`UPDATE webhook_deliveries SET due_at = 0`);
      await deliver(id);
      await vi.waitFor(() => expect(net.sent.length).toBe(all.length));
      for (const { body } of net.sent) {
        const { type, data } = JSON.parse(body) as { type: string; data: { id: string } };
        expect(type).toBe("fraud.flagged");
        if (heard.has(data.id)) continue;
        expect(data).toEqual((await api("GET", `/fraud/flags/${data.id}`, { token: admin })).body);
        heard.add(data.id);
      }
    };
    const atOnce = await flags();
    expect(atOnce.length).toBeGreaterThan(0);
    expect(await told()).toEqual(atOnce);
    await hear(atOnce);
    await judgeAgainAt(Date.now() + 2 * hour);
    const later = await flags();
    expect(later.length).toBeGreaterThan(atOnce.length);
    expect(await told()).toEqual(later);
    await hear(later);
    // Scores that change again raise no second event.
    await judgeAgainAt(Date.now() + 26 * hour);
    expect(await told()).toEqual(later);
  });
});
