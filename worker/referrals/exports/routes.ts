import * as z from "zod";
import type { Rule } from "../../core/access/actor";
import { Api, type Call } from "../../core/http/api";
import { idForCreate } from "../../core/http/idempotency";
import { siteOrigin } from "../../core/http/origin";
import { everybody, viewerOf } from "../viewer";
import { deleteExport } from "./delete-export";
import { downloadExport, fileTypes } from "./download-export";
import { type ExportReader, findExport, listExports } from "./find-exports";
import { requestExport } from "./request-export";
import { retryExport } from "./retry-export";
import { exportList, exportRecord, exportsQuery, newExport } from "./schemas";

/** An officer has exports of their own rows, a viewer and a key those of everybody. */
export const exportAccess = {
  ...everybody,
  scopes: ["exports:write"],
} as const satisfies Rule;

export async function exportReaderOf({
  c,
  db,
  actor,
  now,
}: Pick<Call<unknown, unknown, unknown>, "c" | "db" | "actor" | "now">): Promise<ExportReader> {
  const viewer = actor?.kind === "key" ? { role: "admin" as const } : await viewerOf(db, actor);
  return { viewer, actor, origin: siteOrigin(c), now };
}

const params = z.object({ id: z.string().max(60) });
const one = { params: { id: "{export_id}" } };
const files = Object.fromEntries(Object.values(fileTypes).map((type) => [type, null]));
const request = { report: "officer_summary", format: "csv", from: "2026-10-01", to: "2026-10-31" };

export const exportApi = new Api("Exports")
  .get(
    "/exports",
    {
      summary: "List exports; an officer's are their own",
      access: exportAccess,
      query: exportsQuery,
      responses: { 200: exportList },
      example: { query: { status: "done" } },
    },
    async (call) => call.c.json(await listExports(call.db, await exportReaderOf(call), call.query)),
  )
  .post(
    "/exports",
    {
      summary:
        "Ask for a report, as a file or in the connected spreadsheet; an officer has their own rows, as a file",
      access: exportAccess,
      body: newExport,
      problems: ["not_found", "export_too_large", "no_spreadsheet", "forbidden"],
      responses: { 202: exportRecord },
      example: { body: request },
    },
    async (call) => {
      const { env, db, by, actor, body } = call;
      const reader = await exportReaderOf(call);
      const id = await idForCreate("export", call);
      const locale = actor?.kind === "person" ? actor.locale : "en";
      await requestExport({ env, db, by, viewer: reader.viewer, locale }, body, id);
      return call.c.json(await findExport(db, reader, id), 202);
    },
  )
  .get(
    "/exports/:id",
    {
      summary: "Read an export, and how far it has come",
      access: exportAccess,
      params,
      responses: { 200: exportRecord },
      example: one,
    },
    async (call) => call.c.json(await findExport(call.db, await exportReaderOf(call), call.params.id)),
  )
  .get(
    "/exports/:id/file",
    {
      summary: "Its file: CSV, XLSX, or a ZIP of one CSV a report",
      access: exportAccess,
      params,
      problems: ["export_not_done", "gone"],
      responses: { 200: { content: files } },
      example: one,
    },
    async (call) => {
      const { c, env, db } = call;
      return downloadExport(env, c.executionCtx, db, await exportReaderOf(call), call.params.id);
    },
  )
  .post(
    "/exports/:id/retry",
    {
      summary: "Begin one anew that failed",
      access: exportAccess,
      params,
      problems: ["export_not_failed"],
      responses: { 202: exportRecord },
      example: { params: { id: "{failed_export_id}" } },
    },
    async (call) => {
      const { env, db, by } = call;
      const reader = await exportReaderOf(call);
      await retryExport(env, db, by, reader, call.params.id);
      return call.c.json(await findExport(db, reader, call.params.id), 202);
    },
  )
  .delete(
    "/exports/:id",
    {
      summary: "Delete an export and its file; one that is being written stops",
      access: exportAccess,
      params,
      responses: { 204: null },
      example: one,
    },
    async (call) => {
      await deleteExport(call.env, call.db, call.by, await exportReaderOf(call), call.params.id);
      return call.c.body(null, 204);
    },
  );
