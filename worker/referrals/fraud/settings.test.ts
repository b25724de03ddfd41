import { sql } from "drizzle-orm";
import { afterAll, expect, it } from "vitest";
import { administrator, api, db, request } from "../../testing/api";
import { browser, click, clickIdOf, openLink, settled } from "../testing/clicks";
import { page, submit } from "../testing/pages";
import {
  apiKey,
  campaign,
  clickOn,
  linkOf,
  settle,
  settledSignUp,
  signUp,
  someone,
} from "../testing/signups";
import { defaultSettings } from "./rules/settings";

const session = await administrator();
const admin = session.token;
const key = await apiKey();
const put = (body: unknown) =>
  api<{ code?: string; errors?: { path: string }[] }>("PUT", "/settings/fraud", { token: admin, body });

afterAll(async () => {
  await put({});
});

it("shows every rule with its thresholds, keeps what is set, and goes back to what is left out", async () => {
  const before = await api<typeof defaultSettings>("GET", "/settings/fraud", { token: admin });
  expect(before.body).toEqual(defaultSettings);
  expect(before.body.rules.length).toBeGreaterThanOrEqual(14);
  const [first] = defaultSettings.rules;
  const rule = { ...first, enabled: false, points: 7 };
  expect(await put({ rules: [rule], flag_at: 60, hold_at: 90, throttle_at: 9 })).toMatchObject({
    status: 200,
    body: { flag_at: 60, hold_at: 90, hold_days: 7, hold_default: "count", throttle_at: 9 },
  });
  const set = await api<typeof defaultSettings>("GET", "/settings/fraud", { token: admin });
  expect(set.body.rules[0]).toEqual(rule);
  expect(set.body.rules.slice(1)).toEqual(defaultSettings.rules.slice(1));
  await put({});
  expect((await api("GET", "/settings/fraud", { token: admin })).body).toEqual(defaultSettings);
});

it.each([
  [{ flag_at: 0 }, "flag_at"],
  [{ flag_at: "60" }, "flag_at"],
  [{ throttle_at: 0 }, "throttle_at"],
  [{ hold_default: "keep" }, "hold_default"],
  [{ rules: [{ name: "fast_form", points: 101 }] }, "rules.0.points"],
  [{ rules: [{ name: "no_such_rule" }] }, "rules.0.name"],
])("refuses %j and changes nothing", async (body, path) => {
  const answer = await put(body);
  expect(answer.status).toBe(400);
  expect(answer.body.errors?.map((error) => error.path)).toContain(path);
  expect((await api("GET", "/settings/fraud", { token: admin })).body).toEqual(defaultSettings);
});

it("tells what settings would flag, and changes nothing", async () => {
  const running = await campaign();
  const link = await linkOf(running);
  const click_id = await clickOn(link, Date.now() - 600_000);
  const agent = { visitor_ip: "27.34.9.9", user_agent: "python-requests/2.32", country: "NP" };
  const row = await settledSignUp(key, { email: "a.b@mailinator.com", click_id, ...agent });
  expect(row.fraud_score).toBeGreaterThan(0);
  const preview = async (body: object) =>
    (
      await api<{ flagged: number; of: number; by_rule: { rule: string; flags: number }[] }>(
        "POST",
        "/settings/fraud/preview",
        { token: admin, body },
      )
    ).body;
  const low = await preview({ flag_at: 1 });
  expect(low.of).toBe(1);
  expect(low.flagged).toBe(1);
  expect(low.by_rule.map(({ rule }) => rule)).toContain("disposable_address");
  const off = defaultSettings.rules.map((rule) => ({ ...rule, enabled: false }));
  expect(await preview({ flag_at: 1, rules: off })).toEqual({ flagged: 0, of: 1, by_rule: [] });
  expect((await api("GET", "/settings/fraud", { token: admin })).body).toEqual(defaultSettings);
});

it("lets a visitor's clicks beyond the limit lead on and count as bots', until a form shows that it was a person", async () => {
  await put({ throttle_at: 3 });
  const link = await openLink();
  const headers = { "cf-connecting-ip": "27.34.7.7" };
  let last: Response | undefined;
  for (let n = 0; n < 8; n++) {
    last = await click(link.code, headers);
    expect(last.status).toBe(302);
  }
  await click(link.code, { "cf-connecting-ip": "27.34.7.8" });
  await settled(link.id, { clicks: 4, unique: 2, bots: 5 });
  const sent = await signUp(key, { email: someone(), click_id: clickIdOf(last as Response) });
  await settle(sent.body.signup_id);
  await settled(link.id, { clicks: 5, unique: 2, bots: 4 });
  await put({});
  const free = await openLink();
  for (let n = 0; n < 8; n++) await click(free.code, headers);
  await settled(free.id, { clicks: 8, unique: 1, bots: 0 });
});

it("knows an officer by where their pages were read, once a day", async () => {
  const running = await campaign();
  const link = await linkOf(running);
  const where = { "cf-connecting-ip": "27.34.5.5", "user-agent": browser };
  const seen = () =>
    db.get<{ n: number }>(
      sql`SELECT count(*) AS n FROM officer_traces WHERE officer_id = ${link.officer.id}`,
    );
  for (let n = 0; n < 2; n++) {
    const headers = { ...where, authorization: `Bearer ${link.officer.token}` };
    expect((await request("GET", "/api/v1/referrals", { headers })).status).toBe(200);
  }
  await expect.poll(async () => (await seen())?.n).toBe(3);
  const click_id = await clickOn(link, Date.now() - 600_000);
  const own = { visitor_ip: "27.34.5.5", user_agent: browser };
  const row = await settledSignUp(key, { email: someone(), click_id, ...own });
  expect(JSON.parse(row.fraud_reasons)).toMatchObject([{ rule: "self_referral", code: "own_browser" }]);
});

it("has a page that sets and previews without script, and says what is wrong beside its field", async () => {
  const path = "/dashboard/settings/fraud";
  const shown = await page(path, session);
  expect(shown.status).toBe(200);
  expect(shown.html).toContain("Many people in one browser");
  const fields = Object.fromEntries(
    [...shown.html.matchAll(/<input[^>]*>/g)].flatMap(([input]) => {
      const [name, value] = ["name", "value"].map((of) => new RegExp(` ${of}="([^"]*)"`).exec(input)?.[1]);
      const isOff = input.includes("checkbox") && !input.includes(" checked");
      return name && name !== "csrf" && !isOff ? [[name, value ?? ""]] : [];
    }),
  );
  const preview = await submit(path, session, { ...fields, hold_default: "count", intent: "preview" });
  expect(preview.status).toBe(200);
  expect(preview.html).toContain("sign-ups of the last 30 days would be flagged");
  const wrong = await submit(path, session, { ...fields, hold_default: "count", "rules.0.points": "many" });
  expect(wrong.status).toBe(400);
  expect(wrong.html).toContain('id="field-rules.0.points-fault"');
  expect((await api("GET", "/settings/fraud", { token: admin })).body).toEqual(defaultSettings);
  const { "rules.1.enabled": _, ...off } = fields;
  const saved = await submit(path, session, { ...off, hold_default: "drop", flag_at: "55" });
  expect(saved.status).toBe(303);
  const rules = defaultSettings.rules.map((rule, i) => (i === 1 ? { ...rule, enabled: false } : rule));
  const changed = { ...defaultSettings, rules, flag_at: 55, hold_default: "drop" };
  expect((await api("GET", "/settings/fraud", { token: admin })).body).toEqual(changed);
});
