import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { atomically } from "../../core/db/db";
import { newId } from "../../core/db/ids";
import { hashKey } from "../../core/identity/api-keys";
import { addDays, localDay } from "../../core/time";
import { administrator, api, db, request } from "../../testing/api";
import { addToRollups } from "../rollups/rollups";
import { runningCampaign, signedInOfficer } from "../testing/fixtures";

interface Officer {
  id: string;
  token: string;
}
let admin = "";
let asha: Officer;
let binod: Officer;
let idle: Officer;
let spring = "";
let winter = "";
const today = localDay(Date.now(), "UTC");

async function issueLink(number: number, officer: Officer, campaign: string): Promise<string> {
  const id = newId("referral");
  await db.run(sql`INSERT INTO referrals (id, number, code, officer_id, campaign_id, issued_at)
    VALUES (${id}, ${number}, ${id}, ${officer.id}, ${campaign}, ${Date.now() - 86_400_000})`);
  return id;
}

beforeAll(async () => {
  admin = (await administrator()).token;
  asha = await signedInOfficer();
  binod = await signedInOfficer();
  idle = await signedInOfficer();
  spring = (await runningCampaign(admin, { officer_ids: [asha.id, binod.id] })).id;
  winter = (await runningCampaign(admin, { name: "Winter", officer_ids: [asha.id] })).id;
  const ofAsha = await issueLink(1, asha, spring);
  const ofBinod = await issueLink(2, binod, spring);
  const inWinter = await issueLink(3, asha, winter);
  const at = (referralId: string, campaignId: string) => ({ referralId, campaignId, day: today });
  await atomically(
    db,
    addToRollups([
      { ...at(ofAsha, spring), clicks: 8, uniqueClicks: 7, signups: 2, enrollments: 1, earnedClicks: 2 },
      { ...at(ofBinod, spring), clicks: 3, uniqueClicks: 3, botClicks: 4, signups: 1 },
      { ...at(inWinter, winter), clicks: 1 },
      { ...at(ofAsha, spring), day: addDays(today, -40), clicks: 5 },
      { referralId: null, campaignId: "", day: today, unattributedSignups: 2 },
    ]),
  );
});

const stats = (path: string, token = admin) => api("GET", `/stats/${path}`, { token });

