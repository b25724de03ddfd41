import type { Db } from "../../core/db/db";
import { newId } from "../../core/db/ids";
import { invalid, Problem } from "../../core/http/problem";
import type { Author } from "../../core/trail/record";
import type { Caller } from "../access/member";
import { newSegmentOf } from "../cases/create-case";
import { type CaseDocument, noAnswer, type Segment, type Source } from "../cases/document";
import { findCase, toCaseRecord } from "../cases/find-case";
import { refuseWrongSegments } from "../cases/segments";
import { writeCase } from "../cases/write-case";
import { deleteImport, findImport, readImportFile } from "./imports";
import { blockOf } from "./row-block";
import { storeRows } from "./rows";
import type { ApplyBody, SegmentingBody } from "./schemas";
import { refuseUnknownKeys, type SegmentedFile, segmentFile } from "./segment-file";

const source: Source = {
  ...{ kind: "import", note: "", link: null, reference_id: null, year: null, confidence: null },
};

/** What a file would come to in a case; nothing is written. */
export async function previewImport(
  db: Db,
  by: Author,
  caller: Caller,
  id: string,
  body: SegmentingBody,
): Promise<SegmentedFile> {
  const found = await findImport(db, by, id);
  const { document } = await findCase(db, caller, body.case_id, "edit");
  refuseUnknownKeys(document, body.mapping);
  return segmentFile(await readImportFile(db, found), found.kind, body);
}

function household(segment: Segment, { values }: SegmentedFile["segments"][number]): Segment {
  const told = (key: "adults" | "children") => {
    const people = values[key] ? values[key].current : segment[key];
    if (people !== null && (people < 0 || people > 100)) {
      throw invalid(`mapping.${key}.column`, "A household has 0 to 100 of these.");
    }
    return people;
  };
  return { ...segment, adults: told("adults"), children: told("children") };
}

/** The document with the file's segments in place of its own; one of the same name keeps its id, target and region. */
function withSegments(document: CaseDocument, file: SegmentedFile, block: string, now: number): CaseDocument {
  const known = new Map(Object.entries(document.segments).map(([id, one]) => [one.name.toLowerCase(), id]));
  const after: CaseDocument = { ...document, segments: {}, values: {}, rows: {} };
  const rows: NonNullable<CaseDocument["rows"]> = {};
  for (const [place, told] of file.segments.entries()) {
    const same = known.get(told.name.toLowerCase());
    known.delete(told.name.toLowerCase());
    const id = same ?? newId("segment", now);
    const old = same === undefined ? undefined : document.segments[same];
    const segment = {
      ...(old ?? newSegmentOf({ name: told.name }, document.profile)),
      farmers: told.farmers,
    };
    after.segments[id] = household(segment, told);
    rows[id] = { block, place, factors: Object.fromEntries(Object.keys(told.values).map((key) => [key, 1])) };
    const answers = Object.entries(told.values).filter(
      ([key, { current }]) => key !== "adults" && key !== "children" && current !== null,
    );
    if (answers.length === 0) continue;
    after.values[id] = Object.fromEntries(
      answers.map(([key, { current, feasible }]) => [
        key,
        { ...noAnswer, current, feasible, source, feasible_source: source },
      ]),
    );
  }
  return { ...after, rows };
}

/**
 * Puts a file's segments in place of a case's, in one revision, and keeps of each row its mapped numbers and its
 * segment. The file goes. 409 `segments_exist`, `segmentation_off`, `empty_segment`, and `edit_conflict` by `base_revision`.
 */
export async function applyImport(db: Db, by: Author, caller: Caller, id: string, body: ApplyBody) {
  const found = await findImport(db, by, id);
  const file = await previewImport(db, by, caller, id, body);
  if (file.segments.length === 0 || file.segments.some(({ farmers }) => farmers === 0)) {
    throw new Problem("empty_segment", "A segment would have no farmers. Cut at other figures.");
  }
  const refuse = (document: CaseDocument) => {
    refuseUnknownKeys(document, body.mapping);
    if (Object.keys(document.values).length > 0 && body.replace !== true) {
      throw new Problem(
        "segments_exist",
        "The case's segments hold answers. Say that they are to be replaced.",
      );
    }
    const after = withSegments(document, file, "", by.now);
    refuseWrongSegments(after);
  };
  refuse((await findCase(db, caller, body.case_id, "edit")).document);
  const block = blockOf(file.columns, file.places, file.segments.length);
  const stored = await storeRows(db, body.case_id, block, by.now);
  const written = await writeCase(db, by, caller, body.case_id, {
    action: "farmers.applied",
    base: body.base_revision,
    make: ({ document }) => {
      refuse(document);
      return withSegments(document, file, stored.id, by.now);
    },
    also: () => [stored.keep],
  });
  await deleteImport(db, found);
  const { revision, segments } = toCaseRecord(written);
  return { revision, segments };
}
