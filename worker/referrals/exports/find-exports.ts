import { type SQL, sql } from "drizzle-orm";
import type { Actor } from "../../core/access/actor";
import { all } from "../../core/db/conditions";
import type { Db } from "../../core/db/db";
import type { RawRow } from "../../core/db/raw-row";
import { orderBy, selectPage } from "../../core/db/select-page";
import { listPage } from "../../core/http/list";
import { notFound } from "../../core/http/problem";
import { toInstant } from "../../core/time";
import { readsAll } from "../policies";
import type { exports } from "../tables";
import type { Reader } from "../viewer";
import type { ExportRecord, ExportsQuery } from "./schemas";

type Shown =
  | "id"
  | "report"
  | "format"
  | "status"
  | "bytes"
  | "sheetUrl"
  | "attempts"
  | "fromDay"
  | "toDay"
  | "campaignId"
  | "officerId"
  | "rowsWritten"
  | "rowsExpected"
  | "errorCode"
  | "errorMessage"
  | "createdBy"
  | "createdAt"
  | "finishedAt"
  | "expiresAt";
type Row = RawRow<typeof exports, Shown>;

const columns = sql`e.id, e.report, e.format, e.status, e.bytes, e.sheet_url AS sheetUrl, e.attempts, e.from_day AS fromDay, e.to_day AS toDay,
  e.campaign_id AS campaignId, e.officer_id AS officerId, e.rows_written AS rowsWritten,
  e.rows_expected AS rowsExpected, e.error_code AS errorCode, e.error_message AS errorMessage,
  e.created_by AS createdBy, e.created_at AS createdAt, e.finished_at AS finishedAt, e.expires_at AS expiresAt`;

/** Whoever may have the exports of everybody, and from where they are read. */
export type ExportReader = Pick<Reader, "viewer" | "origin" | "now"> & { actor: Actor | null };

/** An officer has their own exports; who reads the whole programme, all of them. */
const ownExports = ({ viewer, actor }: Pick<ExportReader, "viewer" | "actor">): SQL | null =>
  readsAll(viewer) ? null : sql`e.created_by = ${actor?.id ?? ""}`;

const isThere = sql`e.deleted_at IS NULL`;

function toRecord(row: Row, { origin, now }: Pick<ExportReader, "origin" | "now">): ExportRecord {
  const { errorCode: code, errorMessage: message } = row;
  const isDone = row.status === "done";
  const hasFile = isDone && row.expiresAt !== null && row.expiresAt > now;
  return {
    id: row.id,
    report: row.report as ExportRecord["report"],
    format: row.format,
    from: row.fromDay,
    to: row.toDay,
    campaign_id: row.campaignId,
    officer_id: row.officerId,
    status: row.status,
    progress: { rows: row.rowsWritten, of: row.rowsExpected },
    attempts: row.attempts,
    error: code === null ? null : { code, message: message ?? "" },
    rows: isDone ? row.rowsWritten : null,
    bytes: row.bytes,
    file_url: hasFile ? `${origin}/api/v1/exports/${row.id}/file` : null,
    sheet_url: isDone ? row.sheetUrl : null,
    created_by: row.createdBy,
    created_at: toInstant(row.createdAt),
    finished_at: toInstant(row.finishedAt),
    expires_at: toInstant(row.expiresAt),
  };
}

/** Whoever may change nothing but what is their own: their exports are those that they asked for. */
export const asOwner = (reader: ExportReader): ExportReader =>
  reader.viewer.role === "viewer" ? { ...reader, viewer: { role: "officer", officerId: null } } : reader;

/** `GET /exports` */
export async function listExports(db: Db, reader: ExportReader, query: ExportsQuery) {
  const { rows, total } = await selectPage<Row>(
    db,
    {
      columns,
      from: sql`FROM exports e WHERE ${all([
        isThere,
        ownExports(reader),
        query.report === undefined ? null : sql`e.report = ${query.report}`,
        query.format === undefined ? null : sql`e.format = ${query.format}`,
        query.status === undefined ? null : sql`e.status = ${query.status}`,
      ])}`,
      order: orderBy(query.sort, { created_at: sql`e.created_at` }, sql`e.id`),
    },
    query,
  );
  return listPage(
    rows.map((row) => toRecord(row, reader)),
    query,
    total,
  );
}

/** An export as the reader may see it; 404 where it is none of theirs, or nobody's. `evenDeleted`: to delete it again. */
export async function findExport(
  db: Db,
  reader: ExportReader,
  id: string,
  { evenDeleted = false } = {},
): Promise<ExportRecord> {
  const conditions = [sql`e.id = ${id}`, ownExports(reader), evenDeleted ? null : isThere];
  const row = await db.get<Row>(sql`SELECT ${columns} FROM exports e WHERE ${all(conditions)}`);
  if (!row) throw notFound("There is no such export.");
  return toRecord(row, reader);
}
