import { sql } from "drizzle-orm";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { administrator, api, db, origin, testEnv } from "../../testing/api";
import { runningCampaign, signedInOfficer } from "../testing/fixtures";
import { redirectClick } from "./redirect-click";

// A link is changed in the database beside this isolate, as another isolate would, while it is clicked all the time.

let admin = "";
beforeAll(async () => {
  admin = (await administrator()).token;
});

/** Each test has hours of its own, in the future of none: links are remembered by time alone. */
let clock = Date.now();

async function openLink(fields: Record<string, unknown> = {}) {
  const officer = await signedInOfficer();
  const campaign = await runningCampaign(admin, {
    officer_ids: [officer.id],
    landing_url: "https://example.org/old",
    ...fields,
  });
  const body = { officer_id: officer.id, campaign_id: campaign.id };
  const answer = await api<{ id: string; code: string }>("POST", "/referrals", { token: admin, body });
  clock += 3_600_000;
  return { ...answer.body, officer, campaign };
}

// Clicks are counted behind the answers, after a wait for others: nothing here looks at counts.
const counted: Promise<unknown>[] = [];
afterEach(async () => {
  await Promise.all(counted.splice(0));
});

/** What the link answers at that time; the status where it is the router's to answer. */
async function clickAt(code: string, now: number): Promise<string> {
  const ctx = { waitUntil: (promise: Promise<unknown>) => void counted.push(promise) };
  const answer = await redirectClick(
    new Request(`${origin}/r/${code}`, { headers: { "user-agent": "Mozilla/5.0" } }),
    testEnv,
    ctx,
    () => new Response(null, { status: 410 }),
    now,
  );
  const cookie = answer.headers.get("set-cookie") ?? "";
  const window = /Max-Age=(\d+)/.exec(cookie)?.[1];
  return answer.status === 302
    ? `${answer.headers.get("location")?.split("?")[0]} for ${Number(window) / 86_400} days`
    : String(answer.status);
}

const old = "https://example.org/old for 30 days";

describe("a link that is changed elsewhere while it is clicked", () => {
  it.each<[string, (of: Awaited<ReturnType<typeof openLink>>) => ReturnType<typeof sql>, string]>([
    ["is revoked", ({ id }) => sql`UPDATE referrals SET revoked_at = 1 WHERE id = ${id}`, "410"],
    ["expires", ({ id }) => sql`UPDATE referrals SET expires_at = 1 WHERE id = ${id}`, "410"],
    [
      "is archived",
      ({ campaign }) => sql`UPDATE campaigns SET archived_at = 1 WHERE id = ${campaign.id}`,
      "410",
    ],
    [
      "ends",
      ({ campaign }) => sql`UPDATE campaigns SET ends_on = '2020-01-02' WHERE id = ${campaign.id}`,
      "410",
    ],
    [
      "loses its officer",
      ({ officer }) => sql`UPDATE officers SET deactivated_at = 1 WHERE id = ${officer.id}`,
      "410",
    ],
    [
      "leads elsewhere",
      ({ campaign }) =>
        sql`UPDATE campaigns SET landing_url = 'https://example.org/new' WHERE id = ${campaign.id}`,
      "https://example.org/new for 30 days",
    ],
    [
      "has another window",
      ({ campaign }) => sql`UPDATE campaigns SET attribution_window_days = 7 WHERE id = ${campaign.id}`,
      "https://example.org/old for 7 days",
    ],
  ])("%s within 60 s, and not before it must", async (_, change, expected) => {
    const link = await openLink();
    expect(await clickAt(link.code, clock)).toBe(old);
    await db.run(change(link));
    const answers = [];
    for (let second = 1; second <= 120; second += 1)
      answers.push(await clickAt(link.code, clock + second * 1000));
    expect(answers.slice(0, 20).every((answer) => answer === old)).toBe(true);
    expect([...new Set(answers.slice(59))]).toEqual([expected]);
  });

  it("follows the organisation into another time zone within 60 s", async () => {
    // By the clocks of Kiritimati the campaign is over when by those of UTC its last day has an hour to go.
    const link = await openLink();
    const lastHour = Date.parse("2031-05-06T23:00:00Z");
    await db.run(sql`UPDATE campaigns SET ends_on = '2031-05-06' WHERE id = ${link.campaign.id}`);
    expect(await clickAt(link.code, lastHour)).toBe(old);
    await db.run(sql`UPDATE organisation SET time_zone = 'Pacific/Kiritimati'`);
    for (let second = 1; second < 60; second += 1) await clickAt(link.code, lastHour + second * 1000);
    expect(await clickAt(link.code, lastHour + 60_000)).toBe("410");
    await db.run(sql`UPDATE organisation SET time_zone = 'UTC'`);
    for (let second = 61; second < 120; second += 1) await clickAt(link.code, lastHour + second * 1000);
    expect(await clickAt(link.code, lastHour + 120_000)).toBe(old);
  });

  it("is read again at the first click after a pause, however many come at once", async () => {
    const link = await openLink();
    expect(await clickAt(link.code, clock)).toBe(old);
    await db.run(sql`UPDATE referrals SET revoked_at = 1 WHERE id = ${link.id}`);
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => clickAt(link.code, clock + 1_800_000)),
    );
    expect(answers).toEqual(answers.map(() => "410"));
  });
});
