import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import type { RawRow } from "../../core/db/raw-row";
import { readSegments, sizeOf } from "../../core/export/segments";
import { Problem } from "../../core/http/problem";
import type { Env } from "../../env";
import type { exports } from "../tables";
import { type ExportReader, findExport } from "./find-exports";
import type { ExportRecord } from "./schemas";
import type { ExportState } from "./stored-export";

/** What a file can be: its ending and media type. */
export const fileTypes = {
  csv: "text/csv",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  zip: "application/zip",
} as const;

function endingOf({ report, format }: ExportRecord): keyof typeof fileTypes {
  if (format === "google_sheets")
    throw new Problem("gone", "This export has no file: it is in the spreadsheet.");
  return format === "csv" && report === "all" ? "zip" : format;
}

const nameOf = (found: ExportRecord) =>
  `milepost-${found.report.replaceAll("_", "-")}-${found.from}-${found.to}.${endingOf(found)}`;

/** `GET /exports/:id/file`: 409 before it is done, 410 once its file has gone. */
export async function downloadExport(
  env: Env,
  ctx: Pick<ExecutionContext, "waitUntil">,
  db: Db,
  reader: ExportReader,
  id: string,
): Promise<Response> {
  const found = await findExport(db, reader, id);
  if (found.status !== "done") throw new Problem("export_not_done", "This export is not done.");
  endingOf(found);
  if (found.file_url === null) {
    throw new Problem("gone", "This file is no longer kept. Make the export again.");
  }
  const row = await db.get<RawRow<typeof exports, "state">>(sql`SELECT state FROM exports WHERE id = ${id}`);
  const { segments } = JSON.parse(row?.state ?? '{"segments":[]}') as Pick<ExportState, "segments">;
  return new Response(await readSegments(env, ctx, segments), {
    headers: {
      "content-type": fileTypes[endingOf(found)] + (endingOf(found) === "csv" ? "; charset=utf-8" : ""),
      "content-length": String(sizeOf(segments)),
      "content-disposition": `attachment; filename="${nameOf(found)}"`,
      "cache-control": "private, no-store",
    },
  });
}