describe("GET /stats/overview", () => {
  it("answers the last 30 days, today included, beside the 30 before", async () => {
    const { status, body } = await stats("overview");
    expect(status).toBe(200);
    expect(body).toMatchObject({
      from: addDays(today, -29),
      to: today,
      clicks: 12,
      unique_clicks: 10,
      bot_clicks: 4,
      signups: 3,
      enrollments: 1,
      unattributed_signups: 2,
      click_to_signup_rate: 25,
      signup_to_enrollment_rate: 33.33,
      total_conversion_rate: 8.33,
      bounce_rate: 83.33,
      average_clicks_per_officer: 6,
      active_officers: 2,
      campaigns: 2,
      links: 3,
      fraud_score: null,
      previous: { clicks: 5, active_officers: 1, links: 0, click_to_signup_rate: 0 },
    });
  });

  it("narrows to a campaign and to an officer", async () => {
    expect((await stats(`overview?campaign_id=${winter}`)).body).toMatchObject({
      clicks: 1,
      campaigns: 1,
      links: 1,
    });
    expect((await stats(`overview?officer_id=${binod.id}`)).body).toMatchObject({
      clicks: 3,
      bot_clicks: 4,
      unattributed_signups: 0,
      campaigns: 1,
    });
  });

  it("shows an officer their own, whatever they ask", async () => {
    for (const asked of ["", `?officer_id=${asha.id}`, "?officer_id=ofc_unknown"]) {
      expect((await stats(`overview${asked}`, binod.token)).body).toMatchObject({
        clicks: 3,
        active_officers: 1,
      });
    }
  });

  it("says 404 of what does not exist, and to an officer of a campaign that is none of theirs", async () => {
    expect((await stats("overview?campaign_id=cmp_unknown")).status).toBe(404);
    expect((await stats("overview?officer_id=ofc_unknown")).status).toBe(404);
    expect((await stats(`overview?campaign_id=${winter}`, binod.token)).status).toBe(404);
    expect((await stats(`overview?campaign_id=${winter}`, asha.token)).status).toBe(200);
  });

  it.each([
    "from=2026-02-02&to=2026-02-01",
    "from=2026-02-30",
    "from=yesterday",
    "to=",
    "from=1901-01-01&to=2999-12-31",
    "from=9999-12-30&to=9999-12-31",
    "from=1899-12-31&to=1900-01-01",
    "from=2999-12-31&to=3000-01-01",
    "to=0000-01-01",
    "to=+010000-01-01",
    "to=2026-1-1",
  ])("refuses %s", async (query) => {
    expect((await stats(`overview?${query}`)).status).toBe(400);
  });

  it("takes the earliest and the latest dates there are", async () => {
    expect((await stats("overview?from=1900-01-01&to=2009-01-01")).status).toBe(200);
    expect((await stats("overview?from=2999-12-31&to=2999-12-31")).status).toBe(200);
    expect((await stats("timeseries?from=2999-12-31&to=2999-12-31&interval=hour")).status).toBe(200);
  });

  it("answers 304 to one who has seen it", async () => {
    const first = await request("GET", "/api/v1/stats/overview", { token: admin });
    const tag = first.headers.get("etag") ?? "";
    expect(tag).not.toBe("");
    const again = await request("GET", "/api/v1/stats/overview", {
      token: admin,
      headers: { "if-none-match": tag },
    });
    expect(again.status).toBe(304);
  });

  it("opens to a key that may read statistics, and to no other", async () => {
    const key = (name: string, scope: string) =>
      hashKey(`mp_${name}`).then((hash) =>
        db.run(sql`INSERT INTO api_keys (id, name, key_hash, scopes, created_at, created_by)
          VALUES (${name}, ${name}, ${hash}, ${JSON.stringify([scope])}, 0, 'x')`),
      );
    await key("reader", "stats:read");
    await key("tracker", "track:write");
    expect((await stats("overview", "mp_reader")).body).toMatchObject({ clicks: 12 });
    expect((await stats("overview", "mp_tracker")).status).toBe(403);
    expect((await api("GET", "/stats/overview")).status).toBe(401);
  });
});

describe("GET /stats/timeseries", () => {
  it("has a point for every day, and rates that reach back before the first", async () => {
    const { body } = await stats(`timeseries?from=${addDays(today, -2)}`);
    expect(body.points).toHaveLength(3);
    expect((body.points as unknown[]).at(-1)).toEqual({
      t: today,
      clicks: 12,
      unique_clicks: 10,
      signups: 3,
      enrollments: 1,
      conversion_rate: 25,
      rolling_7: 25,
      rolling_30: 25,
    });
    const reaching = await stats(`timeseries?from=${addDays(today, -15)}&to=${addDays(today, -15)}`);
    expect(reaching.body.points).toMatchObject([
      { clicks: 0, conversion_rate: null, rolling_7: null, rolling_30: 0 },
    ]);
  });

  it("cuts weeks and months at the ends of the range", async () => {
    const labels = async (query: string) =>
      ((await stats(`timeseries?${query}`)).body.points as { t: string }[]).map((point) => point.t);
    expect(await labels("from=2026-03-04&to=2026-03-16&interval=week")).toEqual([
      "2026-03-04",
      "2026-03-09",
      "2026-03-16",
    ]);
    expect(await labels("from=2026-01-31&to=2026-03-01&interval=month")).toEqual([
      "2026-01-31",
      "2026-02-01",
      "2026-03-01",
    ]);
    expect(await labels("from=2026-03-04&to=2026-03-04&interval=hour")).toHaveLength(24);
  });

  it("refuses an unknown interval", async () => {
    expect((await stats("timeseries?interval=minute")).status).toBe(400);
  });

  it.each([
    ["hour", "2026-01-01", "2026-04-10", "2026-04-11", "Ask for at most 100 days by the hour."],
    ["day", "2024-01-01", "2027-01-04", "2027-01-05", "Ask for at most 1100 days by the day."],
    ["week", "2004-02-29", "2024-02-29", "2024-03-01", "Ask for at most 20 years by the week."],
    ["month", "2006-01-01", "2026-01-01", "2026-01-02", "Ask for at most 20 years by the month."],
  ])("by the %s from %s goes to %s and no further", async (interval, from, last, beyond, detail) => {
    const to = (day: string, token?: string) =>
      stats(`timeseries?interval=${interval}&from=${from}&to=${day}`, token);
    expect((await to(last)).status).toBe(200);
    for (const token of [admin, binod.token]) {
      expect(await to(beyond, token)).toMatchObject({
        status: 400,
        body: { code: "validation_failed", detail, errors: [{ path: "from", message: detail }] },
      });
    }
    expect((await to("2900-01-01", binod.token)).status).toBe(400);
  });
});

