import * as z from "zod";
import { Api } from "../../core/http/api";
import { idOrLeftOut } from "../../core/http/fields";
import { idForCreate } from "../../core/http/idempotency";
import { everybody, staff } from "../access/rules";
import { findCase } from "../cases/find-case";
import { caller } from "../cases/routes";
import { conflictMembers } from "../cases/schemas";
import { applyImport, previewImport } from "./apply-import";
import { createImport, deleteImport, findImport, importLimit } from "./imports";
import * as schemas from "./schemas";
import { deleteFarmers, readDistribution, simulateCase } from "./spread";
import { spreadsheet, templateAnswer } from "./template";

const one = z.object({ id: z.string().max(64) });
const ofCase = { id: "{case_id}" };
const ofImport = { id: "{import_id}" };
const segmenting = {
  case_id: "{case_id}",
  segment_by: { column: "group", method: "category" },
  mapping: { "diversified:36": { column: "trade" } },
  replace: true,
};

/** Farmers' files: looked at, cut into segments, applied to a case; and how incomes are spread. */
export const farmersApi = new Api("Incomes: farmers' data")
  .post(
    "/incomes/imports",
    {
      summary: "Send a farmers' file, CSV or XLSX; it is yours alone and goes after 24 hours",
      access: staff,
      rawBody: { type: "multipart/form-data", limit: importLimit },
      problems: ["empty_file", "unreadable_file"],
      responses: { 201: schemas.importRecord },
      example: { body: "group,trade\nA,90\nB,120\n", fileName: "farmers.csv" },
    },
    async (call) => {
      const id = await idForCreate("farmerImport", call);
      return call.c.json(await createImport(call.db, call.by, id, call), 201);
    },
  )
  .get(
    "/incomes/imports/template",
    {
      summary: "A workbook to fill in for a case, a row a farmer",
      access: staff,
      query: z.object({ case_id: idOrLeftOut() }),
      problems: ["not_found"],
      responses: { 200: { content: { [spreadsheet]: null } } },
      example: { query: { case_id: "{case_id}" } },
    },
    async (call) => {
      const { document } = await findCase(call.db, await caller(call), call.query.case_id, "view");
      return templateAnswer(call.db, document, "en");
    },
  )
  .delete(
    "/incomes/imports/:id",
    {
      summary: "Delete a farmers' file that was sent",
      access: staff,
      params: one,
      responses: { 204: null },
      example: { params: ofImport },
    },
    async (call) => {
      await deleteImport(call.db, await findImport(call.db, call.by, call.params.id));
      return call.c.body(null, 204);
    },
  )
  .post(
    "/incomes/imports/:id/preview",
    {
      summary: "The segments and values that a farmers' file would give a case",
      access: staff,
      params: one,
      body: schemas.segmentingBody,
      problems: ["unreadable_file"],
      responses: { 200: schemas.previewRecord },
      example: { params: ofImport, body: segmenting },
    },
    async (call) => {
      const { segments, cuts, unassigned } = await previewImport(
        ...([call.db, call.by, await caller(call), call.params.id, call.body] as const),
      );
      return call.c.json({ segments, cuts, unassigned });
    },
  )
  .post(
    "/incomes/imports/:id/apply",
    {
      summary: "Put a farmers' file's segments in place of a case's, in one revision; the file goes",
      access: staff,
      params: one,
      body: schemas.applyBody,
      problems: [
        ...(["unreadable_file", "segments_exist", "segmentation_off", "empty_segment"] as const),
        ...(["segment_limit", "name_taken", "edit_conflict", "conflict"] as const),
      ],
      problemMembers: { 409: conflictMembers },
      responses: { 200: schemas.appliedRecord },
      example: { params: ofImport, body: segmenting },
    },
    async (call) =>
      call.c.json(await applyImport(call.db, call.by, await caller(call), call.params.id, call.body)),
  )
  .get(
    "/incomes/cases/:id/distribution",
    {
      summary: "How the incomes of a case's farmers are spread, now or in a scenario",
      access: everybody,
      params: one,
      query: schemas.distributionQuery,
      responses: { 200: schemas.distributionRecord },
      example: { params: ofCase, query: { bins: "12" } },
    },
    async (call) => {
      const found = await findCase(call.db, await caller(call), call.params.id, "view");
      return call.c.json(await readDistribution(call.db, found, call.query));
    },
  )
  .post(
    "/incomes/cases/:id/simulate",
    {
      summary: "The spread of incomes where answers lie anywhere within their ranges",
      access: everybody,
      params: one,
      body: schemas.simulateBody,
      bodyIsOptional: true,
      responses: { 200: schemas.simulationRecord },
      example: { params: ofCase, body: { draws: 100 } },
    },
    async (call) => {
      const found = await findCase(call.db, await caller(call), call.params.id, "view");
      return call.c.json(simulateCase(found, call.body));
    },
  )
  .delete(
    "/incomes/cases/:id/farmers",
    {
      summary: "Delete the farmers' rows of a case for good, from every revision",
      access: everybody,
      params: one,
      responses: { 204: null },
      example: { params: ofCase },
    },
    async (call) => {
      await deleteFarmers(call.db, call.by, await caller(call), call.params.id);
      return call.c.body(null, 204);
    },
  );
