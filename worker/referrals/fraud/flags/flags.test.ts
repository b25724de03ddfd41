import { sql } from "drizzle-orm";
import { afterEach, expect, it } from "vitest";
import { systemCall } from "../../../core/jobs/job";
import { administrator, api, db, testEnv } from "../../../testing/api";
import { post, signupOf } from "../../imports/testing/history-calls";
import { signedInOfficer } from "../../testing/fixtures";
import {
  apiKey,
  campaign,
  clickOn,
  imbalances,
  linkOf,
  rowOf,
  settledSignUp,
  someone,
  type TestLink,
} from "../../testing/signups";
import { changeFraudSettings, readFraudSettings } from "../settings-store";
import { decideFlags } from "./decide-flags";
import { decideOverdue } from "./hold-signups";
import { decide, raiseFlag, workThrough } from "./testing/flags";

// What a decision does to every count, and that it comes back: driven through the product's door.

const { token } = await administrator();
const key = await apiKey();
const hour = 3_600_000;

afterEach(async () => expect(await imbalances()).toEqual([]));

interface Figures {
  clicks: number;
  signups: number;
  enrollments: number;
  unattributed_signups: number;
  bounce_rate: number | null;
}
const figures = async (of: string) => {
  const { body } = await api<Figures>("GET", `/stats/overview?campaign_id=${of}`, { token });
  const { clicks, signups, enrollments, unattributed_signups, bounce_rate } = body;
  return { clicks, signups, enrollments, unattributed_signups, bounce_rate };
};

async function signedUp(link: TestLink, more: Record<string, unknown> = {}) {
  const click_id = await clickOn(link, Date.now() - hour);
  const row = await settledSignUp(key, { email: someone(), click_id, ...more });
  return { row, click_id, flag: await raiseFlag(row.id) };
}

it("takes a confirmed sign-up out of every count, frees its click, and brings all of it back", async () => {
  const running = await campaign();
  const link = await linkOf(running);
  const { row, click_id, flag } = await signedUp(link);
  await clickOn(link, Date.now() - hour + 1);
  await api("PATCH", `/signups/${row.id}`, { token, body: { enrollment_status: "completed" } });
  const before = await figures(running.id);
  expect(before).toEqual({ clicks: 2, signups: 1, enrollments: 1, unattributed_signups: 0, bounce_rate: 50 });
  const raw = await rowOf(row.id);

  const confirmed = await decide(flag, "confirm", "The same hand");
  expect(confirmed.body).toMatchObject({
    ...{ id: flag, signup_id: row.id, status: "confirmed", note: "The same hand", referral_id: link.id },
    ...{ decided_at: expect.any(String), decided_by: expect.any(String) },
  });
  const none = { clicks: 2, signups: 0, enrollments: 0, unattributed_signups: 0, bounce_rate: 100 };
  expect(await figures(running.id)).toEqual(none);
  expect(await rowOf(row.id)).toMatchObject({ counted: 0, withheld: 1, click_id: null });
  const shown = await api<{ counted: boolean }>("GET", `/signups/${row.id}`, { token });
  expect(shown.body.counted).toBe(false);

  const again = await decide(flag, "confirm", "Another note");
  expect(again.body).toEqual(confirmed.body);
  const trail = () =>
    db.get<{ n: number }>(sql`SELECT count(*) AS n FROM audit_events WHERE subject_id = ${row.id}
      AND action LIKE 'signup.fraud_%'`);
  expect(await trail()).toEqual({ n: 1 });

  const undone = await decide(flag, "undo");
  expect(undone.body).toMatchObject({ status: "open", decided_at: null, decided_by: null, note: null });
  expect(await figures(running.id)).toEqual(before);
  expect(await rowOf(row.id)).toEqual(raw);
  expect(raw.click_id).toBe(click_id);
  expect((await decide(flag, "undo")).body).toEqual(undone.body);
  expect(await trail()).toEqual({ n: 2 });
});

it("gives the free click to another, and keeps an undone sign-up by code while a click is left", async () => {
  const running = await campaign();
  const link = await linkOf(running);
  const { row, click_id, flag } = await signedUp(link);
  await decide(flag, "confirm");
  const other = await settledSignUp(key, { email: someone(), click_id });
  expect(other).toMatchObject({ reason: "last_click", click_id });

  const refused = await decide(flag, "undo");
  expect([refused.status, refused.body.code]).toEqual([409, "no_click_left"]);
  expect(await rowOf(row.id)).toMatchObject({ counted: 0, withheld: 1 });

  await clickOn(link, Date.now() - hour + 5);
  expect((await decide(flag, "undo")).status).toBe(200);
  expect(await rowOf(row.id)).toMatchObject({
    ...{ counted: 1, withheld: 0, reason: "code", click_id: null, clicked_at: null, referral_id: link.id },
    ...{ conversion_time_minutes: null, country: null },
  });
  expect((await figures(running.id)).signups).toBe(2);
});

