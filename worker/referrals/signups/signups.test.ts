import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { administrator, api, db } from "../../testing/api";
import { linkDayMaps } from "../insight/testing/day-maps";
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

interface Shown {
  id: string;
  officer_id: string | null;
  email_masked: string | null;
  enrollment_status: string;
  [field: string]: unknown;
}
interface List {
  data: Shown[];
  total: number;
}

const key = await apiKey();
const { token: admin } = await administrator();
const running = await campaign({ name: "Spring" });
const mine = await linkOf(running);
const theirs = await linkOf(running);
const email = "asha.rai@example.org";
const click = await clickOn(mine, Date.now() - 3_600_000);
const own = await settledSignUp(key, { email, click_id: click, external_id: "crm-7" });
const other = await settledSignUp(key, {
  email: someone(),
  click_id: await clickOn(theirs, Date.now() - 1000),
});
const unearned = await settledSignUp(key, { email: someone(), campaign_id: running.id });
const list = async (query: string, token = admin) =>
  (await api<List>("GET", `/signups?${query}`, { token })).body;
const idsOf = (body: List) => body.data.map((signup) => signup.id).sort();

describe("an admin", () => {
  it("sees every sign-up, its address masked", async () => {
    expect(idsOf(await list(""))).toEqual([own.id, other.id, unearned.id].sort());
    const answer = await api<Shown>("GET", `/signups/${own.id}`, { token: admin });
    expect(answer.body).toMatchObject({
      referral_id: mine.id,
      officer_id: mine.officer.id,
      campaign_id: running.id,
      email_masked: "a***@e***.org",
      conversion_time_minutes: 61,
      enrollment_status: "pending",
      enrolled_at: null,
      attribution: { model: "last_click", reason: "last_click", click_id: click },
      fraud: { score: 0, reasons: [] },
      counted: true,
      explanation: { claims: [{ click_id: click, sources: ["click_id"], verdict: "earned" }], code: null },
    });
    expect(JSON.stringify(answer.body)).not.toContain("asha");
  });

  it.each([
    [`referral_id=${mine.id}`, [own.id]],
    [`officer_id=${theirs.officer.id}`, [other.id]],
    [`campaign_id=${running.id}&limit=2&sort=received_at`, [own.id, other.id]],
    ["campaign_id=cmp_none", []],
    ["enrollment_status=completed", []],
    ["flagged=true", [other.id]], // a second after its click
    [`q=${encodeURIComponent(` ${email.toUpperCase()}`)}`, [own.id]],
    ["q=crm-7", [own.id]],
    ["from=2020-01-01&to=2020-12-31", []],
    [`from=${new Date().toISOString().slice(0, 10)}`, [own.id, other.id, unearned.id]],
  ])("filters by %s", async (query, ids) => expect(idsOf(await list(query))).toEqual([...ids].sort()));

  it("may see an address in full, and the trail keeps that they did", async () => {
    const answer = await api("POST", `/signups/${own.id}/reveal`, { token: admin });
    expect(answer).toMatchObject({ status: 200, body: { email } });
    expect(answer.headers.get("cache-control")).toBe("no-store");
    const seen = await db.all(sql`SELECT action FROM audit_events
      WHERE subject_id = ${own.id} AND action = 'signup.address_revealed'`);
    expect(seen).toHaveLength(1);
    expect((await api("POST", "/signups/snp_none/reveal", { token: admin })).status).toBe(404);
  });
});

describe("an officer", () => {
  const { token } = mine.officer;
  it("sees theirs alone, without addresses and without what others' clicks did", async () => {
    const { data } = await list(`officer_id=${mine.officer.id}`, token);
    expect(data).toMatchObject([{ id: own.id, email_masked: null, external_id: null }]);
    expect(idsOf(await list("", token))).toEqual([own.id]);
    expect(idsOf(await list(`officer_id=${theirs.officer.id}`, token))).toEqual([]);
    expect((await list(`q=${encodeURIComponent("asha.rai@example.org")}`, token)).total).toBe(0);
    expect((await api("GET", `/signups/${own.id}`, { token })).body).toMatchObject({ explanation: null });
    expect((await api("GET", `/signups/${other.id}`, { token })).status).toBe(404);
    expect((await api("GET", `/signups/${unearned.id}`, { token })).status).toBe(404);
  });
});

