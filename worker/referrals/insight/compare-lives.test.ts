import { beforeAll, expect, it } from "vitest";
import { atomically } from "../../core/db/db";
import { addDays, localDay } from "../../core/time";
import { administrator, api, db, request } from "../../testing/api";
import type { DayDelta } from "../rollups/day-delta";
import { addToRollups } from "../rollups/rollups";
import { runningCampaign, signedInOfficer } from "../testing/fixtures";
import { page } from "../testing/pages";

let admin: Awaited<ReturnType<typeof administrator>>;
let asked: string;

/** "Old" ran 60 days and is over, "Young" began ten days ago: the first ten days of each. */
beforeAll(async () => {
  admin = await administrator();
  const today = localDay(Date.now(), "UTC");
  const [a, b] = [await signedInOfficer(), await signedInOfficer()];
  const deltas: DayDelta[] = [];
  const ids: string[] = [];
  for (const [name, starts, ends, signups] of [
    ["Old", addDays(today, -100), addDays(today, -40), 4],
    ["Young", addDays(today, -10), null, 9],
  ] as const) {
    const campaign = await runningCampaign(admin.token, {
      ...{ name, starts_on: addDays(today, -100), officer_ids: [a.id, b.id] },
    });
    ids.push(campaign.id);
    for (const officer of [a, b]) {
      const { body } = await api<{ id: string }>("POST", "/referrals", {
        token: admin.token,
        body: { officer_id: officer.id, campaign_id: campaign.id },
      });
      const of = { referralId: body.id, campaignId: campaign.id };
      for (let i = 0; i < 10; i++) deltas.push({ ...of, day: addDays(starts, i), clicks: 50, signups });
      // After the days that are compared, and today, which is not over.
      deltas.push({ ...of, day: ends ?? today, clicks: 7777, signups: 3333 });
    }
    await api("PATCH", `/campaigns/${campaign.id}`, {
      token: admin.token,
      body: { starts_on: starts, ...(ends ? { ends_on: ends } : {}) },
    });
  }
  await atomically(db, addToRollups(deltas));
  asked = `?campaigns=${ids.join(",")}&by=life`;
});

it("compares campaigns by the day of their life, and says whether the difference is real", async () => {
  const { status, html } = await page(`/dashboard/insight/compare${asked}`, admin);
  expect(status).toBe(200);
  expect(html).toContain("Young beats Old: 180 sign-ups against 80 in the first 10 days");
  expect(html).toContain("Day 10");
  expect(html).toContain("Who worked for both: Old, then Young");
  expect(html).toContain("beyond chance");
  expect(html).not.toContain("7,777");
});

it("offers no range where campaigns are compared by their lives, which it would not change", async () => {
  const html = async (query: string) => (await page(`/dashboard/insight/compare${query}`, admin)).html;
  expect(await html(asked)).not.toContain('type="date"');
  expect(await html(asked.replace("&by=life", ""))).toContain('type="date"');
});

it("its files hold what the page shows", async () => {
  const lines = async (name: string) => {
    const answer = await request("GET", `/dashboard/insight/${name}.csv${asked}`, { token: admin.token });
    return (await answer.text()).trim().split("\r\n");
  };
  const days = await lines("compare-lives");
  expect(days).toHaveLength(12);
  expect(days[1]).toBe("1,100,8,100,18");
  expect(days.at(-1)).toMatch(/,1000,80,1000,180$/);
  expect((await lines("compare-life"))[2]).toMatch(
    /^Young,.*,1000,180,100,beyond chance,18,10,beyond chance$/,
  );
  expect(await lines("compare-officers")).toHaveLength(3);
});

it("where fewer than two have run a day, it says so", async () => {
  const { html } = await page(`/dashboard/insight/compare${asked.replace(/,[^&]+/, "")}`, admin);
  expect(html).toContain("Fewer than two of these have begun");
});