it("decides of sign-ups that no link earned, and of enrolments that come meanwhile", async () => {
  const running = await campaign();
  const link = await linkOf(running);
  const lone = await settledSignUp(key, { email: someone(), campaign_id: running.id });
  const flag = await raiseFlag(lone.id);
  expect((await figures(running.id)).unattributed_signups).toBe(1);
  await decide(flag, "confirm");
  expect((await figures(running.id)).unattributed_signups).toBe(0);
  await decide(flag, "dismiss");
  expect((await figures(running.id)).unattributed_signups).toBe(1);

  const { row, flag: second } = await signedUp(link);
  const enrol = (status: string) =>
    api("PATCH", `/signups/${row.id}`, { token, body: { enrollment_status: status } });
  await decide(second, "confirm");
  await enrol("completed");
  expect(await figures(running.id)).toMatchObject({ signups: 0, enrollments: 0 });
  await decide(second, "undo");
  expect(await figures(running.id)).toMatchObject({ signups: 1, enrollments: 1 });
  await decide(second, "confirm");
  await enrol("pending");
  await decide(second, "undo");
  expect(await figures(running.id)).toMatchObject({ signups: 1, enrollments: 0 });
});

it("decides of many in a job, of which one that is cut short goes on", async () => {
  const running = await campaign();
  const link = await linkOf(running);
  const flags: string[] = [];
  for (let n = 0; n < 30; n++) flags.push((await signedUp(link)).flag);
  expect((await figures(running.id)).signups).toBe(30);
  const body = { ids: flags, decision: "confirm", note: "A farm" };
  const sent = await api<{ id: string }>("POST", "/fraud/flags/decide", { token, body });
  expect(sent.status).toBe(202);
  const job = () => api("GET", `/fraud/jobs/${sent.body.id}`, { token });
  expect((await job()).body).toMatchObject({ status: "queued", progress: { rows: 0, of: 30 }, refused: [] });
  await workThrough(sent.body.id);
  expect((await job()).body).toMatchObject({ status: "done", progress: { rows: 30, of: 30 }, refused: [] });
  expect((await figures(running.id)).signups).toBe(0);
  const list = await api<{ total: number; data: { decided_by: string; note: string }[] }>(
    "GET",
    `/fraud/flags?campaign_id=${running.id}&status=confirmed&rule=same_visitor&min_score=60`,
    { token },
  );
  expect(list.body.total).toBe(30);
  expect(list.body.data[0]).toMatchObject({ note: "A farm", decided_by: expect.stringMatching(/^usr_/) });
  const stats = await api<{ data: { officer_id: string }[]; by_rule: unknown[] }>(
    "GET",
    `/stats/fraud?campaign_id=${running.id}`,
    { token },
  );
  expect(stats.body.data.find(({ officer_id }) => officer_id === link.officer.id)).toMatchObject({
    ...{ signups: 0, flagged: 30, confirmed: 30, score: 70 },
  });
  expect(stats.body.by_rule).toEqual([{ rule: "same_visitor", flags: 30, confirmed: 30 }]);

  // A run that died had done whole batches; another one for the same job does the rest.
  const back = await api<{ id: string }>("POST", "/fraud/flags/decide", {
    token,
    body: { ids: flags, decision: "dismiss" },
  });
  await decideFlags(
    systemCall(testEnv, "test"),
    flags.slice(0, 7).map((id) => `snp${id.slice(3)}`),
    "dismiss",
  );
  await workThrough(back.body.id);
  expect((await figures(running.id)).signups).toBe(30);
  expect(
    (await api("POST", "/fraud/flags/decide", { token, body: { ids: [], decision: "confirm" } })).status,
  ).toBe(400);
  const unknown = { ids: ["flg_nothing"], decision: "confirm" };
  expect((await api("POST", "/fraud/flags/decide", { token, body: unknown })).status).toBe(404);
});

