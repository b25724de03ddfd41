import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { administrator, api, db } from "../../testing/api";
import { fullScans } from "../../testing/query-plan";
import { page, submit } from "../testing/pages";
import {
  apiKey,
  campaign,
  clickOn,
  linkOf,
  rowOf,
  settledSignUp,
  someone,
  type TestLink,
} from "../testing/signups";
import { candidates, candidateTotal } from "./find-follow-ups";
import type { FollowUp } from "./schemas";

const day = 86_400_000;
const key = apiKey();
const admin = administrator();

/** A candidate who signed up through the link so many days ago. */
async function candidate(link: TestLink, daysAgo: number, more: Record<string, unknown> = {}) {
  const at = Date.now() - daysAgo * day;
  const click_id = await clickOn(link, at - 60_000);
  return settledSignUp(await key, {
    email: someone(),
    click_id,
    occurred_at: new Date(at).toISOString(),
    ...more,
  });
}

const list = async (token: string, query = "") =>
  (await api<{ data: FollowUp[]; total: number }>("GET", `/follow-ups${query}`, { token })).body;

const nudge = (token: string, id: string) =>
  api<FollowUp & { code?: string }>("POST", `/signups/${id}/nudge`, { token });

it("shows an officer their own who have not enrolled, longest waiting first, by first name or masked", async () => {
  const made = await campaign({ name: "Harvest" });
  const link = await linkOf(made);
  const recent = await candidate(link, 2, { first_name: " Asha " });
  const long = await candidate(link, 9);
  const enrolled = await candidate(link, 20);
  await candidate(await linkOf(made), 30); // another officer's
  await api("POST", "/track/enrollment", { token: await key, body: { signup_id: enrolled.id } });

  const own = await list(link.officer.token);
  expect(own.total).toBe(2);
  expect(own.data.map(({ signup_id, days_waiting }) => [signup_id, days_waiting])).toEqual([
    [long.id, 9],
    [recent.id, 2],
  ]);
  expect(own.data[0]).toMatchObject({
    first_name: null,
    contact_masked: "p***@e***.org",
    campaign_name: "Harvest",
    stage: "signed_up",
    nudged_at: null,
  });
  expect(own.data[1]?.first_name).toBe("Asha");
  expect(JSON.stringify(own)).not.toContain("@example.org");

  const done = await list(link.officer.token, "?stage=enrolled");
  expect([done.total, done.data[0]?.signup_id, done.data[0]?.days_waiting]).toEqual([1, enrolled.id, null]);
});

it("keeps a first name encrypted, as it keeps the address", async () => {
  const link = await linkOf(await campaign());
  const { id } = await candidate(link, 1, { first_name: "Bikram" });
  expect(JSON.stringify(await rowOf(id))).not.toContain("Bikram");
});

it("lets an admin see everybody's, one officer's or one campaign's, each with its true total", async () => {
  const { token } = await admin;
  const [one, two] = [await campaign(), await campaign()];
  const link = await linkOf(one);
  const other = await linkOf(two, { officer: link.officer });
  await candidate(link, 3);
  await candidate(other, 4);
  await candidate(await linkOf(one), 5);
  expect((await list(token, `?officer_id=${link.officer.id}`)).total).toBe(2);
  expect((await list(token, `?campaign_id=${one.id}`)).data).toHaveLength(2);
  expect((await list(token, `?campaign_id=${one.id}&officer_id=${link.officer.id}`)).total).toBe(1);
  const everybody = await list(token, "?limit=100");
  expect(everybody.total).toBe(everybody.data.length);
  // An officer who asks for another's gets their own.
  expect((await list(link.officer.token, "?officer_id=ofc_other")).total).toBe(2);
});

it("notes a nudge once a day, with who and when, however often it is sent", async () => {
  const link = await linkOf(await campaign());
  const { id } = await candidate(link, 3);
  const answers = await Promise.all([1, 2, 3].map(() => nudge(link.officer.token, id)));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(answers[0]?.body).toMatchObject({ days_since_nudge: 0, nudged_by: "Test Person" });
  const told = await db.all(
    sql`SELECT actor_id FROM audit_events WHERE action = 'signup.nudged' AND subject_id = ${id}`,
  );
  expect(told).toEqual([{ actor_id: link.officer.personId }]);

  await db.run(sql`UPDATE signups SET nudged_at = nudged_at - ${4 * day} WHERE id = ${id}`);
  expect((await list(link.officer.token)).data[0]?.days_since_nudge).toBe(4);
  expect((await nudge((await admin).token, id)).body.days_since_nudge).toBe(0);
});

it("refuses to nudge another's candidate, or one who has enrolled", async () => {
  const made = await campaign();
  const link = await linkOf(made);
  const other = await linkOf(made);
  const { id } = await candidate(link, 3);
  expect((await nudge(other.officer.token, id)).status).toBe(404);
  await api("POST", "/track/enrollment", { token: await key, body: { signup_id: id } });
  expect(await nudge(link.officer.token, id)).toMatchObject({ status: 409, body: { code: "conflict" } });
});

