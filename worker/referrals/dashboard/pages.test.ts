import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { atomically } from "../../core/db/db";
import { addDays, localDay } from "../../core/time";
import { administrator, api, db, request } from "../../testing/api";
import { addToRollups } from "../rollups/rollups";
import { runningCampaign, signedInOfficer } from "../testing/fixtures";

const html = async (path: string, token: string) => {
  const response = await request("GET", path, { token, headers: { accept: "text/html" } });
  return { status: response.status, text: await response.text() };
};

async function linkWithClicks(token: string, clicks: number, label: string) {
  const officer = await signedInOfficer();
  const campaign = await runningCampaign(token, { officer_ids: [officer.id], name: `Campaign of ${label}` });
  const link = await api<{ id: string }>("POST", "/referrals", {
    token,
    body: { officer_id: officer.id, campaign_id: campaign.id, label },
  });
  expect(link.status).toBe(201);
  const day = localDay(Date.now(), "UTC");
  await atomically(
    db,
    addToRollups([{ referralId: link.body.id, campaignId: campaign.id, day, clicks, uniqueClicks: clicks }]),
  );
  return { officer, campaign };
}

it("without a session the dashboard leads to the sign-in and back", async () => {
  const response = await request("GET", "/dashboard?days=7");
  expect(response.status).toBe(303);
  expect(response.headers.get("location")).toBe("/login?next=%2Fdashboard%3Fdays%3D7");
});

it("an admin with nothing yet is told the next step", async () => {
  const { token } = await administrator();
  const page = await html("/dashboard", token);
  expect(page.status).toBe(200);
  expect(page.text).toContain("Create a campaign");
});

it("the admin sees the whole programme, an officer what is theirs", async () => {
  const { token } = await administrator();
  const first = await linkWithClicks(token, 1234, "Market day");
  const second = await linkWithClicks(token, 777, "Radio");

  const admin = await html("/dashboard", token);
  expect(admin.text).toContain("2,011");
  expect(admin.text).toContain("Campaign of Market day");

  const own = await html("/dashboard", first.officer.token);
  expect(own.status).toBe(200);
  expect(own.text).toContain("1,234");
  expect(own.text).toContain("Market day");
  expect(own.text).not.toMatch(/\b777\b/);
  expect(own.text).not.toContain("Radio");
  // By path: a page on another host than the product's own address shows no picture from there.
  expect(own.text).toMatch(/<img src="\/api\/v1\/referrals\/ref_[^"]+\/qr\.svg"/);

  const asking = await html(
    `/dashboard?officer_id=${second.officer.id}&campaign_id=${second.campaign.id}`,
    first.officer.token,
  );
  expect(asking.text).not.toMatch(/\b777\b/);
  expect(asking.text).not.toContain("Radio");
});

it("filters stand in the address; one that makes no sense is left out", async () => {
  const { token } = await administrator();
  const { officer } = await linkWithClicks(token, 4321, "Filtered");
  expect((await html(`/dashboard?days=7&officer_id=${officer.id}`, token)).text).toContain("4,321");
  const odd = await html("/dashboard?days=x&from=2026-99-99&officer_id=ofc_nobody", token);
  expect(odd.status).toBe(200);
});

it("an officer is found by name; where two are meant, the page asks which", async () => {
  const { token } = await administrator();
  const { officer } = await linkWithClicks(token, 5678, "By name");
  const named = (name: string) => html(`/dashboard?officer=${encodeURIComponent(name)}`, token);
  const { body } = await api<{ name: string }>("GET", `/officers/${officer.id}`, { token });
  await api("PATCH", `/officers/${officer.id}`, { token, body: { name: "Nobody Else Is Called So" } });
  expect((await named("nobody else")).text).toContain("5,678");
  expect((await named("Is Called So")).text).not.toContain("Which officer?");
  const open = await named(body.name.slice(0, 1));
  expect(open.text).toContain("Which officer?");
  expect((await named("=cmd|' /C calc'!A0")).text).toContain("No officer is called");
});

const file = async (path: string, token: string) => {
  const response = await request("GET", `/dashboard/insight/${path}`, { token });
  return { status: response.status, type: response.headers.get("content-type"), text: await response.text() };
};

