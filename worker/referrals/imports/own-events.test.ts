import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { guardFormulas } from "../../core/csv/formulas";
import { toCsv } from "../../core/csv/write-csv";
import type { SheetCell } from "../../core/export/sheet";
import { administrator, api, db, testEnv } from "../../testing/api";
import { reports } from "../reports/reports";
import {
  callFor,
  correctedClicks,
  importedEvents,
  liveEvents,
  threeLinks,
} from "../reports/testing/raw-programme";
import { readReport } from "../reports/testing/read-report";
import { submit } from "../testing/pages";
import { campaign, clickOn, linkOf, type TestLink } from "../testing/signups";
import { importEvents } from "./import-events";
import { splitFile } from "./split-lines";
import { post, postAddingClicks } from "./testing/history-calls";

let links: TestLink[] = [];
beforeAll(async () => {
  links = await threeLinks();
  const [first, second, third] = links as [TestLink, TestLink, TestLink];
  const lately = Math.floor(Date.now() / 86_400_000 - 40) * 86_400_000;
  await correctedClicks(first, lately + 43_200_000);
  await liveEvents(first, lately);
  await liveEvents(second, lately - 86_400_000);
  await importedEvents(first);
  await importedEvents(third);
}, 60_000);

/** Every column that a second import could change. */
const everything = () =>
  Promise.all(
    ["referrals", "link_days", "campaign_days", "click_flushes", "imported_clicks", "signups"].map((table) =>
      db.all(sql.raw(`SELECT * FROM ${table}`)),
    ),
  );

const stamp = (us: number) =>
  `${new Date(Math.floor(us / 1000)).toISOString().slice(0, -1)}${String(us % 1000).padStart(3, "0")}Z`;

type Line = Record<string, SheetCell>;

async function exported(): Promise<Line[]> {
  const rows = await readReport(reports.raw_events, await callFor({ from: "2020-01-01" }));
  expect(rows.length).toBeGreaterThan(20);
  return rows.map((row) => ({ ...row, Timestamp: stamp(Number(row.Timestamp)) }));
}

const camel: Record<string, string> = {
  ...{
    ReferralID: "referralID",
    OfficerID: "officerID",
    CampaignID: "campaignID",
    IPAddressMasked: "ipAddressMasked",
  },
  ...{ EventType: "eventType", CampaignName: "campaignName", UserAgent: "userAgent", UserEmail: "userEmail" },
  ...{ ConversionTime: "conversionTime", EnrollmentStatus: "enrollmentStatus", Timestamp: "timestamp" },
};

describe("our own raw events, sent back to where they came from", () => {
  it.each<[string, (line: Line) => Line]>([
    ["under their columns' names", (line) => line],
    [
      "under the schema's names",
      (line) => Object.fromEntries(Object.entries(line).map(([name, cell]) => [camel[name] ?? name, cell])),
    ],
    [
      "with empty texts, and texts that a file has made safe",
      (line) =>
        Object.fromEntries(
          Object.entries(line).map(([name, cell]) => [
            name,
            typeof cell === "string" ? guardFormulas(cell) : (cell ?? ""),
          ]),
        ),
    ],
  ])("as objects %s count nothing twice", async (_, spelt) => {
    const lines = (await exported()).map(spelt);
    const before = await everything();
    expect(await post(...lines)).toEqual({ accepted: 0, duplicates: lines.length, rejected: [] });
    expect(await postAddingClicks(...lines)).toEqual({ accepted: 0, duplicates: lines.length, rejected: [] });
    expect(await everything()).toEqual(before);
  });

  it.each(["comma", "semicolon"] as const)("as a table parted by %s count nothing twice", async (form) => {
    const rows = await exported();
    const titles = reports.raw_events.columns.map(({ title }) => title);
    const cells = rows.map((row) => titles.map((title) => row[title] ?? null));
    let csv = toCsv([titles, ...cells]);
    if (form === "semicolon") csv = csv.replaceAll(/"[^"]*"|,/g, (found) => (found === "," ? ";" : found));
    const before = await everything();
    const file = new FormData();
    // As a spreadsheet may write a whole number.
    const table = csv.replaceAll(/([,;]60)([,;])/g, "$1.0$2");
    file.set("file", new Blob([table]), "raw.csv");
    const admin = await administrator();
    const { html } = await submit("/dashboard/imports", admin, file);
    expect(html).toContain("The file holds nothing new to import.");
    expect(html).not.toContain('value="import"');
    const done = await importEvents(
      { env: testEnv, db, by: { actor: null, requestId: "test", now: Date.now() }, now: Date.now() },
      splitFile(new TextEncoder().encode(table)),
    );
    expect(done).toEqual({ accepted: 0, duplicates: rows.length, rejected: [] });
    expect(await everything()).toEqual(before);
  });
});