it("on its page, has a message ready in the language chosen, and marks who was nudged", async () => {
  const made = await campaign({ name: "Récolte & co" });
  const link = await linkOf(made);
  const { id } = await candidate(link, 3, { first_name: "Zoé" });
  const path = "/dashboard/follow-ups";
  const shown = await page(path, link.officer);
  expect(shown.status).toBe(200);
  expect(shown.html).toContain("waiting for 3 days");
  expect(shown.html).toContain(`https://wa.me/?text=${encodeURIComponent("Hello Zoé, this is Test Person")}`);
  expect(shown.html).toContain("Gave no number, and did not agree to mail");
  const french = await page(`${path}?message=fr`, link.officer);
  expect(french.html).toContain(`https://wa.me/?text=${encodeURIComponent("Bonjour Zoé, ici Test Person")}`);
  const sent = await submit(`${path}/${id}/nudge?message=fr`, link.officer);
  expect(sent.location).toBe(`${path}?message=fr`);
  expect((await page(path, link.officer)).html).toContain("Contacted today by Test Person");
});

it("opens WhatsApp on a candidate who gave a number, for those whose candidate it is; each reading is logged", async () => {
  const made = await campaign();
  const [link, other] = [await linkOf(made), await linkOf(made)];
  const { id } = await candidate(link, 3, { first_name: "Zoé", phone: "+977 984-1234567" });
  const without = await candidate(link, 3);
  const [first, second] = (await list(link.officer.token)).data;
  expect([first?.has_phone, second?.has_phone].sort()).toEqual([false, true]);
  const path = "/dashboard/follow-ups";
  const shown = await page(path, link.officer);
  expect(shown.html).toContain(`${path}/${id}/whatsapp`);
  expect(shown.html).not.toContain(`${path}/${without.id}/whatsapp`);
  expect(shown.html).not.toContain("9841234567");

  const contact = (token: string, of = id) =>
    api<{ phone: string; whatsapp_url: string; code?: string }>("POST", `/signups/${of}/contact`, { token });
  const told = await contact(link.officer.token);
  expect(told.status).toBe(200);
  expect(told.body.phone).toBe("+9779841234567");
  expect(told.body.whatsapp_url).toMatch(/^https:\/\/wa\.me\/9779841234567\?text=Hello%20Zo%C3%A9/);
  expect((await contact(other.officer.token)).status).toBe(404);
  expect((await contact(link.officer.token, without.id)).body.code).toBe("conflict");
  expect((await contact((await admin).token)).status).toBe(200);

  const sent = await submit(`${path}/${id}/whatsapp?message=fr`, link.officer);
  expect([sent.status, sent.html.includes("https://wa.me/9779841234567?text=Bonjour")]).toEqual([200, true]);
  expect((await submit(`${path}/${id}/whatsapp`, other.officer)).status).toBe(404);
  const refused = await submit(`${path}/${without.id}/whatsapp?message=fr`, link.officer);
  expect([refused.status, refused.html.includes(`href="${path}?message=fr"`)]).toEqual([409, true]);
  const read = await db.all<{
    who: string;
    detail: string;
  }>(sql`SELECT actor_id AS who, detail FROM audit_events
    WHERE action = 'signup.phone_read' AND subject_id = ${id} ORDER BY id`);
  expect(read.filter(({ who }) => who === link.officer.personId)).toHaveLength(2);
  expect(read).toHaveLength(3);
  expect(JSON.stringify(read)).not.toContain("984");
  expect((await list(link.officer.token)).data.find(({ signup_id }) => signup_id === id)).toMatchObject({
    ...{ days_since_nudge: 0, nudged_by: "Test Person" },
  });
});

it("reads candidates by key and counts none of them", async () => {
  const [day, group] = ["2026-03-10", null];
  const today = { now: Date.parse(day), day, timeZone: "UTC" };
  for (const which of [
    { officerId: "o", campaignId: null, group: "two_weeks" as const },
    { officerId: null, campaignId: null, group: "new" as const },
  ]) {
    for (const stage of ["due", "set_aside"] as const) {
      const steps = await fullScans(sql`SELECT s.id ${candidates(which, stage, today, day)}`);
      expect([stage, steps.filter((step) => /^SCAN s\b/.test(step))]).toEqual([stage, []]);
    }
  }
  for (const stage of ["signed_up", "enrolled"] as const) {
    for (const which of [
      { officerId: "o", campaignId: null, group },
      { officerId: "o", campaignId: "c", group },
    ]) {
      expect(
        (await fullScans(sql`SELECT s.id ${candidates(which, stage, today, day)}`)).filter((step) =>
          /^SCAN s\b/.test(step),
        ),
      ).toEqual([]);
    }
    for (const which of [
      { officerId: null, campaignId: null, group },
      { officerId: "o", campaignId: "c", group },
    ]) {
      expect(
        (await fullScans(candidateTotal(which, stage))).filter((step) => /^SCAN r\b/.test(step)),
      ).toEqual([]);
    }
  }
});
