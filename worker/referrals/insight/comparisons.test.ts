import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { atomically } from "../../core/db/db";
import { newId } from "../../core/db/ids";
import { addDays, localDay } from "../../core/time";
import { administrator, api, db } from "../../testing/api";
import { addToRollups } from "../rollups/rollups";
import { runningCampaign, signedInOfficer } from "../testing/fixtures";
import { apiKey } from "../testing/signups";

// /stats/sources, /stats/geo by region, /stats/matrix, /stats/yoy, and what the overview is compared with.

type Officer = Awaited<ReturnType<typeof signedInOfficer>>;
const today = localDay(Date.now(), "UTC");
let admin = "";
let asha: Officer;
let binod: Officer;
let idle: Officer;
let spring = "";
let winter = "";

async function issueLink(number: number, officer: Officer, campaign: string): Promise<string> {
  const id = newId("referral");
  await db.run(sql`INSERT INTO referrals (id, number, code, officer_id, campaign_id, issued_at)
    VALUES (${id}, ${number}, ${id}, ${officer.id}, ${campaign}, 0)`);
  return id;
}

beforeAll(async () => {
  admin = (await administrator()).token;
  [asha, binod, idle] = [await signedInOfficer(), await signedInOfficer(), await signedInOfficer()];
  await db.run(sql`UPDATE officers SET region = 'North' WHERE id = ${asha.id}`);
  spring = (await runningCampaign(admin, { name: "Spring", type: "fair", officer_ids: [asha.id, binod.id] }))
    .id;
  winter = (await runningCampaign(admin, { name: "Winter", officer_ids: [asha.id] })).id;
  const ofAsha = await issueLink(1, asha, spring);
  const ofBinod = await issueLink(2, binod, spring);
  const inWinter = await issueLink(3, asha, winter);
  const on = (referralId: string, campaignId: string, day: string) => ({ referralId, campaignId, day });
  const came = { "c.source.link": 5, "c.source.whatsapp": 3, "c.device.mobile": 8 };
  await atomically(
    db,
    addToRollups([
      {
        ...on(ofAsha, spring, "2026-10-05"),
        ...{ clicks: 8, uniqueClicks: 7, signups: 2, earnedClicks: 1 },
        breakdown: { ...came, "s.source.whatsapp": 1, "s.source.unknown": 1, "s.device.mobile": 1 },
      },
      { ...on(ofBinod, spring, "2026-10-06"), clicks: 3, signups: 1, breakdown: { "c.source.link": 3 } },
      { ...on(inWinter, winter, "2026-10-31"), clicks: 4 },
      { ...on(ofAsha, spring, "2025-10-31"), clicks: 2, signups: 1 },
      { ...on(ofAsha, spring, addDays(today, -366)), clicks: 1 },
    ]),
  );
});

const october = "from=2026-10-01&to=2026-10-31";
const stats = (path: string, token = admin) => api<{ data: unknown[] }>("GET", `/stats/${path}`, { token });
const data = async (path: string, token?: string) => (await stats(path, token)).body.data;

describe("GET /stats/overview", () => {
  it("stands beside the days before, or the same of the month or the year before", async () => {
    expect((await stats(`overview?${october}`)).body).toMatchObject({
      compared: { from: "2026-08-31", to: "2026-09-30" },
      previous: { clicks: 0 },
    });
    expect((await stats(`overview?${october}&compare=last_year`)).body).toMatchObject({
      clicks: 15,
      compared: { from: "2025-10-01", to: "2025-10-31" },
      previous: { clicks: 2, signups: 1, click_to_signup_rate: 50, active_officers: 1 },
    });
    expect((await stats("overview?from=2028-02-29&to=2028-03-01&compare=last_year")).body).toMatchObject({
      compared: { from: "2027-02-28", to: "2027-03-01" },
    });
    expect((await stats("overview?from=2026-11-01&to=2026-11-30&compare=last_month")).body).toMatchObject({
      compared: { from: "2026-10-01", to: "2026-10-30" },
    });
    expect((await stats("overview?compare=never")).status).toBe(400);
  });
});

describe("GET /stats/sources", () => {
  it("tells where clicks and sign-ups came from, what is not known last, every dimension the whole", async () => {
    expect(await data(`sources?${october}&group_by=source`)).toEqual([
      { dimension: "source", value: "link", clicks: 8, signups: 0, conversion_rate: 0 },
      { dimension: "source", value: "whatsapp", clicks: 3, signups: 1, conversion_rate: 33.33 },
      { dimension: "source", value: null, clicks: 4, signups: 2, conversion_rate: 50 },
    ]);
    const all = (await data(`sources?${october}`)) as { dimension: string; clicks: number }[];
    for (const dimension of ["device", "browser", "system", "referrer", "source"]) {
      const own = all.filter((row) => row.dimension === dimension);
      expect(
        own.reduce((n, row) => n + row.clicks, 0),
        dimension,
      ).toBe(15);
    }
  });

  it("shows an officer their own, and refuses an unknown dimension", async () => {
    const own = await data(`sources?${october}&group_by=source&officer_id=${asha.id}`, binod.token);
    expect(own).toMatchObject([
      { value: "link", clicks: 3 },
      { value: null, signups: 1 },
    ]);
    expect((await stats("sources?group_by=address")).status).toBe(400);
  });
});

