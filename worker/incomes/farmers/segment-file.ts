import { invalid } from "../../core/http/problem";
import type { CaseDocument } from "../cases/document";
import { inputOf } from "../cases/document";
import { modelOf } from "../engine/model";
import { questionsOf } from "../master/question-sets";
import { readColumns, WrongColumn } from "./columns";
import type { FileKind } from "./farmers-file";
import { orRefused } from "./imports";
import type { PreviewRecord, SegmentingBody } from "./schemas";
import { byCategory, byNumbers, mappedValue, type Segmenting } from "./segmenting";

/** What a file comes to in a case: segments with their values, and each row's place and numbers. */
export interface SegmentedFile extends PreviewRecord {
  places: Int8Array;
  /** By key; blank cells that count as zero are 0. */
  columns: Map<string, Float64Array>;
}

const most = 1e12;

/** Refuses keys that nobody is asked. */
export function refuseUnknownKeys(document: CaseDocument, mapping: SegmentingBody["mapping"]): void {
  const { keys } = modelOf(questionsOf(document.profile.question_set), inputOf(document));
  const asked = new Set([...keys, "adults", "children"]);
  for (const key of Object.keys(mapping)) {
    if (!asked.has(key)) throw invalid(`mapping.${key}`, "Nobody is asked this in this case.");
  }
}

function withNames(segmenting: Segmenting, names: readonly string[] | undefined): Segmenting["segments"] {
  if (!names) return segmenting.segments;
  if (names.length < segmenting.segments.length) {
    throw invalid("segment_by.names", "Give each segment a name.");
  }
  return segmenting.segments.map((segment, i) => ({ ...segment, name: names[i] ?? segment.name }));
}

/** Where the request names a column. What is cut into categories may hold anything: a number is of the mapping. */
const pathOf = (column: string, { segment_by, mapping }: SegmentingBody): string => {
  const key = Object.keys(mapping).find((one) => mapping[one]?.column === column);
  const isCut = segment_by.column === column && segment_by.method !== "category";
  return key === undefined || isCut ? "segment_by.column" : `mapping.${key}.column`;
};

/** Cuts a file into segments and reads what the mapping takes of it. Money and amounts as the file has them. */
export async function segmentFile(
  bytes: Uint8Array<ArrayBuffer>,
  kind: FileKind,
  body: SegmentingBody,
): Promise<SegmentedFile> {
  const { segment_by, mapping } = body;
  const { column, method, count = 3, thresholds = [], names } = segment_by;
  const isCategory = method === "category";
  const wanted = Object.values(mapping).map((one) => one.column);
  const read = await orRefused(() =>
    readColumns(bytes, kind, {
      numbers: isCategory ? wanted : [column, ...wanted],
      text: isCategory ? column : null,
    }).catch((error: unknown) => {
      throw error instanceof WrongColumn ? invalid(pathOf(error.column, body), error.message) : error;
    }),
  );
  const numbersOf = (name: string) => read.numbers.get(name) ?? new Float64Array(read.rows);
  const segmenting = isCategory
    ? byCategory(column, read.texts)
    : byNumbers(column, numbersOf(column), { method, count, thresholds });
  const columns = new Map(
    Object.entries(mapping).map(([key, { column: name, blank }]) => {
      const numbers = numbersOf(name);
      const counted = blank === "zero" ? numbers.map((value) => (Number.isNaN(value) ? 0 : value)) : numbers;
      if (counted.some((value) => Math.abs(value) > most)) {
        throw invalid(`mapping.${key}.column`, "This column holds a number beyond 10^12.");
      }
      return [key, counted];
    }),
  );
  const segments = withNames(segmenting, names).map((segment, place) => ({
    ...segment,
    values: Object.fromEntries(
      [...columns].map(([key, values]) => [
        key,
        mappedValue(values, segmenting.places, place, mapping[key]?.feasible_percentile ?? 80),
      ]),
    ),
  }));
  const { cuts, unassigned, places } = segmenting;
  return { segments, cuts, unassigned, places, columns };
}
