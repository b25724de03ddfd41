import * as z from "zod";
import type { Db } from "../../core/db/db";
import { xlsxFile } from "../../core/export/xlsx-file";
import { Api } from "../../core/http/api";
import { callerOf } from "../access/member";
import { everybody } from "../access/rules";
import { findCase, toCaseRecord } from "../cases/find-case";
import { resultsRecord } from "../cases/result-schemas";
import { listRevisions } from "../cases/revisions";
import { caseRecord, type RevisionRecord, revisionRecord } from "../cases/schemas";
import { readPaper } from "../report/read-paper";
import { type FilledSheet, sheetsOf } from "./sheets";

const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const exported = z.object({
  case: caseRecord,
  results: resultsRecord,
  scenarios: z.record(z.string(), z.unknown()).describe("By their ids, as they are stored"),
  history: z.array(revisionRecord),
});

/** The whole history, the newest first. */
async function historyOf(db: Db, id: string): Promise<RevisionRecord[]> {
  const found: RevisionRecord[] = [];
  for (let page = 1; ; page++) {
    const query = { page, limit: 100, sort: { descending: true }, q: "" };
    const { data, total } = await listRevisions(db, id, query);
    found.push(...data);
    if (data.length === 0 || found.length >= total) return found;
  }
}

function bytesOf(sheets: readonly FilledSheet[]): Blob {
  const file = xlsxFile(sheets.map(({ name }) => name));
  const pieces = [
    ...file.start(),
    ...sheets.flatMap((sheet) => [
      ...file.beginSheet(sheet),
      ...file.addRows(sheet, sheet.rows),
      ...file.endSheet(),
    ]),
    ...file.finish(),
  ];
  return new Blob(pieces as Uint8Array<ArrayBuffer>[]);
}

export const workbookApi = new Api("Incomes: cases").get(
  "/incomes/cases/:id/export",
  {
    summary:
      "A case to take along: as JSON, or as a workbook with sheets Profile, Segments, Drivers, Results, Impact, " +
      "Scenarios, Sources and History",
    access: everybody,
    params: z.object({ id: z.string().max(64) }),
    query: z.object({ format: z.enum(["xlsx", "json"]).default("xlsx") }),
    responses: { 200: { content: { "application/json": exported, [xlsx]: null } } },
    example: { params: { id: "{case_id}" }, query: { format: "json" } },
  },
  async (call) => {
    const { db, params, query } = call;
    const found = await findCase(db, await callerOf(db, call.actor), params.id, "view");
    const [paper, history] = await Promise.all([
      readPaper({ db, locale: "en" }, found),
      historyOf(db, params.id),
    ]);
    const headers = (ending: string) => ({
      "content-disposition": `attachment; filename="case-${params.id}.${ending}"`,
      "cache-control": "private, no-store",
    });
    if (query.format === "xlsx") {
      return new Response(bytesOf(sheetsOf(paper, history)), {
        headers: { ...headers("xlsx"), "content-type": xlsx },
      });
    }
    const { results } = paper;
    const { scenarios } = found.document;
    return call.c.json({ case: toCaseRecord(found), results, scenarios, history }, 200, headers("json"));
  },
);
