import { sql } from "drizzle-orm";
import { strFromU8, unzipSync } from "fflate";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { systemCall } from "../../core/jobs/job";
import { api, db, request, testEnv } from "../../testing/api";
import { forgetExportFiles } from "./forget-files";
import { exportJob } from "./run-export";
import {
  ask as askFor,
  type ExportWorld,
  exportWorld,
  file,
  made as makeExport,
  read,
  work,
} from "./testing";

let world: ExportWorld;
let admin = "";
beforeAll(async () => {
  world = await exportWorld();
  ({ admin } = world);
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** Of this campaign, unless it says otherwise. */
const ask: typeof askFor = (token, more = {}, headers = {}) =>
  askFor(token, { campaign_id: world.campaign, ...more }, headers);
const made: typeof makeExport = (token, more = {}) =>
  makeExport(token, { campaign_id: world.campaign, ...more });

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