describe("GET /stats/geo?group_by=region", () => {
  it("tells the regions of the links' officers, those without one last", async () => {
    expect(await data(`geo?${october}&group_by=region`)).toEqual([
      { region: "North", clicks: 12, signups: 2 },
      { region: null, clicks: 3, signups: 1 },
    ]);
    expect(await data(`geo?${october}&group_by=region`, binod.token)).toEqual([
      { region: null, clicks: 3, signups: 1 },
    ]);
  });
});

describe("GET /stats/matrix", () => {
  const cell = (officer: Officer, campaign: string | null, more: object) => ({
    ...{ officer_id: officer.id, campaign_id: campaign, ...more },
  });

  it("has a row for each officer and campaign with a link, and how far the officer's rates spread", async () => {
    expect(await data(`matrix?${october}&sort=-clicks`)).toMatchObject([
      cell(asha, spring, { campaign_name: "Spring", clicks: 8, signups: 2, conversion_rate: 25, spread: 25 }),
      cell(asha, winter, { campaign_type: null, clicks: 4, conversion_rate: 0, spread: 25 }),
      cell(binod, spring, { campaign_type: "fair", clicks: 3, conversion_rate: 33.33, spread: null }),
    ]);
    expect(await data(`matrix?${october}&group_by=type&sort=-clicks&limit=1`)).toMatchObject([
      cell(asha, null, { campaign_name: null, campaign_type: "fair", clicks: 8, spread: 25 }),
    ]);
  });

  it("is cut to bounds, and pages", async () => {
    expect(await data(`matrix?${october}&min_conversion_rate=30`)).toMatchObject([cell(binod, spring, {})]);
    expect((await stats(`matrix?${october}&limit=2&page=2`)).body).toMatchObject({
      ...{ page: 2, total: 3, total_pages: 2 },
      data: [{}],
    });
  });

  it("shows an officer their own row, and one without a link none", async () => {
    expect(await data(`matrix?${october}&officer_id=${asha.id}`, binod.token)).toMatchObject([
      cell(binod, spring, {}),
    ]);
    expect((await stats(`matrix?${october}`, idle.token)).body).toMatchObject({ data: [], total: 0 });
  });
});

describe("GET /stats/yoy", () => {
  it("has the months of the year of `to` beside the year before", async () => {
    const months = (await data("yoy?to=2026-10-31&metric=clicks")) as { month: string }[];
    expect(months.map(({ month }) => month)).toEqual(
      Array.from({ length: 12 }, (_, i) => `2026-${String(i + 1).padStart(2, "0")}`),
    );
    expect(months[9]).toEqual({
      ...{ month: "2026-10", through: "2026-10-31", this_year: 15, last_year: 2, change_percent: 650 },
    });
    const rates = await data("yoy?to=2026-10-31&metric=click_to_signup_rate");
    expect(rates[9]).toMatchObject({ this_year: 20, last_year: 50, change_percent: -60 });
    expect(rates[8]).toMatchObject({ this_year: null, last_year: null, change_percent: null });
  });

  it("compares the month that runs with the same days, and says nothing of those to come", async () => {
    const months = await data(`yoy?to=${today}&metric=clicks`);
    const running = Number(today.slice(5, 7)) - 1;
    expect(months[running]).toMatchObject({ through: today });
    for (const month of months.slice(running + 1)) {
      expect(month).toMatchObject({ through: null, this_year: null, last_year: null });
    }
  });

  it("shows an officer their own, and refuses an unknown metric", async () => {
    const own = await data(`yoy?to=2026-10-31&metric=clicks&officer_id=${asha.id}`, binod.token);
    expect(own[9]).toMatchObject({ this_year: 3, last_year: 0, change_percent: null });
    expect((await stats("yoy?metric=fraud")).status).toBe(400);
  });
});

it("every one opens to a key that may read statistics alone, and answers where nothing has happened", async () => {
  const [reader, tracker] = [await apiKey(["stats:read"]), await apiKey(["track:write"])];
  for (const call of ["sources", "geo?group_by=region", "matrix", "yoy"]) {
    expect((await stats(call, tracker)).status, call).toBe(403);
    expect((await stats(call, reader)).status, call).toBe(200);
    const quiet = `${call}${call.includes("?") ? "&" : "?"}from=2001-01-01&to=2001-01-31`;
    const rows = (await data(quiet, reader)) as { clicks?: number }[];
    for (const row of rows) expect(row.clicks ?? 0, call).toBe(0);
  }
});

it("a leaderboard row says what its score is made of", async () => {
  const [first, second] = (await data(`officers?${october}`)) as { score_parts: object }[];
  expect(first).toMatchObject({
    officer_id: asha.id,
    score: 90.55,
    score_parts: { signups: 60, conversion: 30.55, wilson: 4.7 },
  });
  expect(second?.score_parts).toEqual({ signups: 30, conversion: 40, wilson: 6.15 });
});
