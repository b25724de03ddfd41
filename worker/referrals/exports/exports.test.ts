import { strFromU8, unzipSync } from "fflate";
import readXlsx from "read-excel-file/universal";
import { beforeAll, describe, expect, it } from "vitest";
import { api, request, signIn } from "../../testing/api";
import type { ExportRecord } from "./schemas";
import {
  ask as askFor,
  type ExportWorld,
  exportWorld,
  file,
  made as makeExport,
  read,
  wanted,
  work,
} from "./testing";

let world: ExportWorld;
let admin = "";
let officer: ExportWorld["officer"];
let other: ExportWorld["other"];
let campaign = "";
beforeAll(async () => {
  world = await exportWorld();
  ({ admin, officer, other, campaign } = world);
});

/** Of this campaign, unless it says otherwise. */
const ask: typeof askFor = (token, more = {}, headers = {}) =>
  askFor(token, { campaign_id: world.campaign, ...more }, headers);
const made: typeof makeExport = (token, more = {}) =>
  makeExport(token, { campaign_id: world.campaign, ...more });

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
    // Sheets are read one after another, and the first one tells when.
    const times = sheets.slice(1).map(({ sheet }) => /^(\S+Z) to (\S+Z)$/.exec(about[`${sheet} read`] ?? ""));
    expect(times.flatMap((found) => found?.slice(1).map((at) => Date.parse(at)) ?? [Number.NaN])).toEqual(
      times.flatMap((found) => found?.slice(1).map((at) => Date.parse(at)) ?? []).toSorted((a, b) => a - b),
    );
  });

  it("is asked for once, however often it is sent under a key", async () => {
    const headers = { "idempotency-key": crypto.randomUUID() };
    const [first, second] = [await ask(admin, {}, headers), await ask(admin, {}, headers)];
    expect(second.body.id).toBe(first.body.id);
    expect((await ask(admin, { to: "2026-10-30" }, headers)).status).toBe(422);
    await request("DELETE", `/api/v1/exports/${first.body.id}`, { token: admin });
    expect((await ask(admin, {}, headers)).body).toEqual(first.body); // as it was; it does not come back
    expect((await read(admin, first.body.id)).status).toBe(404);
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
      { campaign },
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
