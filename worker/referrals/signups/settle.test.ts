import { createExecutionContext, createMessageBatch, getQueueResult } from "cloudflare:test";
import { sql } from "drizzle-orm";
import { afterEach, expect, it, vi } from "vitest";
import { consumeJobs } from "../../core/jobs/consume-jobs";
import { db, request, testEnv } from "../../testing/api";
import { queryPlan } from "../../testing/query-plan";
import { linkDayMaps } from "../insight/testing/day-maps";
import {
  accept,
  campaign,
  clickOn,
  imbalances,
  linkOf,
  quietEnv,
  rowOf,
  settle,
  type TestLink,
  tokenOf,
} from "../testing/signups";
import type { NewSignup } from "./accept-signup";
import { changeEnrollment } from "./enroll-signup";
import { noEvidence } from "./evidence";
import { newestWaiting, settleSignupJob, sweepSignups, waitingUpTo } from "./settle-campaign";

const day = 86_400_000;
const running = await campaign();

afterEach(async () => expect(await imbalances()).toEqual([]));

async function accepted(
  more: Partial<NewSignup> & { clicks?: string[]; code?: string } = {},
  now = Date.now(),
) {
  const { clicks = [], code = null, ...signup } = more;
  const evidence = {
    ...noEvidence,
    claims: clicks.map((id) => ({ id, source: "click_id" as const })),
    ref_code: code,
  };
  return accept({ campaignId: running.id, evidence, ...signup }, { now });
}
const settled = async (...args: Parameters<typeof accepted>) => {
  const id = await accepted(...args);
  await settle(id);
  return rowOf(id);
};
const countsOf = (link: TestLink) =>
  db.get<{ clicks: number; signups: number }>(
    sql`SELECT clicks, signups FROM referrals WHERE id = ${link.id}`,
  );
const call = () => {
  const now = Date.now();
  return { env: quietEnv, db, by: { actor: null, requestId: "test", now }, now };
};

const browser = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/120.0 Safari/537.36";

/** A visitor follows the link, for real; the counter has not written the click when this returns. */
async function visit(link: TestLink): Promise<string> {
  const response = await request("GET", `/r/${link.code}`, { headers: { "user-agent": browser } });
  return new URL(response.headers.get("location") ?? "").searchParams.get("click_id") ?? "";
}

it("a sign-up right after its click is earned by it, though the click was not written yet", async () => {
  const link = await linkOf(running);
  const click = await visit(link);
  expect((await countsOf(link))?.clicks).toBe(0);
  expect(await settled({ clicks: [click] })).toMatchObject({ reason: "last_click", click_id: click });
  expect(await countsOf(link)).toEqual({ clicks: 1, signups: 1 });
});

it("so is one by code alone", async () => {
  const link = await linkOf(running);
  await visit(link);
  expect(await settled({ code: link.code })).toMatchObject({ reason: "code", referral_id: link.id });
});

it("a click that a kill lost is counted after all, once, by its signed id", async () => {
  const link = await linkOf(running);
  const lost = tokenOf(link, Date.now() - 2000);
  expect(await settled({ clicks: [lost] })).toMatchObject({ reason: "last_click", click_id: lost });
  expect(await countsOf(link)).toEqual({ clicks: 1, signups: 1 });
  expect(await settled({ clicks: [lost] })).toMatchObject({ reason: "click_spent" });
  expect(await countsOf(link)).toEqual({ clicks: 1, signups: 1 });
});

it("the same message five times counts once", async () => {
  const link = await linkOf(running);
  await clickOn(link, Date.now() - 1000);
  await clickOn(link, Date.now() - 900);
  const id = await accepted({ code: link.code });
  const messages = ["a", "b", "c", "d", "e"].map((name) => ({
    id: name,
    timestamp: new Date(),
    attempts: 1,
    body: { kind: "settle-signup", id },
  }));
  const batch = createMessageBatch("milepost-jobs", messages);
  await consumeJobs([settleSignupJob])(batch, quietEnv);
  const result = await getQueueResult(batch, createExecutionContext());
  expect(result.explicitAcks).toHaveLength(5);
  await Promise.all([settle(id), settle(id), settle(id)]);
  expect(await countsOf(link)).toEqual({ clicks: 2, signups: 1 });
  const events = await db.all(sql`SELECT action FROM audit_events WHERE subject_id = ${id}`);
  expect(events).toEqual([{ action: "signup.attributed" }]);
});

