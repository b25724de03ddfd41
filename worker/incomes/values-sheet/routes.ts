import * as z from "zod";
import { Api } from "../../core/http/api";
import { digits } from "../../core/http/list";
import { parse } from "../../core/http/parse";
import { everybody } from "../access/rules";
import { askedOf } from "../cases/asked";
import { findCase } from "../cases/find-case";
import { caller } from "../cases/routes";
import { conflictMembers } from "../cases/schemas";
import { fileLimit, fileReport } from "../files/report";
import { FILE_FORMATS, fileAnswer, xlsxType } from "../files/write-file";
import { sheetRows, valuesSheet } from "./columns";
import { importSheet, previewImport, readSentSheet } from "./import-sheet";

const one = z.object({ id: z.string().max(64) });
const params = { id: "{case_id}" };

const change = z.object({ path: z.string(), from: z.unknown(), to: z.unknown() });
const imported = z.object({ revision: z.int().nullable(), changes: z.array(change) });
const beside = z.object({ base_revision: digits(1, 999_999_999).optional() });

/** The numbers of a case as a sheet that is filled in elsewhere and comes back. */
export const valuesSheetApi = new Api("Incomes: cases")
  .get(
    "/incomes/cases/:id/values/sheet",
    {
      summary: "All that is asked, with its answers, as a sheet to fill in",
      access: everybody,
      params: one,
      query: z.object({ format: z.enum(FILE_FORMATS).default("csv") }),
      responses: { 200: { content: { "text/csv": null, [xlsxType]: null } } },
      example: { params, query: { format: "xlsx" } },
    },
    async (call) => {
      const { document } = await findCase(call.db, await caller(call), call.params.id, "view");
      const rows = sheetRows(document, await askedOf(call.db, document, "en"), "en");
      return fileAnswer("drivers", call.query.format, valuesSheet, rows);
    },
  )
  .post(
    "/incomes/cases/:id/values/import",
    {
      summary: "Take such a sheet back, CSV or XLSX, all of it or none: a blank cell leaves, - empties",
      access: everybody,
      params: one,
      query: z.object({
        dry_run: z.enum(["true", "false"]).default("false").describe("true: tells the changes alone"),
      }),
      rawBody: {
        type: "multipart/form-data",
        limit: fileLimit,
        beside: { base_revision: "The revision that the sheet was taken from" },
      },
      problems: ["edit_conflict", "conflict"],
      problemMembers: { 400: fileReport.partial(), 409: conflictMembers },
      idempotency: "repeatable",
      responses: { 200: imported },
      example: {
        params,
        query: { dry_run: "true" },
        body: "segment,key,current\nAll farmers,diversified:35,120\n",
      },
    },
    async (call) => {
      const { c, db, by, params, query, file, fields } = call;
      const me = await caller(call);
      const { base_revision } = parse(beside, fields);
      await findCase(db, me, params.id, "edit");
      const sheet = await readSentSheet(file);
      if (query.dry_run === "true") return c.json(await previewImport(db, me, params.id, sheet));
      return c.json(await importSheet(db, by, me, params.id, sheet, base_revision));
    },
  );
