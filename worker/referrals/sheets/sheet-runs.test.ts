import { createScheduledController } from "cloudflare:test";
import { sql } from "drizzle-orm";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { cellsOf } from "../../core/google/cells";
import { systemCall } from "../../core/jobs/job";
import { runJob } from "../../core/jobs/run-job";
import { runSchedules } from "../../core/jobs/schedule";
import type { Env } from "../../env";
import { administrator, api, db } from "../../testing/api";
import { post } from "../imports/testing/history-calls";
import { type ReportName, reports } from "../reports/reports";
import { threeLinks } from "../reports/testing/raw-programme";
import { page } from "../testing/pages";
import { someone } from "../testing/signups";
import type { ScheduledReport } from "./report-range";
import { filterOfRun, sheetRunJob } from "./run-report";
import { sheetSchedules } from "./schedules";
import { admin, connect, fakeBook, sheetsEnv } from "./testing/fake-book";

const env = { ...sheetsEnv, JOBS: { send: async () => {}, sendBatch: async () => {} } } as unknown as Env;
const run = runSchedules(sheetSchedules);
const minute = 60_000;
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
  const id = `runs-${++books}`;
  sheet = fakeBook(id, 100_000);
  expect((await connect(id)).status).toBe(200);
});
afterEach(() => vi.restoreAllMocks());

const tickAt = (now: number) =>
  run(createScheduledController({ scheduledTime: now, cron: "* * * * *" }), env);

