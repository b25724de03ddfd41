import { sql } from "drizzle-orm";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { titlesOf } from "../../core/google/cells";
import { systemCall } from "../../core/jobs/job";
import { runJob } from "../../core/jobs/run-job";
import type { Env } from "../../env";
import { api, db } from "../../testing/api";
import { exportJob } from "../exports/run-export";
import type { ExportRecord } from "../exports/schemas";
import { post } from "../imports/testing/history-calls";
import { reports } from "../reports/reports";
import { threeLinks } from "../reports/testing/raw-programme";
import { signedInOfficer } from "../testing/fixtures";
import { page } from "../testing/pages";
import { someone } from "../testing/signups";
import { aboutPeriod } from "./report-range";
import { admin, connect, fakeBook, sheetsEnv } from "./testing/fake-book";

const env = { ...sheetsEnv, JOBS: { send: async () => {}, sendBatch: async () => {} } } as unknown as Env;
const at = (text: string) => Date.parse(text);

let token = "";
beforeAll(async () => {
  token = (await admin).token;
  const links = await threeLinks();
  const lines = Array.from({ length: 240 }, (_, i) => ({
    ...{ timestamp: new Date(at("2026-01-05T10:00:00Z") + i * 9 * 3_600_000).toISOString() },
    ...{ referralID: links[i % 3]?.code, eventType: i % 5 === 4 ? "signup" : "click" },
    ...(i % 5 === 4 ? { userEmail: someone() } : { visitor: `v${i}` }),
  }));
  await post(...lines);
});

let sheet: ReturnType<typeof fakeBook>;
let books = 0;
beforeEach(async () => {
  await db.run(sql`DELETE FROM sheet_runs`);
  await db.run(sql`DELETE FROM schedules`);
  await db.run(sql`DELETE FROM jobs`);
  const id = `exports-${++books}`;
  sheet = fakeBook(id, 100_000);
  expect((await connect(id)).status).toBe(200);
});
afterEach(() => vi.restoreAllMocks());

/** Runs all jobs that are due, as often as they ask for another turn; a job that dies is left where it was. */
async function work(now: number, work = exportJob): Promise<void> {
  for (let round = 0; round < 300; round++) {
    const due = await db.all<{ id: string }>(
      sql`SELECT id FROM jobs WHERE kind = ${work.kind} AND due_at <= ${now}`,
    );
    if (due.length === 0) return;
    for (const { id } of due) {
      const outcome = await sheet.untilKilled(runJob(systemCall(env, "test", now), work, id));
      if (outcome === "killed") await db.run(sql`UPDATE spreadsheets SET held_until = 0`); // its time passes
    }
  }
}

