import { expect, it } from "vitest";
import { atomically } from "../../core/db/db";
import { addDays, localDay } from "../../core/time";
import { administrator, api, db } from "../../testing/api";
import { fullScans } from "../../testing/query-plan";
import { addToRollups } from "../rollups/rollups";
import { page, submit } from "../testing/pages";
import { campaign, linkOf, type TestLink } from "../testing/signups";
import { targetProgress } from "./find-targets";
import type { TargetRecord } from "./schemas";

const today = localDay(Date.now(), "UTC");
const admin = administrator();

/** So many clicks and sign-ups (and enrolments) of that day, in the rollups. */
const count = (link: TestLink, day: string, signups: number, enrollments = 0) =>
  atomically(
    db,
    addToRollups([
      { referralId: link.id, campaignId: link.campaignId, day, clicks: signups, signups, enrollments },
    ]),
  );

async function running() {
  const { token } = await admin;
  const made = await campaign({ starts_on: addDays(today, -9), ends_on: addDays(today, 20) });
  const link = await linkOf(made);
  await api("PUT", `/campaigns/${made.id}/officers`, { token, body: { officer_ids: [link.officer.id] } });
  const put = (body: Record<string, unknown>, officerId = link.officer.id) =>
    api<TargetRecord & { code?: string }>("PUT", `/campaigns/${made.id}/targets/${officerId}`, {
      token,
      body,
    });
  return { token, made, link, officer: link.officer, put };
}

it("shows what was done in the campaign's days and what the officer is on course for", async () => {
  const { link, put } = await running();
  await count(link, addDays(today, -20), 5); // before the first day
  await count(link, addDays(today, -9), 4);
  await count(link, today, 8, 2);
  const { status, body } = await put({ goal: 50 });
  expect(status).toBe(200);
  expect(body).toMatchObject({
    goal: 50,
    measure: "signups",
    from: addDays(today, -9),
    to: addDays(today, 20),
    done: 12,
    state: "running",
    on_course_for: 36,
    is_on_course: false,
    is_reached: false,
  });
  expect((await put({ goal: 6, measure: "enrollments" })).body).toMatchObject({
    done: 2,
    on_course_for: 6,
    is_on_course: true,
  });
  expect((await put({ goal: 5, from: today, to: today })).body).toMatchObject({ done: 8, is_reached: true });
});

it("lets an officer see their own, whatever they ask for, and set none", async () => {
  const one = await running();
  const other = await running();
  await one.put({ goal: 10 });
  await other.put({ goal: 20 });
  const own = await api<{ data: TargetRecord[]; total: number }>(
    "GET",
    `/targets?officer_id=${other.officer.id}`,
    { token: one.officer.token },
  );
  expect(own.body.data.map(({ goal }) => goal)).toEqual([10]);
  const tried = await api("PUT", `/campaigns/${one.made.id}/targets/${one.officer.id}`, {
    token: one.officer.token,
    body: { goal: 1 },
  });
  expect(tried.status).toBe(403);
});

it("refuses who does not work for the campaign, days out of order, and a campaign that is closed", async () => {
  const { token, made, put } = await running();
  const stranger = await running();
  expect((await put({ goal: 5 }, stranger.officer.id)).body.code).toBe("officer_not_assigned");
  expect((await put({ goal: 5, from: today, to: addDays(today, -1) })).status).toBe(400);
  expect((await put({ goal: 5, from: addDays(today, 21) })).status).toBe(400);
  expect((await put({ goal: 0 })).status).toBe(400);
  await api("POST", `/campaigns/${made.id}/archive`, { token });
  expect((await put({ goal: 5 })).body.code).toBe("campaign_closed");
});

it("is one for all officers at once, and taken back without harm twice", async () => {
  const { token, made, link } = await running();
  const second = await linkOf(made);
  const officer_ids = [link.officer.id, second.officer.id];
  await api("PUT", `/campaigns/${made.id}/officers`, { token, body: { officer_ids } });
  const path = `/campaigns/${made.id}/targets`;
  const all = await api<{ data: TargetRecord[] }>("PUT", path, { token, body: { goal: 7 } });
  expect(all.body.data.map(({ officer_id }) => officer_id).sort()).toEqual(officer_ids.sort());
  for (let n = 0; n < 2; n++) {
    expect((await api("DELETE", `${path}/${second.officer.id}`, { token })).status).toBe(204);
  }
  const left = await api<{ data: TargetRecord[] }>("GET", `/targets?campaign_id=${made.id}`, { token });
  expect(left.body.data.map(({ officer_id }) => officer_id)).toEqual([link.officer.id]);
});

it("on the campaign's page, changing a goal keeps what counts and its days; an empty goal takes it back", async () => {
  const { made, link, officer, put } = await running();
  const session = await admin;
  await count(link, today, 4, 3);
  await put({ goal: 9, measure: "enrollments", from: today, to: addDays(today, 2) });
  const path = `/dashboard/campaigns/${made.id}/targets`;
  expect((await page(path, session)).html).toContain("3 of 9, on course for 9");
  expect((await submit(`${path}/${officer.id}`, session, { goal: "10" })).location).toBe(path);
  expect((await page(path, session)).html).toContain("3 of 10, on course for 9");
  expect((await page(`/dashboard/officers/${officer.id}`, session)).html).toContain(
    "3 of 10, on course for 9",
  );
  await submit(`${path}/${officer.id}`, session, { goal: "" });
  expect((await page(path, session)).html).toContain("No target");
  const refused = await submit(path, session, { goal: "many", measure: "signups" });
  expect(refused.status).toBe(400);
  await submit(path, session, { goal: "12", measure: "signups", from: "", to: "" });
  expect((await page(path, session)).html).toContain("4 of 12, on course for 12");
});

it("the campaign's page begins with who is behind, whatever their name", async () => {
  const { token, made, link, put } = await running();
  const session = await admin;
  const [second, third] = [await linkOf(made), await linkOf(made)];
  const ids = [link.officer.id, second.officer.id, third.officer.id];
  await api("PUT", `/campaigns/${made.id}/officers`, { token, body: { officer_ids: ids } });
  const path = `/dashboard/campaigns/${made.id}/targets`;
  const named = async () => {
    const { html } = await page(path, session);
    return [...html.matchAll(/<tr role="row" data-key="(\w+)"/g)].map(([, id]) => id);
  };
  await count(link, today, 3);
  await count(second, today, 2);
  await put({ goal: 3 }, link.officer.id);
  await put({ goal: 300 }, second.officer.id);
  expect(await named()).toEqual([second.officer.id, link.officer.id, third.officer.id]);
  expect((await page(path, session)).html).toContain("1 officer is behind");
  await put({ goal: 300 }, link.officer.id);
  expect(await named()).toEqual([second.officer.id, link.officer.id, third.officer.id]);
  await put({ goal: 1 }, second.officer.id);
  expect(await named()).toEqual([link.officer.id, second.officer.id, third.officer.id]);
  await put({ goal: 1 }, link.officer.id);
  expect((await page(path, session)).html).toContain("Nobody is behind");
});

it("reads a campaign's or an officer's targets by key", async () => {
  for (const which of [{ campaignId: "c" }, { officerId: "o" }, { campaignId: "c", officerId: "o" }]) {
    const scans = await fullScans(targetProgress(which));
    expect(scans.filter((step) => /^SCAN (t|r|a|b|e)\b/.test(step))).toEqual([]);
  }
});
