import { sql } from "drizzle-orm";
import { strFromU8, unzipSync } from "fflate";
import readXlsx from "read-excel-file/universal";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { systemCall } from "../../core/jobs/job";
import { runJob } from "../../core/jobs/run-job";
import { administrator, api, db, request, signIn, testEnv } from "../../testing/api";
import { runningCampaign, signedInOfficer } from "../testing/fixtures";
import { forgetExportFiles } from "./forget-files";
import { exportJob } from "./run-export";
import type { ExportRecord } from "./schemas";

let admin = "";
let officer: Awaited<ReturnType<typeof signedInOfficer>>;
let other: Awaited<ReturnType<typeof signedInOfficer>>;
let campaign = "";

/** Clicks that stand in the rollups of a link of that officer. */
async function clicked(officerId: string, clicks: number) {
  const { body } = await api<{ id: string; code: string }>("POST", "/referrals", {
    token: admin,
    body: { officer_id: officerId, campaign_id: campaign },
  });
  const lines = Array.from({ length: clicks }, (_, i) => ({
    timestamp: `2026-10-0${1 + (i % 7)}T09:00:00.${String(i).padStart(3, "0")}Z`,
    eventType: "click",
    referralID: body.code,
    visitor: `v${i}`,
  }));
  await request("POST", "/api/v1/imports/events", {
    token: admin,
    headers: { "content-type": "application/x-ndjson" },
    body: lines.map((line) => JSON.stringify(line)).join("\n"),
  });
}

beforeAll(async () => {
  admin = (await administrator()).token;
  [officer, other] = [await signedInOfficer(), await signedInOfficer()];
  await db.run(sql`UPDATE people SET name = '=Élodie; "Ama"' WHERE id = ${officer.personId}`);
  campaign = (await runningCampaign(admin, { name: "Export", officer_ids: [officer.id, other.id] })).id;
  await clicked(officer.id, 6);
  await clicked(other.id, 3);
});
afterEach(() => {
  vi.restoreAllMocks();
});

const wanted = { report: "officer_summary", format: "csv", from: "2026-10-01", to: "2026-10-31" };
const ask = (token: string, more: Record<string, unknown> = {}, headers: Record<string, string> = {}) =>
  api<ExportRecord>("POST", "/exports", {
    token,
    body: { ...wanted, campaign_id: campaign, ...more },
    headers,
  });
const read = (token: string, id: string) => api<ExportRecord>("GET", `/exports/${id}`, { token });
const file = (token: string, id: string) => request("GET", `/api/v1/exports/${id}/file`, { token });

/** The queue brings the job's message, whenever it is due; as often as it asks for another turn. */
async function work(id: string, env = testEnv) {
  for (let turns = 0; turns < 20; turns++) {
    const job = await db.get<{ id: string }>(sql`SELECT id FROM jobs WHERE subject = ${id}`);
    if (!job) return;
    await db.run(sql`UPDATE jobs SET due_at = 0 WHERE id = ${job.id}`);
    await runJob(systemCall(env, "test"), exportJob, job.id);
  }
}
async function made(token: string, more: Record<string, unknown> = {}) {
  const { body } = await ask(token, more);
  await work(body.id);
  return (await read(token, body.id)).body;
}