describe("an export to the spreadsheet", () => {
  const wanted = { report: "all", format: "google_sheets", from: "2026-01-01", to: "2026-02-28" };
  const ask = (more: Record<string, unknown> = {}, as = token) =>
    api<ExportRecord & { code: string }>("POST", "/exports", { token: as, body: { ...wanted, ...more } });
  const finish = async ({ id }: ExportRecord, delay = 0) => {
    await work(Date.now() + delay);
    return (await api<ExportRecord>("GET", `/exports/${id}`, { token })).body;
  };
  // The Worker's own queue would take the jobs at once.
  beforeEach(() => {
    vi.spyOn(sheetsEnv.JOBS, "sendBatch").mockResolvedValue({} as never);
  });

  it("writes every report into its sheet, and says where", async () => {
    const { status, body } = await ask();
    expect(status).toBe(202);
    const done = await finish(body);
    expect(done).toMatchObject({ status: "done", error: null, file_url: null, format: "google_sheets" });
    expect(done.sheet_url).toBe(`https://docs.google.com/spreadsheets/d/exports-${books}/edit`);
    for (const report of Object.values(reports)) {
      expect(sheet.book.tab(report.name).rows[0]).toEqual(titlesOf(report.columns));
      expect(sheet.rows(report.name).length).toBeGreaterThan(0);
    }
    expect(done.rows).toBe(
      Object.values(reports).reduce((sum, { name }) => sum + sheet.rows(name).length, 0),
    );
    const file = await api("GET", `/exports/${body.id}/file`, { token });
    expect(file.status).toBe(410);
  });

  it("replaces a summary, and leaves titles and columns of a person's alone", async () => {
    await finish((await ask({ report: "time_series" })).body);
    const tab = sheet.book.tab("Time_Series_Data");
    tab.columnCount = 12;
    tab.rows[0] = ["Day", ...(tab.rows[0] ?? []).slice(1), "Ours"];
    tab.rows[3] = [...(tab.rows[3] ?? []), "a note"];
    await finish((await ask({ report: "time_series", from: "2026-02-20" })).body);
    const after = sheet.book.tab("Time_Series_Data").rows;
    expect([after[0]?.[0], after[0]?.[8], after[3]?.[8]]).toEqual(["Day", "Ours", "a note"]);
    expect(
      sheet
        .rows("Time_Series_Data")
        .filter(([day]) => day !== "")
        .map(([day]) => day),
    ).toHaveLength(9);
  });

  it("fails at once where the sheet is not shared, and is written when it is tried again", async () => {
    sheet.google.share(`exports-${books}`, "reader");
    const { body } = await ask({ report: "officer_summary" });
    const failed = await finish(body);
    expect(failed).toMatchObject({ status: "failed", error: { code: "sheet_not_shared" }, sheet_url: null });
    expect(failed.error?.message).toMatch(/add milepost@local-fake\.iam\.gserviceaccount\.com as Editor/);
    sheet.google.share(`exports-${books}`, "writer");
    expect((await api("POST", `/exports/${body.id}/retry`, { token })).status).toBe(202);
    expect(await finish(body)).toMatchObject({ status: "done", error: null });
  });

  it("waits as long as Google says, and fails with its words where that goes on", async () => {
    const { body } = await ask({ report: "officer_summary" });
    sheet.expect([{ status: 429, retryAfter: 400 }]);
    expect(await finish(body)).toMatchObject({ status: "queued", error: null });
    expect(await finish(body, 300_000)).toMatchObject({ status: "queued" });
    expect(await finish(body, 420_000)).toMatchObject({ status: "done" });
    const other = await ask({ report: "officer_summary" });
    sheet.expect(Array(400).fill({ status: 503 }));
    let last: ExportRecord | undefined;
    for (let day = 1; day < 9; day++) last = await finish(other.body, day * 86_400_000);
    expect(last).toMatchObject({
      status: "failed",
      error: { code: "sheets_unavailable", message: "Google Sheets answers 503." },
    });
  });

  it("is not an officer's, nor anybody's while none is connected; a part of the figures is no history", async () => {
    const officer = await signedInOfficer();
    expect((await ask({}, officer.token)).status).toBe(403);
    const campaign = await api<{ data: { id: string }[] }>("GET", "/campaigns", { token });
    const campaign_id = campaign.body.data[0]?.id;
    expect((await ask({ report: "weekly_summary", campaign_id })).status).toBe(400);
    expect((await ask({ report: "officer_summary", campaign_id })).status).toBe(202);
    const toConnect = 'No spreadsheet is connected yet. <a href="/dashboard/settings/reports">';
    const exportsPage = async () => (await page("/dashboard/exports", await admin)).html;
    expect(await exportsPage()).not.toContain(toConnect);
    await connect(null);
    expect(await exportsPage()).toContain(toConnect);
    expect((await ask()).body.code).toBe("no_spreadsheet");
    expect((await ask()).status).toBe(409);
    const asked = await api("POST", "/settings/reports/run", { token, body: { report: "yoy" } });
    expect(asked.status).toBe(409);
  });
});

describe("the settings of reports", () => {
  it("take an address for an ID, and say which runs come next", async () => {
    const { body } = await connect("https://docs.google.com/spreadsheets/d/1AbC_d-9/edit#gid=0", {
      schedule: { yoy: false },
    });
    expect(body).toMatchObject({
      spreadsheet_id: "1AbC_d-9",
      schedule: {
        raw_events: true,
        officer_summary: true,
        campaign_summary: true,
        weekly_summary: true,
        yoy: false,
      },
      digests: { weekly: true },
      service_account_email: "milepost@local-fake.iam.gserviceaccount.com",
    });
    expect((body.next as { report: string }[]).map(({ report }) => report)).toEqual([
      "raw_events",
      "officer_summary",
      "campaign_summary",
      "weekly_summary",
    ]);
    expect((await connect("no id at all")).status).toBe(400);
    expect((await connect(null)).body).toMatchObject({ spreadsheet_id: null, next: [] });
  });

  it("test the connection: it makes the tabs, or says what is missing", async () => {
    const test = () =>
      api<{ ok: boolean; message: string; spreadsheet_title: string | null }>(
        "POST",
        "/settings/reports/test",
        { token },
      );
    expect((await test()).body).toEqual({
      ok: true,
      message: "The connection works.",
      spreadsheet_title: "Milepost reports",
    });
    expect(sheet.book.tabs.map(({ title }) => title)).toEqual([
      "Sheet1",
      ...Object.values(reports).map(({ name }) => name),
    ]);
    sheet.google.share(`exports-${books}`, "none");
    const closed = (await test()).body;
    expect(closed).toMatchObject({ ok: false, spreadsheet_title: null });
    expect(closed.message).toContain("milepost@local-fake.iam.gserviceaccount.com");
    await connect(null);
    expect((await test()).body.ok).toBe(false);
  });

  it("write a report at once, of the days that its schedule would choose", async () => {
    vi.spyOn(sheetsEnv.JOBS, "sendBatch").mockResolvedValue({} as never);
    const { status, body } = await api<ExportRecord>("POST", "/settings/reports/run", {
      token,
      body: { report: "campaign_summary" },
    });
    expect(status).toBe(202);
    const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
    expect(body).toMatchObject({ report: "campaign_summary", format: "google_sheets", to: yesterday });
    expect(aboutPeriod("campaign_summary", new Date().toISOString().slice(0, 10), "UTC")).toBe(yesterday);
  });
});