/** Runs all jobs that are due, as often as they ask for another turn; a job that dies is left where it was. */
async function work(now: number, work = sheetRunJob): Promise<void> {
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

const runsOf = (report: ScheduledReport) =>
  db.all<{ period: string; status: string }>(
    sql`SELECT period, status FROM sheet_runs WHERE report = ${report} ORDER BY period`,
  );

/** The report's rows as the sheet should have them. */
async function expected(name: ReportName, report: ScheduledReport, period: string, now: number) {
  const filter = await filterOfRun(db, report, period, now);
  const rows = [];
  let mark: string | null = null;
  do {
    const read = await reports[name].read({ db, filter, asOf: now }, mark);
    rows.push(...read.rows);
    mark = read.next;
  } while (mark !== null);
  return rows.map((row) => cellsOf(reports[name].columns, row));
}

const weeksIn = () => sheet.rows("Weekly_Summary").map(([week]) => week);
const doneOnce = (periods: readonly string[]) => periods.map((period) => ({ period, status: "done" }));

describe("reports by themselves", () => {
  it("each hour, day, week and month once, though the tick comes twice, and late", async () => {
    const start = at("2026-03-01T00:00:00Z");
    await tickAt(start);
    for (const now of [at("2026-03-02T00:07:00Z"), at("2026-03-02T03:01:00Z"), at("2026-03-02T05:59:00Z")]) {
      await tickAt(now);
      await tickAt(now);
      await work(now);
      await tickAt(now + minute);
      await work(now + minute);
    }
    const now = at("2026-03-02T05:59:00Z");
    const hours = await runsOf("officer_summary");
    expect(new Set(hours.map(({ status }) => status))).toEqual(new Set(["done"]));
    expect(hours).toHaveLength(30); // 01:00 of the first to 06:00 of the second
    expect(await runsOf("campaign_summary")).toEqual(doneOnce(["2026-02-28", "2026-03-01"]));
    expect(await runsOf("weekly_summary")).toEqual(doneOnce(["2026-02-23"]));
    expect(await runsOf("yoy")).toEqual(doneOnce(["2026-02"]));
    expect(sheet.rows("Officer_Summary")).toEqual(
      await expected("officer_summary", "officer_summary", "", now),
    );
    expect(sheet.rows("Campaign_Summary")).toEqual(
      await expected("campaign_summary", "campaign_summary", "2026-03-01", now),
    );
    expect(sheet.rows("Time_Series_Data")).toEqual(
      await expected("time_series", "campaign_summary", "2026-03-01", now),
    );
    expect(weeksIn()).toEqual([
      "2026-01-05",
      "2026-01-12",
      "2026-01-19",
      "2026-01-26",
      "2026-02-02",
      "2026-02-09",
      "2026-02-16",
      "2026-02-23",
    ]);
    expect(sheet.rows("YoY_Trends").map(([month, metric]) => `${month} ${metric}`)).toEqual(
      ["2026-01", "2026-02"].flatMap((month) =>
        ["clicks", "signups", "enrollments"].map((metric) => `${month} ${metric}`),
      ),
    );
    const { body } = await api<{ runs: { report: string; period: string; status: string; error: null }[] }>(
      "GET",
      "/settings/reports",
      { token },
    );
    expect(body.runs.filter(({ report }) => report === "weekly_summary")).toMatchObject([
      { period: "2026-02-23", status: "done", error: null },
    ]);
  });

  it("after three days of silence each period is caught up once, by few writes", async () => {
    await tickAt(at("2026-02-10T12:00:00Z"));
    const calls = sheet.google.calls.length;
    const now = at("2026-02-13T13:00:00Z");
    await tickAt(now);
    await work(now);
    const hours = await runsOf("officer_summary");
    expect(hours).toHaveLength(73);
    expect(hours.every(({ status }) => status === "done")).toBe(true);
    expect(await runsOf("campaign_summary")).toEqual(doneOnce(["2026-02-10", "2026-02-11", "2026-02-12"]));
    expect(sheet.google.calls.length - calls).toBeLessThan(60);
  });

  /** Only weeks are written: the rest takes its time. */
  const onlyWeeks = async () => {
    const { body } = await api<{ spreadsheet_id: string }>("GET", "/settings/reports", { token });
    const off = { raw_events: false, officer_summary: false, campaign_summary: false, yoy: false };
    await connect(body.spreadsheet_id, { schedule: off });
  };

  it("a crash in the middle, before or behind what it wrote, costs no row and doubles none", async () => {
    await onlyWeeks();
    for (const killed of ["before", "after"] as const) {
      for (let calls = 0; calls < 8; calls++) {
        await db.run(sql`DELETE FROM sheet_runs`);
        await db.run(sql`DELETE FROM schedules`);
        await tickAt(at("2026-02-22T00:00:00Z"));
        const now = at("2026-02-23T06:00:00Z");
        await tickAt(now);
        sheet.expect([...Array(calls).fill(null), { killed }]);
        await work(now);
        sheet.expect([]);
        await work(now + 200_000); // what died counts as dead by then
        await work(now + 400_000);
        expect(await runsOf("weekly_summary")).toEqual(doneOnce(["2026-02-16"]));
        expect(weeksIn()).toHaveLength(7);
        expect(new Set(weeksIn()).size).toBe(7);
      }
      sheet.book.tabs = sheet.book.tabs.filter(({ title }) => title !== "Weekly_Summary");
    }
  });

  it("weeks and months that are there are never written again, whatever came in late", async () => {
    await onlyWeeks();
    await tickAt(at("2026-02-22T00:00:00Z"));
    await tickAt(at("2026-02-23T06:00:00Z"));
    await work(at("2026-02-23T06:00:00Z"));
    const before = sheet.rows("Weekly_Summary").map((row) => [...row]);
    const [link] = await threeLinks();
    await post({
      timestamp: "2026-01-07T08:00:00.000Z",
      eventType: "click",
      referralID: link?.code,
      visitor: "late",
    });
    const tab = sheet.book.tab("Weekly_Summary");
    tab.rows[1] = [...(tab.rows[1] ?? []), "a note"];
    await tickAt(at("2026-03-02T06:00:00Z"));
    await work(at("2026-03-02T06:00:00Z"));
    const after = sheet.rows("Weekly_Summary");
    expect(after.map((row) => row.slice(0, 9)).slice(0, before.length)).toEqual(before);
    expect(after[0]?.[9]).toBe("a note");
    expect(after).toHaveLength(before.length + 1);
  });

  it("what is switched off is not written; a run during another waits its turn", async () => {
    const id = (await api<{ spreadsheet_id: string }>("GET", "/settings/reports", { token })).body
      .spreadsheet_id;
    await connect(id, { schedule: { officer_summary: false } });
    await tickAt(at("2026-02-10T12:00:00Z"));
    await tickAt(at("2026-02-11T12:00:00Z"));
    expect(await runsOf("officer_summary")).toEqual([]);
    await db.run(sql`UPDATE spreadsheets SET held_by = 'another', held_until = 9e15`);
    const now = at("2026-02-11T12:00:00Z");
    for (const { id } of await db.all<{ id: string }>(sql`SELECT id FROM jobs WHERE kind = 'sheet_run'`)) {
      await runJob(systemCall(env, "test", now), sheetRunJob, id);
    }
    expect(sheet.google.calls).toHaveLength(0);
    await db.run(sql`UPDATE spreadsheets SET held_until = 0`);
    await work(now + 10_000);
    expect(await runsOf("campaign_summary")).toEqual(doneOnce(["2026-02-10"]));
  });

  it("a sheet that is not shared fails its runs with the sentence, and works once it is", async () => {
    const id = (await api<{ spreadsheet_id: string }>("GET", "/settings/reports", { token })).body
      .spreadsheet_id;
    const french = await administrator();
    await db.run(sql`UPDATE people SET locale = 'fr' WHERE id = ${french.personId}`);
    sheet.google.share(id, "none");
    await tickAt(at("2026-02-10T12:00:00Z"));
    await tickAt(at("2026-02-10T13:00:00Z"));
    await work(at("2026-02-10T13:00:00Z"));
    const { body } = await api<{
      runs: Record<string, { code: string; message: string }>[];
      service_account_email: string;
    }>("GET", "/settings/reports", { token });
    const failed = body.runs.find(({ report }) => (report as unknown) === "officer_summary");
    expect(failed).toMatchObject({ status: "failed", error: { code: "sheet_not_shared" } });
    expect(failed?.error?.message).toContain(body.service_account_email);
    // One mail each, though two reports and more failed, and the page that they open says so.
    const mails = await db.all<{ recipient: string; body: string }>(
      sql`SELECT recipient, body FROM outbox WHERE subject LIKE 'Reports no longer%'`,
    );
    expect(mails.length).toBeGreaterThan(0);
    expect(new Set(mails.map(({ recipient }) => recipient)).size).toBe(mails.length);
    expect(mails[0]?.body).toContain(body.service_account_email);
    const inFrench = await db.get<{ body: string }>(
      sql`SELECT body FROM outbox WHERE recipient = ${`${french.personId}@milepost.test`}`,
    );
    expect(inFrench?.body).toContain(`ajoutez ${body.service_account_email} comme`);
    const banner = "Reports no longer reach your Google spreadsheet.";
    const dashboard = async () => (await page("/dashboard", await admin)).html;
    expect(await dashboard()).toContain(banner);
    sheet.google.share(id, "writer");
    await tickAt(at("2026-02-10T14:00:00Z"));
    await work(at("2026-02-10T14:00:00Z"));
    expect(await runsOf("officer_summary")).toEqual([
      { period: "2026-02-10T13", status: "failed" },
      { period: "2026-02-10T14", status: "done" },
    ]);
    expect(await dashboard()).not.toContain(banner);
  });
});