describe("an export", () => {
  it("waits in the queue, is made once, and is there to be fetched for 30 days", async () => {
    const { status, body } = await ask(admin);
    expect(status).toBe(202);
    expect(body).toMatchObject({ ...wanted, campaign_id: campaign, officer_id: null, error: null });
    expect(body).toMatchObject({
      rows: null,
      bytes: null,
      file_url: null,
      sheet_url: null,
      finished_at: null,
    });
    await work(body.id);
    const done = (await read(admin, body.id)).body;
    expect(done).toMatchObject({ status: "done", attempts: 1, error: null, rows: 4 });
    expect(done.progress).toEqual({ rows: 4, of: 4 });
    expect(done.file_url).toBe(`https://milepost.test/api/v1/exports/${body.id}/file`);
    expect(Date.parse(done.expires_at ?? "") - Date.parse(done.finished_at ?? "")).toBe(30 * 86_400_000);
    const answer = await file(admin, body.id);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(answer.headers.get("content-disposition")).toBe(
      'attachment; filename="milepost-officer-summary-2026-10-01-2026-10-31.csv"',
    );
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect(bytes).toHaveLength(done.bytes ?? -1);
    const lines = new TextDecoder().decode(bytes).trim().split("\r\n");
    expect(lines[0]).toBe(
      "OfficerID,OfficerName,CampaignID,CampaignName,TotalClicks,UniqueClicks,TotalSignups,TotalEnrollments,ClickToSignupRate,SignupToEnrollmentRate,ConversionScore",
    );
    expect(lines).toHaveLength(5);
    expect(lines.filter((line) => line.startsWith(officer.id))[0]).toContain(`"'=Élodie; ""Ama"""`);
  });

  it("is as the reader's spreadsheet wants it", async () => {
    const { id } = await made(admin, { report: "time_series", delimiter: ";", decimal: "," });
    const text = await (await file(admin, id)).text();
    expect(text.split("\r\n")[1]).toMatch(/^2026-10-01;\d+;\d+;0;0;0;0;0$/);
    const tab = await made(admin, { report: "time_series", delimiter: "tab" });
    expect(await (await file(admin, tab.id)).text()).toContain("Date\tTotalClicks\t");
  });

  it("of all reports is one ZIP, or one XLSX with a sheet that says what it is of", async () => {
    const zip = await made(admin, { report: "all" });
    const answer = await file(admin, zip.id);
    expect(answer.headers.get("content-type")).toBe("application/zip");
    const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
    expect(Object.keys(files)).toContain("Campaign_Summary.csv");
    expect(strFromU8(files["Campaign_Summary.csv"] as Uint8Array)).toContain(campaign);

    const xlsx = await made(admin, { report: "all", format: "xlsx", officer_id: officer.id });
    expect(xlsx.rows).toBeGreaterThan(4);
    const sheets = await readXlsx(await (await file(admin, xlsx.id)).arrayBuffer());
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
      "About",
      ...Object.keys(files).map((name) => name.slice(0, -4)),
    ]);
    const about = Object.fromEntries((sheets[0]?.data ?? []) as [string, string][]);
    expect(about).toMatchObject({
      "First day": "1 October 2026",
      Campaign: "Export",
      Officer: '=Élodie; "Ama"',
      By: "Test Person",
    });
    expect(about["Time zone"]).toContain("UTC");
  });

  it("is asked for once, however often it is sent under a key", async () => {
    const headers = { "idempotency-key": crypto.randomUUID() };
    const [first, second] = [await ask(admin, {}, headers), await ask(admin, {}, headers)];
    expect(second.body.id).toBe(first.body.id);
    expect((await ask(admin, { to: "2026-10-30" }, headers)).status).toBe(422);
  });

  it("is refused where it asks for what there is not", async () => {
    for (const wrong of [
      { report: "everything" },
      { format: "pdf" },
      { from: "2026-02-30" },
      { from: "2026-11-01", to: "2026-10-01" },
      { delimiter: "|" },
      { decimal: "'" },
      { from: undefined },
    ]) {
      expect([wrong, (await ask(admin, wrong)).status]).toEqual([wrong, 400]);
    }
    expect((await ask(admin, { campaign_id: "cmp_none" })).status).toBe(404);
    expect((await ask(admin, { officer_id: "ofc_none" })).status).toBe(404);
  });
});

describe("an officer", () => {
  it("has exports of their own rows alone, whatever they ask for", async () => {
    const own = await made(officer.token, { officer_id: other.id });
    expect(own.officer_id).toBe(officer.id);
    const text = await (await file(officer.token, own.id)).text();
    expect(text).toContain(officer.id);
    expect(text).not.toContain(other.id);
  });

  it("sees, fetches, tries again and deletes no export of somebody else", async () => {
    const { id } = await made(admin);
    for (const [method, path] of [
      ["GET", ""],
      ["GET", "/file"],
      ["POST", "/retry"],
      ["DELETE", ""],
    ] as const) {
      expect((await api(method, `/exports/${id}${path}`, { token: officer.token })).status).toBe(404);
    }
    const { body } = await api<{ data: ExportRecord[] }>("GET", "/exports", { token: officer.token });
    expect(new Set(body.data.map(({ officer_id }) => officer_id))).toEqual(new Set([officer.id]));
    const all = await api<{ data: ExportRecord[] }>("GET", "/exports?report=officer_summary&limit=100", {
      token: admin,
    });
    expect(all.body.data.map((one) => one.id)).toContain(id);
  });

  it("who has no record has none", async () => {
    const { token } = await signIn(["referrals:officer"]);
    expect((await ask(token)).status).toBe(403);
  });
});

