import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { atomically } from "../../core/db/db";
import { localDay } from "../../core/time";
import { administrator, api, db, request } from "../../testing/api";
import { addToRollups } from "../rollups/rollups";
import { runningCampaign, signedInOfficer } from "../testing/fixtures";
import { page } from "../testing/pages";

const admin = administrator();
const today = localDay(Date.now(), "UTC");

/** A figure of the dashboard: what is drawn, and the table behind it. */
async function figure(id: string) {
  const { html } = await page("/dashboard?days=30", await admin);
  const [, section = ""] = new RegExp(`<section[^>]* id="${id}"[^>]*>(.*?)</section>`, "s").exec(html) ?? [];
  const [picture = "", foot = ""] = section.split('class="figure__foot"');
  return { picture, foot };
}

async function fileOf(id: string) {
  const answer = await request("GET", `/dashboard/insight/${id}.csv?days=30`, { token: (await admin).token });
  return (await answer.text()).trim().split("\r\n");
}

const count = (text: string, words: RegExp) => text.match(words)?.length ?? 0;

it("the board of officers, its table and its file hold everybody, not ten", async () => {
  const officers = [];
  for (let i = 0; i < 23; i++) officers.push(await signedInOfficer());
  for (const [i, { personId }] of officers.entries()) {
    await db.run(
      sql`UPDATE people SET name = ${`Board ${String(i).padStart(2, "0")}`} WHERE id = ${personId}`,
    );
  }
  const { picture, foot } = await figure("leaderboard");
  expect(count(picture, />Board \d\d<\/a>/g)).toBe(23);
  expect(picture).toContain("<summary>13 more officers</summary>");
  expect(count(foot, />Board \d\d<\/a>/g)).toBe(23);
  expect((await fileOf("leaderboard")).filter((line) => line.startsWith("Board "))).toHaveLength(23);
});

it("of more campaigns than a page holds, the last row and the file are of all", async () => {
  const { token } = await admin;
  const officer = await signedInOfficer({ maxLinks: 200 });
  const campaigns = [];
  for (let i = 0; i < 103; i++)
    campaigns.push(await runningCampaign(token, { name: `Fair ${i}`, officer_ids: [officer.id] }));
  const deltas = [];
  for (const { id } of campaigns) {
    const body = { officer_id: officer.id, campaign_id: id };
    const { body: link } = await api<{ id: string }>("POST", "/referrals", { token, body });
    deltas.push({ referralId: link.id, campaignId: id, day: today, clicks: 10, signups: 2 });
  }
  await atomically(db, addToRollups(deltas));
  const { picture } = await figure("campaigns");
  expect(count(picture, />Fair \d+<\/a>/g)).toBe(100);
  expect(picture).toContain(">All 103 campaigns</a>");
  expect(picture).toMatch(/paper-note">The total holds 95 more campaigns/);
  // The total is that of the card above, and of the list that it opens.
  const [, total = ""] = picture.split("<tfoot");
  expect(total).toContain(">1,030<");
  expect(total).toMatch(/href="\/dashboard\/signups\?[^"]*">206</);
  expect((await fileOf("campaigns")).filter((line) => line.startsWith("Fair "))).toHaveLength(103);
});
