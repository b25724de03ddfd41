import * as z from "zod";
import { date, idOrLeftOut } from "../../core/http/fields";
import { listOf, listQuery } from "../../core/http/list";
import { nameSchemas } from "../../core/http/name-schemas";
import { exportFormats, exportReports, exportStatuses } from "./choices";

/** Strict: a filter that is not known must not ask for everything. */
export const newExport = z.strictObject({
  report: z.enum(exportReports),
  format: z.enum(exportFormats),
  from: date(),
  to: date(),
  campaign_id: idOrLeftOut().nullish(),
  officer_id: idOrLeftOut().nullish(),
  delimiter: z
    .enum([",", ";", "\t", "tab"], "Choose a comma, a semicolon or a tab.")
    .transform((sign) => (sign === "tab" ? ("\t" as const) : sign))
    .default(",")
    .describe("Of CSV: what stands between two cells"),
  decimal: z
    .enum([".", ","], "Choose a point or a comma.")
    .default(".")
    .describe("Of CSV: how 1.5 is written"),
});
export type NewExport = z.output<typeof newExport>;

export const exportRecord = z.object({
  id: z.string(),
  report: z.enum(exportReports),
  format: z.enum(exportFormats),
  from: z.string(),
  to: z.string(),
  campaign_id: z.string().nullable(),
  officer_id: z.string().nullable(),
  status: z.enum(exportStatuses),
  progress: z.object({ rows: z.int(), of: z.int().nullable() }),
  attempts: z.int(),
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
  rows: z.int().nullable(),
  bytes: z.int().nullable(),
  file_url: z.string().nullable().describe("Null before the export is done, and once its file is gone"),
  sheet_url: z.string().nullable(),
  created_by: z.string(),
  created_at: z.string(),
  finished_at: z.string().nullable(),
  expires_at: z.string().nullable(),
});
export type ExportRecord = z.infer<typeof exportRecord>;

export const exportList = listOf(exportRecord);

export const exportsQuery = listQuery(["created_at"], "-created_at")
  .omit({ q: true })
  .extend({
    report: z.enum(exportReports).optional(),
    format: z.enum(exportFormats).optional(),
    status: z.enum(exportStatuses).optional(),
  });
export type ExportsQuery = z.output<typeof exportsQuery>;

nameSchemas({ Export: exportRecord });