describe("GET /stats/officers", () => {
  it("ranks every officer against the best", async () => {
    const { body } = await stats("officers");
    expect(body).toMatchObject({ page: 1, limit: 20, total: 3, total_pages: 1 });
    expect(body.data).toMatchObject([
      {
        rank: 1,
        officer_id: asha.id,
        clicks: 9,
        unique_clicks: 7,
        signups: 2,
        enrollments: 1,
        conversion_rate: 22.22,
      },
      { rank: 2, officer_id: binod.id, clicks: 3, signups: 1, conversion_rate: 33.33 },
      { rank: 3, officer_id: idle.id, clicks: 0, signups: 0, conversion_rate: null, score: 0 },
    ]);
  });

  it("keeps an officer's own row at its true rank and shows no other", async () => {
    expect((await stats("officers", binod.token)).body.data).toMatchObject([
      { rank: 2, officer_id: binod.id },
    ]);
    expect((await stats(`officers?officer_id=${binod.id}`)).body.data).toMatchObject([{ rank: 2 }]);
  });

  it("sorts, pages and cuts to bounds, what has no figure coming last and passing no bound", async () => {
    const ids = async (query: string) =>
      ((await stats(`officers?${query}`)).body.data as { officer_id: string }[]).map((row) => row.officer_id);
    expect(await ids("sort=conversion_rate")).toEqual([asha.id, binod.id, idle.id]);
    expect(await ids("sort=-conversion_rate")).toEqual([binod.id, asha.id, idle.id]);
    expect(await ids("sort=-conversion_rate&page=2&limit=1")).toEqual([asha.id]);
    expect(await ids("min_conversion_rate=0")).toEqual([asha.id, binod.id]);
    expect(await ids("max_clicks=3&min_signups=1")).toEqual([binod.id]);
    expect(await ids("min_score=100.01")).toEqual([]);
  });

  it.each(["sort=password", "limit=0", "limit=101", "min_clicks=many", "page=-1"])(
    "refuses %s",
    async (query) => {
      expect((await stats(`officers?${query}`)).status).toBe(400);
    },
  );
});

describe("GET /stats/campaigns", () => {
  it("compares campaigns, over the range and over their lifetime", async () => {
    const { body } = await stats(`campaigns?from=${today}&to=${today}`);
    expect(body.data).toMatchObject([
      {
        campaign_id: spring,
        name: "Field campaign",
        clicks: 11,
        signups: 3,
        enrollments: 1,
        conversion_rate: 27.27,
        daily_velocity: 3,
        lifetime_conversion_rate: 18.75,
      },
      {
        campaign_id: winter,
        clicks: 1,
        signups: 0,
        conversion_rate: 0,
        daily_velocity: 0,
        lifetime_conversion_rate: 0,
      },
    ]);
  });

  it("shows an officer the campaigns they work for, with their own figures", async () => {
    expect((await stats("campaigns", binod.token)).body.data).toMatchObject([
      { campaign_id: spring, clicks: 3, signups: 1, lifetime_conversion_rate: 33.33 },
    ]);
  });
});