it("a click earns one sign-up, though two that name it are settled at once", async () => {
  const link = await linkOf(running);
  const click = await clickOn(link, Date.now() - 5000);
  await clickOn(link, Date.now() - 5000);
  const ids = [await accepted({ clicks: [click] }), await accepted({ clicks: [click] })];
  await Promise.all(ids.map((id) => settle(id)));
  const rows = await Promise.all(ids.map(rowOf));
  expect(rows.map((row) => row.reason).sort()).toEqual(["click_spent", "last_click"]);
  expect(rows.find((row) => row.counted === 0)?.referral_id).toBeNull();
});

it("sign-ups by code alone stop at the link's clicks, whatever arrives at once", async () => {
  const link = await linkOf(running);
  for (const ago of [4000, 3000]) await clickOn(link, Date.now() - ago);
  const ids = [];
  for (let i = 0; i < 5; i++) ids.push(await accepted({ code: link.code }));
  await Promise.all(ids.map((id) => settle(id)));
  const rows = await Promise.all(ids.map(rowOf));
  expect(rows.filter((row) => row.reason === "code")).toHaveLength(2);
  expect(rows.filter((row) => row.reason === "no_click")).toHaveLength(3);
  expect(rows.every((row) => row.click_id === null && row.conversion_time_minutes === null)).toBe(true);
  expect(await countsOf(link)).toEqual({ clicks: 2, signups: 2 });
});

it("a click whose link has given all its sign-ups to codes earns none", async () => {
  const link = await linkOf(running);
  const click = await clickOn(link, Date.now() - 4000);
  expect((await settled({ code: link.code })).reason).toBe("code");
  expect((await settled({ clicks: [click], code: link.code })).reason).toBe("click_spent");
  expect(await countsOf(link)).toEqual({ clicks: 1, signups: 1 });
});

it("earlier clicks of a revoked link earn; its code alone does not", async () => {
  const link = await linkOf(running, { revokedAt: Date.now() - 1000 });
  const click = await clickOn(link, Date.now() - 5000);
  await clickOn(link, Date.now() - 5000);
  expect(await settled({ clicks: [click], code: link.code })).toMatchObject({
    reason: "last_click",
    referral_id: link.id,
  });
  expect(await settled({ code: link.code })).toMatchObject({ reason: "link_not_active", referral_id: null });
  const before = Date.now() - 2000;
  expect(await settled({ code: link.code, occurredAt: before })).toMatchObject({ reason: "code" });
});

it("a code that its link does not have, and a click of a link that is not ours, are forged", async () => {
  const link = await linkOf(running);
  const click = await clickOn(link, Date.now() - 5000);
  const stranger = { ...link, number: 4_000_000_000 };
  expect((await settled({ clicks: [tokenOf(stranger, Date.now() - 100)] })).reason).toBe("bad_token");
  const elsewhere = await campaign();
  expect(
    (await settled({ clicks: [tokenOf({ ...link, campaignNumber: elsewhere.number }, Date.now() - 9)] }))
      .reason,
  ).toBe("bad_token");
  await db.run(sql`UPDATE referrals SET code = 'other' WHERE id = ${link.id}`);
  expect((await settled({ code: link.code })).reason).toBe("bad_token");
  expect((await settled({ clicks: [click] })).reason).toBe("last_click");
});

it("sign-ups of one instant move on by a microsecond each", async () => {
  const link = await linkOf(running);
  const at = Date.now() - 60_000;
  const rows = [];
  for (let i = 0; i < 3; i++) {
    const click = await clickOn(link, at - 1);
    rows.push(await settled({ clicks: [click], occurredAt: at }));
  }
  const click = await clickOn(link, at - 5);
  rows.push(await settled({ clicks: [click], occurredAt: at - 1 }));
  expect(rows.map((row) => row.event_us)).toEqual([at * 1000, at * 1000 + 1, at * 1000 + 2, (at - 1) * 1000]);
});

it("counts on the days and hours of the sign-up and of its click, where the click was", async () => {
  const link = await linkOf(running);
  const clickedAt = Date.UTC(2026, 9, 1, 23, 50);
  const occurredAt = Date.UTC(2026, 9, 2, 0, 20);
  const click = await clickOn(link, clickedAt, { country: "RW" });
  expect(await settled({ clicks: [click], occurredAt })).toMatchObject({
    day: "2026-10-02",
    hour: 0,
    clicked_day: "2026-10-01",
    country: "RW",
    conversion_time_minutes: 30,
  });
  const days = await db.all(sql`SELECT day, earned_clicks, signups, breakdown ->> '$."s.hour.5.0"' AS midnight
    FROM link_days LEFT JOIN ${sql.raw(linkDayMaps)} USING (referral_id, day) WHERE referral_id = ${link.id} ORDER BY day`);
  expect(days).toEqual([
    { day: "2026-10-01", earned_clicks: 1, signups: 0, midnight: null },
    { day: "2026-10-02", earned_clicks: 0, signups: 1, midnight: 1 },
  ]);
});