it("holds what scores high enough until somebody, or its deadline, decides", async () => {
  const by = { actor: null, requestId: "test", now: Date.now() };
  const settings = await readFraudSettings(db);
  await changeFraudSettings(db, by, { ...settings, hold_at: 1, hold_days: 2, hold_default: "count" });
  const running = await campaign();
  const link = await linkOf(running);
  // Its form's hidden field was filled in; no rule is needed beyond the officer's own address.
  const own = await db.get<{ email: string }>(sql`SELECT p.email FROM people p
    JOIN officers o ON o.person_id = p.id WHERE o.id = ${link.officer.id}`);
  const held = async (tag: string) => {
    const click_id = await clickOn(link, Date.now() - hour);
    const [name, domain] = String(own?.email).split("@");
    return settledSignUp(key, { email: `${name}+${tag}@${domain}`, click_id });
  };
  const [first, second, third] = [await held("a"), await held("b"), await held("c")];
  expect(first).toMatchObject({ counted: 0, withheld: 1, referral_id: link.id });
  expect(first.click_id).not.toBeNull();
  expect(await figures(running.id)).toMatchObject({ signups: 0, unattributed_signups: 0 });
  const flagOf = async (id: string) =>
    (await api<{ status: string; hold_until: string }>("GET", `/fraud/flags/flg${id.slice(3)}`, { token }))
      .body;
  expect(await flagOf(first.id)).toMatchObject({ status: "held", hold_until: expect.any(String) });

  await decide(`flg${first.id.slice(3)}`, "dismiss");
  expect((await figures(running.id)).signups).toBe(1);
  await decide(`flg${first.id.slice(3)}`, "undo");
  expect((await flagOf(first.id)).status).toBe("held");
  expect((await figures(running.id)).signups).toBe(0);
  await decide(`flg${third.id.slice(3)}`, "confirm");

  const later = (days: number) => systemCall(testEnv, "test", Date.now() + days * 86_400_000);
  await decideOverdue.run(later(1));
  expect((await figures(running.id)).signups).toBe(0);
  await decideOverdue.run(later(3));
  expect((await figures(running.id)).signups).toBe(2);
  expect(await flagOf(second.id)).toMatchObject({ status: "dismissed", decided_by: null });

  await changeFraudSettings(db, by, { ...settings, hold_at: 1, hold_days: 2, hold_default: "drop" });
  const fourth = await held("d");
  await decideOverdue.run(later(3));
  expect(await flagOf(fourth.id)).toMatchObject({ status: "confirmed", decided_by: null });
  expect((await figures(running.id)).signups).toBe(2);
  await changeFraudSettings(db, by, settings);
});

it.each([
  [
    "a sign-up by code",
    async (link: TestLink) => {
      const late = await settledSignUp(key, { email: someone(), ref_code: link.code });
      expect(late).toMatchObject({ referral_id: null, reason: "no_click" });
    },
  ],
  [
    "a claim",
    async (link: TestLink) => {
      const lone = await settledSignUp(key, { email: someone(), campaign_id: link.campaignId });
      const body = { referral_id: link.id, reason: "Met at the fair" };
      const claimed = await api<{ code: string }>("POST", `/signups/${lone.id}/claim`, { token, body });
      expect([claimed.status, claimed.body.code]).toEqual([409, "no_click_left"]);
    },
  ],
  [
    "an imported history",
    async (link: TestLink) => {
      expect(await post(signupOf(link))).toMatchObject({
        accepted: 0,
        rejected: [{ code: "no_click_left" }],
      });
    },
  ],
  [
    "another decision",
    async (link: TestLink) => {
      await clickOn(link, Date.now() - hour + 2);
      const other = await signedUp(link);
      await decide(other.flag, "confirm");
      await settledSignUp(key, { email: someone(), ref_code: link.code });
      await settledSignUp(key, { email: someone(), ref_code: link.code });
      const back = await decide(other.flag, "dismiss");
      expect([back.status, back.body.code]).toEqual([409, "no_click_left"]);
    },
  ],
] as const)("keeps the click of a sign-up that is held from %s", async (_, comes) => {
  const running = await campaign();
  const link = await linkOf(running);
  const { row, flag } = await signedUp(link);
  await decideFlags(systemCall(testEnv, "test"), [row.id], "hold", { holdUntil: Date.now() + hour });
  expect(await rowOf(row.id)).toMatchObject({ counted: 0, withheld: 1, click_id: row.click_id });
  await comes(link);
  expect((await decide(flag, "dismiss")).status).toBe(200);
  expect(await rowOf(row.id)).toMatchObject({ counted: 1, withheld: 0, click_id: row.click_id });
});

it("is nothing that an officer hears of", async () => {
  const officer = await signedInOfficer();
  const running = await campaign();
  const link = await linkOf(running, { officer });
  const { row, flag } = await signedUp(link);
  await decide(flag, "confirm");
  const mine = await api<{ data: object[] }>("GET", "/signups", { token: officer.token });
  const one = await api("GET", `/signups/${row.id}`, { token: officer.token });
  const overview = await api("GET", "/stats/overview", { token: officer.token });
  expect(mine.body.data).toHaveLength(1);
  for (const { body } of [mine, one, overview])
    expect(JSON.stringify(body)).not.toMatch(/fraud|flag|rule|Many from one/);
  for (const path of ["/fraud/flags", `/fraud/flags/${flag}`, "/stats/fraud", "/claims", "/settings/fraud"]) {
    expect((await api("GET", path, { token: officer.token })).status, path).toBe(403);
  }
  expect((await api("GET", "/signups?flagged=true", { token: officer.token })).status).toBe(400);
});
