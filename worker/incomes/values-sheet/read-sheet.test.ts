import { expect, it } from "vitest";
import { type CaseDocument, inputOf } from "../cases/document";
import { askedIn } from "../cases/questions";
import { exampleCase } from "../demo/example-case";
import { modelOf } from "../engine/model";
import { QUESTION_SET_1 } from "../engine/question-set-1";
import { readRows } from "../files/read-rows";
import { type FileFormat, fileAnswer } from "../files/write-file";
import { SHEET_COLUMNS, type SheetColumnName, sheetRows, valuesSheet } from "./columns";
import { readSheet, type SheetRowIn } from "./read-sheet";

/** The example, with figures and texts that files like to spoil. */
function spoilt(): CaseDocument {
  const document = structuredClone(exampleCase) as CaseDocument;
  const [segment = ""] = Object.keys(document.segments);
  const answers = Object.values(document.values[segment] ?? {});
  const notes = ["=1+1", "'=2", "-", "'-", "@x, été", "'", "+5; -3", "tab\there", "line\nline"];
  for (const [i, answer] of answers.entries()) {
    const source = { kind: "survey" as const, link: null, reference_id: null, year: 2020, confidence: null };
    answer.source = { ...source, note: notes[i % notes.length] ?? "" };
    if (answer.current !== null) answer.current += 0.1 + 0.2;
    [answer.low, answer.high] = [null, null];
  }
  if (answers[0]) answers[0].feasible = 1e-9;
  return document;
}

const keysOf = (document: CaseDocument) => modelOf(QUESTION_SET_1, inputOf(document)).keys;

async function returned(document: CaseDocument, format: FileFormat) {
  const groups = askedIn(QUESTION_SET_1, document, () => "Coffee", "Other income");
  const answer = fileAnswer("drivers", format, valuesSheet, sheetRows(document, groups, "fr"));
  const bytes = new Uint8Array(await answer.arrayBuffer());
  return readRows<SheetColumnName>(bytes, SHEET_COLUMNS, ["segment", "key"]);
}

it.each(["csv", "xlsx"] as const)("a sheet that comes back as %s gives the same case", async (format) => {
  const document = spoilt();
  const { rows, errors, hasDecimalComma } = await returned(document, format);
  expect(errors).toEqual([]);
  const read = readSheet(document, keysOf(document), rows, hasDecimalComma);
  expect(read).toEqual({ changes: [], errors: [] });
  // Into a case that answers nothing yet, all of it goes.
  const empty = { ...document, values: {} };
  const filled = readSheet(empty, keysOf(document), rows, hasDecimalComma);
  expect(filled.errors).toEqual([]);
  for (const { segment_id, key, fields } of filled.changes) {
    const told = document.values[segment_id]?.[key];
    expect(fields.source?.note ?? "").toBe(told?.source?.note ?? "");
    expect(fields.current ?? null).toBeCloseTo(told?.current ?? Number.NaN, 9);
  }
  const answered = Object.values(document.values).flatMap((of) =>
    Object.values(of).filter(({ current, feasible, source }) => (current ?? feasible ?? source) !== null),
  );
  expect(filled.changes).toHaveLength(answered.length);
});

const row = (number: number, cells: Partial<SheetRowIn["cells"]>): SheetRowIn => ({
  row: number,
  cells: {
    ...(Object.fromEntries(SHEET_COLUMNS.map((name) => [name, ""])) as SheetRowIn["cells"]),
    ...cells,
  },
});

it("leaves what is blank, empties by a dash, and tells each fault in its row", () => {
  const document = structuredClone(exampleCase) as CaseDocument;
  const [[id = "", segment] = []] = Object.entries(document.segments);
  const name = segment?.name.toUpperCase() ?? "";
  const key = "diversified:35";
  const source = {
    ...{ kind: "survey" as const, note: "Household survey", link: null },
    ...{ reference_id: null, year: null, confidence: null },
  };
  document.values[id] = {
    [key]: { current: 5, feasible: 7, low: null, high: null, source, feasible_source: null },
  };
  const read = (...rows: SheetRowIn[]) => readSheet(document, keysOf(document), rows, true);
  const at = { segment: name, key };
  expect(read(row(2, { ...at, feasible: "-", current: "5" })).changes).toEqual([
    { row: 2, segment_id: id, key, fields: { feasible: null } },
  ]);
  expect(read(row(2, { ...at, current: "1 250,5", source_note: "-" })).changes[0]?.fields).toEqual({
    ...{ current: 1250.5, source: { ...source, note: "" } },
  });
  const wrong = read(
    row(2, { ...at, current: "five" }),
    row(3, at),
    row(4, { segment: "Nobody", key: "diversified:99" }),
    row(5, { segment: name, key: "diversified:36", low: "1", high: "2" }),
    row(6, { segment: name, key: "diversified:37", source_note: "Said so" }),
    row(7, { segment: name, key: "diversified:38", source_kind: "rumour", source_link: "ftp://x" }),
  );
  expect(wrong.errors.map((error) => [error.row, error.column])).toEqual([
    ...[
      [2, "current"],
      [3, "key"],
      [4, "segment"],
      [4, "key"],
      [5, "low"],
      [6, "source_kind"],
    ],
    ...[
      [7, "source_kind"],
      [7, "source_link"],
    ],
  ]);
});

it("reads texts as every door does, and refuses what no door lets in", () => {
  const document = structuredClone(exampleCase) as CaseDocument;
  const [segment] = Object.values(document.segments);
  if (segment) segment.name = "Café";
  const at = { segment: "CAFE\u0301\u200b", source_kind: "other" };
  const { changes, errors } = readSheet(
    { ...document, values: {} },
    keysOf(document),
    [
      row(2, {
        ...at,
        key: "diversified:35",
        source_note: "cafe\u0301\u200b",
        source_link: "https://x.org/\u200ba",
      }),
      row(3, { ...at, key: "diversified:36", source_note: "two\r\nlines" }),
      row(4, { ...at, key: "diversified:37", source_note: "a\u0007b" }),
      row(5, { ...at, key: "diversified:38", source_note: "x".repeat(501) }),
    ],
    false,
  );
  expect(changes.map(({ fields: { source } }) => [source?.note, source?.link])).toEqual([
    ["café", "https://x.org/a"],
    ["two\nlines", null],
  ]);
  expect(errors).toEqual([
    { row: 4, column: "source_note", message: "Leave out control characters." },
    { row: 5, column: "source_note", message: "Use at most 500 characters." },
  ]);
});