it("an enrolment reported before the sign-up is settled counts once it is", async () => {
  const link = await linkOf(running);
  const click = await clickOn(link, Date.now() - day);
  const id = await accepted({ clicks: [click] });
  const by = { actor: null, requestId: "test", now: Date.now() };
  await changeEnrollment({ env: testEnv, db }, by, id, "completed");
  expect(await rowOf(id)).toMatchObject({ settled_at: null, enrolled_day: null });
  await Promise.all([settle(id), changeEnrollment({ env: testEnv, db }, by, id, "completed")]);
  expect((await rowOf(id)).enrolled_day).toBe(new Date().toISOString().slice(0, 10));
});

it("an enrolment that races with settling counts once, whoever is first", async () => {
  const link = await linkOf(running);
  for (let i = 0; i < 8; i++) {
    const id = await accepted({ clicks: [await clickOn(link, Date.now() - day)] });
    const by = { actor: null, requestId: "test", now: Date.now() };
    await Promise.all([settle(id), changeEnrollment({ env: testEnv, db }, by, id, "completed"), settle(id)]);
    expect(await rowOf(id)).toMatchObject({ counted: 1, enrolled_day: expect.any(String) });
  }
});

it("settles in order of arrival, whichever message comes first", async () => {
  const link = await linkOf(running);
  const click = await clickOn(link, Date.now() - 5000);
  const first = await accepted({ clicks: [click] });
  const second = await accepted({ clicks: [click] });
  await settle(second);
  expect((await rowOf(first)).reason).toBe("last_click");
  expect((await rowOf(second)).reason).toBe("click_spent");
});

it("the sweep rings for what a crash between intake and queue left behind", async () => {
  const own = await campaign();
  const ids = [await accepted({ campaignId: own.id }), await accepted({ campaignId: own.id })];
  const rung: string[] = [];
  const SIGNUP_QUEUE = {
    sendBatch: async (batch: { body: { id: string } }[]) => rung.push(...batch.map((m) => m.body.id)),
  };
  await sweepSignups.run({ ...call(), env: { ...quietEnv, SIGNUP_QUEUE } as unknown as typeof testEnv });
  expect(rung).toContain(ids[1]);
  for (const id of rung) await settle(id);
  for (const id of ids) expect((await rowOf(id)).settled_at).not.toBeNull();
  rung.length = 0;
  await sweepSignups.run({ ...call(), env: { ...quietEnv, SIGNUP_QUEUE } as unknown as typeof testEnv });
  expect(rung).toEqual([]);
});

it("one that cannot be settled is set aside, blocks no other, and can be tried again", async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  const own = await campaign();
  const link = await linkOf(own);
  const click = await clickOn(link, Date.now() - 5000);
  const poison = await accepted({ campaignId: own.id, clicks: [click] });
  const later = await accepted({ campaignId: own.id, clicks: [click] });
  await db.run(sql`UPDATE signups SET evidence = '[]' WHERE id = ${poison}`);
  for (let i = 0; i < 4; i++) await expect(settle(later)).rejects.toThrow();
  expect((await rowOf(later)).settled_at).toBeNull();
  await settle(later);
  expect((await rowOf(later)).reason).toBe("last_click");
  expect(await rowOf(poison)).toMatchObject({ settled_at: null, attempts: 5 });
  await expect(settle(poison)).rejects.toThrow();
  await db.run(
    sql`UPDATE signups SET evidence = '{"claims":[],"ref_code":null,"visitor":null}' WHERE id = ${poison}`,
  );
  await settle(poison);
  expect((await rowOf(poison)).reason).toBe("no_click");
});

it("is settled by the queue within seconds", async () => {
  const own = await campaign();
  const signupId = await accept({ campaignId: own.id }, { env: testEnv });
  await vi.waitFor(async () => expect((await rowOf(signupId)).settled_at).not.toBeNull(), {
    timeout: 8000,
    interval: 200,
  });
});

it("reads the few that wait, however many have been settled", async () => {
  for (const query of [waitingUpTo("snp_any"), newestWaiting]) {
    expect((await queryPlan(query))[0]).toMatch(/signups USING INDEX signups_in_hand/);
  }
});
