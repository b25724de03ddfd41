import type { Db } from "../../core/db/db";
import type { Author } from "../../core/trail/record";
import type { Caller } from "../access/member";
import { type CaseDocument, changesBetween, inputOf, noAnswer, putAnswer } from "../cases/document";
import { type FoundCase, findCase } from "../cases/find-case";
import { writeCase } from "../cases/write-case";
import { modelOf } from "../engine/model";
import { type FileRows, readRows } from "../files/read-rows";
import { type RowError, refuseFaults, reportOf } from "../files/report";
import { questionsOf } from "../master/question-sets";
import { SHEET_COLUMNS, type SheetColumnName } from "./columns";
import { readSheet } from "./read-sheet";

export type SentSheet = FileRows<SheetColumnName> & { count: number };

export const readSentSheet = (bytes: Uint8Array<ArrayBuffer>): Promise<SentSheet> =>
  readRows(bytes, SHEET_COLUMNS, ["segment", "key"]);

/** What a sheet makes of a case as it stands, and what is wrong with its rows. */
function applied(document: CaseDocument, sheet: SentSheet) {
  const { keys } = modelOf(questionsOf(document.profile.question_set), inputOf(document));
  const { changes: rows, errors } = readSheet(document, keys, sheet.rows, sheet.hasDecimalComma);
  const values = structuredClone(document.values);
  for (const { segment_id, key, fields } of rows) {
    putAnswer(values, segment_id, key, { ...(values[segment_id]?.[key] ?? noAnswer), ...fields });
  }
  return { rows, after: { ...document, values }, errors: [...sheet.errors, ...errors] as RowError[] };
}

const toldChanges = (before: CaseDocument, after: CaseDocument) =>
  changesBetween(before, after).map(({ path, from, to }) => ({ path, from: from ?? null, to: to ?? null }));
export type ToldChange = ReturnType<typeof toldChanges>[number];

/** What a sheet would change, and what is wrong with it: nothing is written. */
export function tryImport({ document }: Pick<FoundCase, "document">, sheet: SentSheet) {
  const { after, errors } = applied(document, sheet);
  return {
    report: reportOf(sheet.count, errors),
    changes: errors.length > 0 ? [] : toldChanges(document, after),
  };
}

/** The same for a caller of the API: faults are a 400 with the report. */
export async function previewImport(db: Db, caller: Caller, id: string, sheet: SentSheet) {
  const found = await findCase(db, caller, id, "edit");
  const { report, changes } = tryImport(found, sheet);
  refuseFaults(sheet.count, report.errors);
  return { revision: null, changes };
}

/** Writes what a sheet changes, all of it in one revision; 409 `edit_conflict` by `base_revision`. */
export async function importSheet(
  db: Db,
  by: Author,
  caller: Caller,
  id: string,
  sheet: SentSheet,
  base_revision?: number,
) {
  let changes: ToldChange[] = [];
  const setsOf = (document: CaseDocument) =>
    applied(document, sheet).rows.flatMap(({ segment_id, key, fields }) =>
      Object.entries(fields).map(([field, value]) => ({
        path: `values.${segment_id}.${key}.${field}`,
        value,
      })),
    );
  const found = await writeCase(db, by, caller, id, {
    action: "sheet.imported",
    base: base_revision === undefined ? undefined : { revision: base_revision, sets: setsOf },
    make: ({ document }) => {
      const { after, errors } = applied(document, sheet);
      refuseFaults(sheet.count, errors);
      changes = toldChanges(document, after);
      return after;
    },
  });
  return { revision: found.row.revision, changes };
}
