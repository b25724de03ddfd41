import { sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { atomically } from "../../core/db/db";
import { addDays, localDay } from "../../core/time";
import { administrator, api, db, request, signIn } from "../../testing/api";
import { fullScans } from "../../testing/query-plan";
import type { DayDelta } from "../rollups/day-delta";
import { addToRollups } from "../rollups/rollups";
import { runningCampaign, signedInOfficer } from "../testing/fixtures";
import { page } from "../testing/pages";
import { lastSignups, weeksOfOfficers } from "./read-coaching";

const path = "/dashboard/insight/officers";
const count = 25;
let admin: Awaited<ReturnType<typeof administrator>>;

/** Officer 00 converts worst, 24 best. */
beforeAll(async () => {
  admin = await administrator();
  const today = localDay(Date.now(), "UTC");
  const officers = [];
  for (let i = 0; i < count; i++) officers.push(await signedInOfficer());
  const campaign = await runningCampaign(admin.token, { officer_ids: officers.map(({ id }) => id) });
  const deltas: DayDelta[] = [];
  for (const [i, { id, personId }] of officers.entries()) {
    const name = `Officer ${String(i).padStart(2, "0")}`;
    await db.run(sql`UPDATE people SET name = ${name}, phone = ${`+97798000000${String(i).padStart(2, "0")}`}
      WHERE id = ${personId}`);
    const { body } = await api<{ id: string }>("POST", "/referrals", {
      token: admin.token,
      body: { officer_id: id, campaign_id: campaign.id },
    });
    const of = { referralId: body.id, campaignId: campaign.id };
    deltas.push({ ...of, day: today, clicks: 100, signups: 10 + 2 * i, breakdown: {} });
    deltas.push({ ...of, day: addDays(today, -40), clicks: 100, signups: 30, breakdown: {} });
  }
  await atomically(db, addToRollups(deltas));
  await db.run(sql`INSERT INTO targets (campaign_id, officer_id, measure, goal, starts_on, ends_on, set_at)
    VALUES (${campaign.id}, ${officers[3]?.id}, 'signups', 4000, ${addDays(today, -9)}, ${addDays(today, 9)}, 0)`);
});

const table = async (query = "") => {
  const { status, html } = await page(`${path}${query}`, admin);
  expect(status).toBe(200);
  const names = [...html.matchAll(/href="\/dashboard\/officers\/[^"]+">(Officer \d\d)</g)].map(
    ([, name]) => name,
  );
  return { html, names };
};

it("holds everybody, worst first against their campaigns, or best first, page by page", async () => {
  const { html, names } = await table("?limit=20");
  expect(names).toHaveLength(20);
  expect(names[0]).toBe("Officer 00");
  expect(html).toContain("Help first: Officer 00");
  expect((await table("?limit=20&page=2")).names).toHaveLength(count - 20);
  expect((await table("?sort=-difference")).names[0]).toBe("Officer 24");
  expect((await table("?sort=trend")).names[0]).toBe("Officer 00");
  expect((await table("?sort=pace")).names[0]).toBe("Officer 03");
  expect(html).toContain("16 of 4,000");
  // Of 2,500 clicks 850 signed up; nobody needs a pointer to read it.
  expect(html).toContain(">34.0% in their campaigns<");
});

it("keeps the days and opens the list behind the sign-ups", async () => {
  const today = localDay(Date.now(), "UTC");
  const days = `from=${addDays(today, -6)}&amp;to=${today}`;
  const { html } = await table("?days=7");
  const [row = ""] = html.split("<tr").filter((one) => one.includes(">Officer 03<"));
  expect(row).toMatch(new RegExp(`href="/dashboard/officers/ofc_[^"?]+\\?${days}"`));
  const list = /href="(\/dashboard\/signups[^"]*)">16</.exec(row)?.[1] ?? "";
  expect(list).toContain(days);
  expect(list).toMatch(/attributed=true.*officer_id=ofc_/);
});

it("is narrowed by figures as the API is, and says what the API says", async () => {
  const query = "min_conversion_rate=20&max_signups=40&min_clicks=50&max_score=99";
  const { names } = await table(`?${query}&sort=name`);
  const { body } = await api<{ data: { name: string }[] }>(
    "GET",
    `/stats/officers?${query}&sort=name&limit=100`,
    {
      token: admin.token,
    },
  );
  expect(names.length).toBeGreaterThan(3);
  expect(names).toEqual(body.data.map(({ name }) => name));
  expect((await table("?min_clicks=5000")).html).toContain("No officer fits these figures");
  expect((await table("?min_clicks=many&sort=luck&page=x")).names).toHaveLength(count);
});

it("its file, and those of the leaderboard and of the matrix, hold everybody", async () => {
  for (const name of ["officers", "leaderboard", "matrix"]) {
    const answer = await request("GET", `/dashboard/insight/${name}.csv?limit=20`, { token: admin.token });
    const lines = (await answer.text()).trim().split("\r\n");
    expect([name, lines.filter((line) => /Officer \d\d/.test(line)).length]).toEqual([name, count]);
  }
});

it("an officer's own page greys a difference from their campaigns as the table does", async () => {
  const { html } = await table();
  const against = async (name: string) => {
    const id = new RegExp(`href="(/dashboard/officers/ofc_[^"?]+)[^"]*">${name}<`).exec(html)?.[1] ?? "";
    return (await page(id, admin)).html;
  };
  expect(await against("Officer 24")).toMatch(/>\+24\.0<\/td>/);
  expect(await against("Officer 13")).toMatch(
    /<span class="quiet">\+2\.0<span class="visually-hidden"> \(within chance\)/,
  );
});

it("writes to an officer by WhatsApp or mail; who only reads sees no address", async () => {
  const { html } = await table();
  expect(html).toContain("https://wa.me/9779800000003?text=Hello%20Officer%2003");
  expect(html).toMatch(/href="mailto:[^"]+@milepost\.test\?subject=/);
  const reader = await signIn(["referrals:viewer"]);
  const read = (await page(path, reader)).html;
  expect(read).toContain("Officer 03");
  expect(read).not.toMatch(/wa\.me|mailto:/);
});

it("reads no table that grows from end to end", async () => {
  const period = { from: "2026-01-01", to: "2026-01-31" };
  for (const query of [lastSignups(null), lastSignups("c"), weeksOfOfficers(["o"], period, "c")]) {
    const scans = await fullScans(query);
    expect(scans.filter((step) => /^SCAN (r|t|s|referrals|link_weeks|signups)\b/.test(step))).toEqual([]);
  }
});