describe("an enrolment", () => {
  const report = (body: object) => api("POST", "/track/enrollment", { token: key, body });
  const totals = () =>
    db.get(sql`SELECT r.enrollments, (SELECT sum(enrollments) FROM link_days WHERE referral_id = r.id) AS by_day,
      (SELECT sum(e.value) FROM ${sql.raw(linkDayMaps)} d, json_each(d.breakdown) e
        WHERE d.referral_id = r.id AND e.key LIKE 'e.hour.%') AS by_hour
      FROM referrals r WHERE r.id = ${mine.id}`);
  const say = (enrollment_status: string) =>
    api<Shown>("PATCH", `/signups/${own.id}`, { token: admin, body: { enrollment_status } });

  it("is reported by our id, theirs, or address and campaign, and counts once", async () => {
    const bodies = [
      { signup_id: own.id },
      { external_id: "crm-7" },
      { email: " ASHA.rai@example.org", campaign_id: running.id },
    ];
    const answers = await Promise.all([...bodies, ...bodies].map(report));
    for (const answer of answers) expect(answer).toMatchObject({ status: 200, body: { signup_id: own.id } });
    expect(await totals()).toEqual({ enrollments: 1, by_day: 1, by_hour: 1 });
    expect(idsOf(await list("enrollment_status=completed"))).toEqual([own.id]);
  });

  it("of a sign-up that is still being attributed is taken, and counts once that is done", async () => {
    const link = await linkOf(running);
    const enrolled = () => db.get(sql`SELECT enrollments FROM referrals WHERE id = ${link.id}`);
    const address = someone();
    const signups = [
      { email: someone(), external_id: "crm-8" },
      { email: address, campaign_id: running.id },
      { email: someone() },
    ];
    const ids = [];
    for (const signup of signups) {
      const click_id = await clickOn(link, Date.now() - 5000);
      ids.push((await signUp(key, { ...signup, click_id })).body.signup_id);
    }
    const named = [
      { signup_id: null, external_id: "crm-8" },
      { email: address.toUpperCase(), campaign_id: running.id, external_id: "" },
      { signup_id: ids[2] },
    ];
    for (const [i, body] of [...named, ...named].entries()) {
      const answer = await report(body);
      expect(answer).toMatchObject({ status: 200, body: { signup_id: ids[i % 3] } });
    }
    for (const id of ids) await settle(id);
    expect(await enrolled()).toEqual({ enrollments: 3 });
  });

  it("is taken back, and given again, by an admin: each time once", async () => {
    expect((await say("pending")).body).toMatchObject({ enrollment_status: "pending", enrolled_at: null });
    expect((await say("pending")).status).toBe(200);
    expect(await totals()).toEqual({ enrollments: 0, by_day: 0, by_hour: null });
    expect((await say("completed")).body.enrolled_at).not.toBeNull();
    expect((await say("completed")).status).toBe(200);
    expect(await totals()).toEqual({ enrollments: 1, by_day: 1, by_hour: 1 });
    expect((await say("maybe")).status).toBe(400);
  });

  it("of a sign-up that no link earned is kept and counts nowhere", async () => {
    expect((await report({ signup_id: unearned.id })).status).toBe(200);
    const row = await db.get(
      sql`SELECT enrolled_at > 0 AS enrolled, enrolled_day FROM signups WHERE id = ${unearned.id}`,
    );
    expect(row).toEqual({ enrolled: 1, enrolled_day: null });
    expect(await db.get(sql`SELECT sum(enrollments) AS n FROM campaign_days`)).toEqual({ n: 4 });
  });

  it.each([
    [404, { signup_id: "snp_none" }],
    [404, { external_id: "none" }],
    [404, { email: "nobody@example.org", campaign_id: running.id }],
    [400, { email: "asha.rai@example.org" }],
    [400, {}],
  ])("answers %i to %j", async (status, body) => expect((await report(body)).status).toBe(status));

  it("of an external_id that two campaigns have needs the campaign", async () => {
    const second = await campaign();
    await signUp(key, { email: someone(), campaign_id: second.id, external_id: "crm-7" });
    expect((await report({ external_id: "crm-7" })).status).toBe(409);
    expect((await report({ external_id: "crm-7", campaign_id: running.id })).status).toBe(200);
  });
});