it("a figure's file holds what its table shows, formulas made text", async () => {
  const { token } = await administrator();
  const { officer, campaign } = await linkWithClicks(token, 93, "File");
  await api("PATCH", `/officers/${officer.id}`, { token, body: { name: "=HYPERLINK(1)" } });
  const board = await file(`leaderboard.csv?officer_id=${officer.id}`, token);
  expect(board.type).toBe("text/csv; charset=utf-8");
  expect(board.text.split("\r\n")[1]).toMatch(/^'=HYPERLINK\(1\),\d+,93,93,0,0,0,0/);
  const funnel = await file(`funnel.csv?campaign_id=${campaign.id}`, token);
  expect(funnel.text).toContain("Clicks,93,100,,\r\nSign-ups,0,0,93,100\r\n");
  const trend = await file(`trend.csv?campaign_id=${campaign.id}&days=7`, token);
  expect(trend.text.trim().split("\r\n")).toHaveLength(9);
  expect(trend.text).toContain("Total,93,93,0,0,0,,");
  expect((await file("constructor.csv", token)).status).toBe(404);
  expect((await file("leaderboard.csv", officer.token)).status).toBe(403);
});

it("an officer reads today, the week and all time, their rank and what would move it, and their targets", async () => {
  const { token } = await administrator();
  const { officer, campaign } = await linkWithClicks(token, 40, "Own figures");
  const behind = await linkWithClicks(token, 40, "Behind");
  const link = await db.get<{ id: string }>(sql`SELECT id FROM referrals WHERE officer_id = ${officer.id}`);
  const today = localDay(Date.now(), "UTC");
  const add = (day: string, signups: number) =>
    atomically(
      db,
      addToRollups([
        { referralId: link?.id ?? "", campaignId: campaign.id, day, clicks: signups * 2, signups },
      ]),
    );
  await db.run(sql`UPDATE referrals SET issued_at = ${Date.now() - 40 * 86_400_000} WHERE id = ${link?.id}`);
  await add(today, 3);
  await add(addDays(today, -6), 4);
  await add(addDays(today, -20), 5);
  await api("PUT", `/campaigns/${campaign.id}/targets/${officer.id}`, { token, body: { goal: 90 } });

  const own = (await html("/dashboard", officer.token)).text;
  const figure = (name: string) => new RegExp(`data-figure="${name}">([^<]*)<`).exec(own)?.[1];
  expect(["today.signups", "week.signups", "signups", "all.signups"].map(figure)).toEqual([
    "3",
    "7",
    "12",
    "12",
  ]);
  expect(["today.clicks", "week.clicks", "all.clicks"].map(figure)).toEqual(["46", "54", "64"]);
  expect(figure("all.click_to_signup_rate")).toBe("18.8%");
  expect(own).toContain("You are first. Well done.");
  expect(own).toContain("12 of 90");
  expect(own).toContain("Best day: 5 sign-ups");
  expect(own).toContain("Next: sign-up number 50, 38 to go");
  expect(own).not.toMatch(/\S+@\S+\.org/);

  // Somebody behind: the page tells the very number that the leaderboard then agrees with.
  const signUps = async (whose: typeof behind, signups: number) => {
    const row = await db.get<{ id: string }>(
      sql`SELECT id FROM referrals WHERE officer_id = ${whose.officer.id}`,
    );
    const delta = { referralId: row?.id ?? "", campaignId: whose.campaign.id, day: today, signups };
    await atomically(db, addToRollups([delta]));
  };
  await signUps(await linkWithClicks(token, 40, "Between"), 6);
  await signUps(behind, 2);
  const words = (await html("/dashboard", behind.officer.token)).text;
  const [, more, rank] = /(\d+) more sign-ups? would bring you to rank (\d+)/.exec(words) ?? [];
  const rankNow = async () => {
    const { body } = await api<{ data: { officer_id: string; rank: number }[] }>(
      "GET",
      "/stats/officers?limit=100",
      { token },
    );
    return body.data.find(({ officer_id }) => officer_id === behind.officer.id)?.rank;
  };
  expect(Number(more)).toBeGreaterThan(1);
  await signUps(behind, Number(more) - 1);
  expect(await rankNow()).toBeGreaterThan(Number(rank));
  await signUps(behind, 1);
  expect(await rankNow()).toBe(Number(rank));
});

it("a page of an officer who has nothing yet says so, and where to begin", async () => {
  const officer = await signedInOfficer();
  const { status, text } = await html("/dashboard", officer.token);
  expect(status).toBe(200);
  expect(text).toContain("No links yet");
  expect(text).toContain("Your first click starts the line");
});

it("the views of the programme show the same totals as the cards, and nothing to an officer", async () => {
  const { token } = await administrator();
  const { officer, campaign } = await linkWithClicks(token, 7654, "Views");
  const of = `campaign_id=${campaign.id}`;
  for (const view of ["compare", "timing", "geography", "sources", "matrix", "year"]) {
    const page = await html(`/dashboard/insight/${view}?${of}`, token);
    expect(page.status, view).toBe(200);
    expect((await html(`/dashboard/insight/${view}`, officer.token)).status, view).toBe(403);
  }
  expect((await html(`/dashboard/insight/nothing`, token)).status).toBe(404);
  const countries = await file(`countries.csv?${of}`, token);
  expect(countries.text).toContain("Total,7654,100,0,0\r\n");
  expect((await file(`source.csv?${of}`, token)).text).toContain("Total,7654,100,0,0\r\n");
  expect((await file(`matrix.csv?${of}`, token)).text).toContain(",7654,0,0,,\r\n");
  expect((await file(`year.csv?${of}&metric=clicks`, token)).text).toContain("Total,7654,,,\r\n");
});