it("another's history is none of ours, though it states the instant of a click", async () => {
  const link = await linkOf(await campaign());
  const at = Date.now() - 3_600_000;
  await clickOn(link, at);
  const line = { timestamp: stamp(at * 1000), eventType: "click", referralID: link.code };
  const owners = { officerID: link.officer.id, campaignID: link.campaignId };
  expect(await post({ ...line, visitor: "v" }, line)).toMatchObject({ accepted: 2 });
  expect(await post({ ...line, ...owners, userAgent: "Another" })).toMatchObject({
    accepted: 0,
    duplicates: 1,
  });
  expect(await post({ ...line, ...owners, visitor: "w" })).toMatchObject({ accepted: 1 });
  const hash = "A".repeat(43);
  const signup = { ...line, ...owners, eventType: "signup", userEmail: hash };
  expect(await post(signup)).toMatchObject({ accepted: 1 });
});

it("a file from before a claim knows the sign-ups that other links have now, and those files that came after", async () => {
  const running = await campaign({ name: "Claims" });
  const [own, other, spare] = [await linkOf(running), await linkOf(running), await linkOf(running)];
  const day = Math.floor(Date.now() / 86_400_000 - 30) * 86_400_000;
  await liveEvents(own, day);
  for (const link of [other, spare]) for (let i = 0; i < 4; i++) await clickOn(link, day + i);
  // One that stands behind its time, for another of its link stands there.
  await postAddingClicks(
    ...["a@example.org", "b@example.org"].map((userEmail) => ({
      ...{ timestamp: new Date(day + 7_200_000).toISOString(), eventType: "signup", referralID: own.code },
      userEmail,
    })),
  );
  const files: Line[][] = [];
  const { token } = await administrator();
  for (const link of [other, spare]) {
    files.push((await exported()).filter(({ CampaignID }) => CampaignID === running.id));
    const signups = await db.all<{ id: string }>(
      sql`SELECT id FROM signups WHERE campaign_id = ${running.id} AND counted = 1`,
    );
    expect(signups).toHaveLength(4);
    for (const { id } of signups) {
      const body = { referral_id: link.id, reason: "Met at the fair" };
      expect((await api("POST", `/signups/${id}/claim`, { token, body })).status).toBe(200);
    }
  }
  files.push((await exported()).filter(({ CampaignID }) => CampaignID === running.id));
  const before = await everything();
  for (const lines of files) {
    expect(await post(...lines)).toEqual({ accepted: 0, duplicates: lines.length, rejected: [] });
    expect(await postAddingClicks(...lines)).toEqual({ accepted: 0, duplicates: lines.length, rejected: [] });
  }
  expect(await everything()).toEqual(before);

  // The same person at another time, or in another campaign, is another sign-up.
  const line = files[0]?.find(({ EventType }) => EventType === "signup");
  const later = { ...line, Timestamp: stamp((day + 10_800_000) * 1000) };
  expect(await postAddingClicks(later)).toMatchObject({ accepted: 1, duplicates: 0 });
});
