import { sql } from "drizzle-orm";
import { afterEach, expect, it } from "vitest";
import { administrator, api, db } from "../../testing/api";
import { decide, raiseFlag } from "../fraud/flags/testing/flags";
import { page } from "../testing/pages";
import {
  apiKey,
  campaign,
  clickOn,
  imbalances,
  linkOf,
  rowOf,
  settledSignUp,
  someone,
} from "../testing/signups";
import type { ClaimRecord } from "./schemas";

const admin = await administrator();
const { token } = admin;
const key = await apiKey();
const hour = 3_600_000;
type Answer = ClaimRecord & { code?: string };

afterEach(async () => expect(await imbalances()).toEqual([]));

const claim = (who: string, signupId: string, referralId: string, reason = "Met at the fair") =>
  api<Answer>("POST", `/signups/${signupId}/claim`, {
    token: who,
    body: { referral_id: referralId, reason },
  });
const signupsOf = async (link: { id: string }) =>
  (await api<{ signups: number }>("GET", `/referrals/${link.id}`, { token })).body.signups;

it("gives a sign-up to another link, with all totals, and frees its click", async () => {
  const running = await campaign();
  const [own, other] = [await linkOf(running), await linkOf(running)];
  const click_id = await clickOn(own, Date.now() - hour);
  await clickOn(other, Date.now() - hour);
  const row = await settledSignUp(key, { email: someone(), click_id });
  await api("PATCH", `/signups/${row.id}`, { token, body: { enrollment_status: "completed" } });

  const done = await claim(token, row.id, other.id);
  expect([done.status, done.body.status, done.body.referral_id]).toEqual([200, "approved", other.id]);
  expect(await rowOf(row.id)).toMatchObject({
    ...{ referral_id: other.id, officer_id: other.officer.id, reason: "claimed", click_id: null, counted: 1 },
  });
  expect([await signupsOf(own), await signupsOf(other)]).toEqual([0, 1]);
  expect((await claim(token, row.id, other.id)).body.id).toBe(done.body.id);

  const next = await settledSignUp(key, { email: someone(), click_id });
  expect(next).toMatchObject({ click_id, referral_id: own.id });
  // The other link has no click left now.
  const full = await claim(token, next.id, other.id);
  expect([full.status, full.body.code]).toEqual([409, "no_click_left"]);
  expect(await rowOf(next.id)).toEqual(next);
});

it("gives an unattributed sign-up to a link of its campaign, and to no other", async () => {
  const running = await campaign();
  const [link, elsewhere] = [await linkOf(running), await linkOf(await campaign())];
  for (const one of [link, elsewhere]) await clickOn(one, Date.now() - hour);
  const lone = await settledSignUp(key, { email: someone(), campaign_id: running.id });
  await api("PATCH", `/signups/${lone.id}`, { token, body: { enrollment_status: "completed" } });
  expect((await claim(token, lone.id, elsewhere.id)).status).toBe(400);
  expect((await claim(token, lone.id, link.id)).status).toBe(200);
  const stats = await api("GET", `/stats/overview?campaign_id=${running.id}`, { token });
  expect(stats.body).toMatchObject({ signups: 1, enrollments: 1, unattributed_signups: 0 });
  const nameless = await settledSignUp(key, { email: someone(), click_id: "A".repeat(48) });
  expect(nameless.campaign_id).toBe("");
  expect((await claim(token, nameless.id, elsewhere.id)).status).toBe(200);
  expect(await rowOf(nameless.id)).toMatchObject({ campaign_id: elsewhere.campaignId, counted: 1 });
  expect((await claim(token, "snp_nobody", link.id)).status).toBe(404);
  expect((await claim(token, lone.id, "ref_nothing")).status).toBe(404);
  expect((await claim(token, lone.id, link.id, "")).status).toBe(400);
});

it("asks for an officer, for a link of their own, and waits for an administrator", async () => {
  const running = await campaign();
  const [mine, theirs] = [await linkOf(running), await linkOf(running)];
  await clickOn(mine, Date.now() - hour);
  const click_id = await clickOn(theirs, Date.now() - hour);
  const row = await settledSignUp(key, { email: someone(), click_id });
  const officer = mine.officer.token;
  const asked = await claim(officer, row.id, mine.id);
  expect([asked.status, asked.body.status]).toEqual([202, "open"]);
  expect((await claim(officer, row.id, mine.id, "Again")).body.id).toBe(asked.body.id);
  expect((await claim(officer, row.id, theirs.id)).status).toBe(404);
  expect([await signupsOf(mine), await signupsOf(theirs)]).toEqual([0, 1]);

  const decided = (id: string, what: string, who = token) =>
    api<Answer>("POST", `/claims/${id}/${what}`, { token: who, body: { note: "Yes" } });
  expect((await decided(asked.body.id, "approve", officer)).status).toBe(403);
  const open = await api<{ data: ClaimRecord[] }>("GET", "/claims?status=open", { token });
  expect(open.body.data.map(({ id }) => id)).toContain(asked.body.id);
  // An administrator comes upon it where sign-ups are.
  expect((await page("/dashboard/signups", admin)).html).toMatch(
    /href="\/dashboard\/claims"[^>]*><span>1 request waits/,
  );
  const done = await decided(asked.body.id, "approve");
  expect(done.body).toMatchObject({ status: "approved", note: "Yes" });
  expect((await decided(asked.body.id, "approve")).body).toEqual(done.body);
  expect((await decided(asked.body.id, "decline")).status).toBe(409);
  expect([await signupsOf(mine), await signupsOf(theirs)]).toEqual([1, 0]);

  // They hear of it once; who is declined hears nothing, as if the address had never signed up.
  const told = async (body: string) =>
    (await db.all(sql`SELECT 1 FROM outbox WHERE body LIKE ${`%${body}%/unsubscribe/%`}`)).length;
  expect(await told(row.id)).toBe(1);

  const back = await claim(theirs.officer.token, row.id, theirs.id);
  expect((await decided(back.body.id, "decline")).body.status).toBe("declined");
  expect(await signupsOf(mine)).toBe(1);
  expect(await told(row.id)).toBe(1);
});

it("leaves alone what is confirmed as fraud", async () => {
  const running = await campaign();
  const [own, other] = [await linkOf(running), await linkOf(running)];
  await clickOn(other, Date.now() - hour);
  const row = await settledSignUp(key, { email: someone(), click_id: await clickOn(own, Date.now() - hour) });
  const flag = await raiseFlag(row.id);
  await decide(flag, "confirm");
  const refused = await claim(token, row.id, other.id);
  expect([refused.status, refused.body.code]).toEqual([409, "conflict"]);
  await decide(flag, "undo");
  expect((await claim(token, row.id, other.id)).status).toBe(200);
});