describe("an export that cannot be written", () => {
  /** R2 that does not answer. */
  const broken = {
    ...testEnv,
    FILES: { ...testEnv.FILES, put: () => Promise.reject(new Error("R2 is away")) },
  } as never;

  it("is tried again, then fails with a sentence, and begins anew when somebody says so", async () => {
    const { body } = await ask(admin);
    await work(body.id, broken);
    const failed = (await read(admin, body.id)).body;
    expect(failed).toMatchObject({
      status: "failed",
      attempts: exportJob.retryDelays.length + 1,
      file_url: null,
    });
    expect(failed.error).toMatchObject({ code: "internal_error", message: expect.stringContaining("Retry") });
    expect((await api("GET", `/exports/${body.id}/file`, { token: admin })).body).toMatchObject({
      ...{ status: 409, code: "export_not_done" },
    });
    expect((await api("POST", `/exports/${body.id}/retry`, { token: admin })).status).toBe(202);
    const again = await api("POST", `/exports/${body.id}/retry`, { token: admin });
    expect(again.body).toMatchObject({ status: 409, code: "export_not_failed" });
    await work(body.id);
    expect((await read(admin, body.id)).body).toMatchObject({ status: "done", error: null, rows: 4 });
  });

  it("goes on where a run that died put it down: no row twice, none lost", async () => {
    const whole = await made(admin, { report: "all" });
    const { body } = await ask(admin, { report: "all" });
    // Each run writes a piece and dies before the store knows of it, or right after.
    let turns = 0;
    vi.spyOn(Date, "now").mockImplementation(() => {
      turns += 5000;
      return turns + 1.8e12;
    });
    const dying = {
      ...testEnv,
      FILES: {
        put: async (...args: Parameters<R2Bucket["put"]>) => {
          await testEnv.FILES.put(...args);
          if (turns % 15_000 === 0) throw new Error("killed");
        },
      },
    } as never;
    await work(body.id, dying);
    vi.restoreAllMocks();
    await work(body.id);
    const done = (await read(admin, body.id)).body;
    expect(done).toMatchObject({ status: "done", rows: whole.rows });
    const unzip = async (id: string) =>
      Object.entries(unzipSync(new Uint8Array(await (await file(admin, id)).arrayBuffer())))
        .filter(([name]) => !/Weekly|YoY/.test(name)) // they say when they were made
        .map(([name, bytes]) => [name, strFromU8(bytes)]);
    expect(await unzip(body.id)).toEqual(await unzip(whole.id));
  });
});

describe("a file", () => {
  const pieces = async (id: string) =>
    (await testEnv.FILES.list({ prefix: `exports/${id}/` })).objects.length;

  it("goes with its export, also while it is being written", async () => {
    const { id } = await made(admin);
    expect(await pieces(id)).toBe(1);
    expect((await request("DELETE", `/api/v1/exports/${id}`, { token: admin })).status).toBe(204);
    expect(await pieces(id)).toBe(0);
    expect((await read(admin, id)).status).toBe(404);
    expect((await request("DELETE", `/api/v1/exports/${id}`, { token: admin })).status).toBe(204);

    const { body } = await ask(admin);
    const deleting = {
      ...testEnv,
      FILES: {
        ...testEnv.FILES,
        put: async (...args: Parameters<R2Bucket["put"]>) => {
          await db.run(sql`UPDATE exports SET deleted_at = 1 WHERE id = ${body.id}`);
          return testEnv.FILES.put(...args);
        },
        list: (...args: Parameters<R2Bucket["list"]>) => testEnv.FILES.list(...args),
        delete: (...args: Parameters<R2Bucket["delete"]>) => testEnv.FILES.delete(...args),
      },
    } as never;
    await work(body.id, deleting);
    expect(await pieces(body.id)).toBe(0);
  });

  it("goes after 30 days, and the history stays", async () => {
    const { id } = await made(admin);
    const orphan = await made(admin);
    await db.run(sql`DELETE FROM exports WHERE id = ${orphan.id}`);
    await db.run(sql`UPDATE exports SET expires_at = 1000 WHERE id = ${id}`);
    if (forgetExportFiles.every === "minute") throw new Error("it is a daily one");
    await forgetExportFiles.run(systemCall(testEnv, "test"), "2026-12-01");
    expect([await pieces(id), await pieces(orphan.id)]).toEqual([0, 0]);
    expect((await read(admin, id)).body).toMatchObject({ status: "done", file_url: null });
    expect((await api("GET", `/exports/${id}/file`, { token: admin })).status).toBe(410);
  });
});
