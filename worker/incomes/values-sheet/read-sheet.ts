import { faultWords } from "../../core/http/fault-words";
import { readLine } from "../../core/text/read-text";
import {
  type CaseAnswer,
  type CaseDocument,
  isSame,
  noAnswer,
  type Source,
  segmentsOf,
} from "../cases/document";
import { sourceInput } from "../cases/schemas";
import { EMPTIES, isSameFigure, numberIn, toldApart } from "../files/cells";
import { type Figure, figures, type SheetColumnName } from "./columns";

export interface SheetRowIn {
  row: number;
  cells: Record<SheetColumnName, string>;
}

export interface SheetFault {
  row: number;
  column: string;
  message: string;
}

/** What one row sets: fields that it leaves blank, or says as they are, are not there. */
export interface SheetChange {
  row: number;
  segment_id: string;
  key: string;
  fields: Partial<CaseAnswer>;
}

const MOST = 1e12;

type Fault = (column: SheetColumnName, message: string) => void;

function figuresOf(cells: SheetRowIn["cells"], answer: CaseAnswer, hasDecimalComma: boolean, fault: Fault) {
  const set: Partial<Record<Figure, number | null>> = {};
  for (const figure of figures) {
    const cell = cells[figure];
    if (cell === "") continue;
    const before = answer[figure];
    if (cell === EMPTIES) {
      if (before !== null) set[figure] = null;
      continue;
    }
    const number = numberIn(cell, hasDecimalComma);
    if (number === null || Math.abs(number) > MOST) fault(figure, "Give a number.");
    else if (before === null || !isSameFigure(before, number)) set[figure] = number;
  }
  return set;
}

/** The source that a row tells, or undefined where it leaves it as it is. */
function sourceOf(
  cells: SheetRowIn["cells"],
  before: Source | null,
  fault: Fault,
): Source | null | undefined {
  const { source_kind: kind, source_note: note, source_link: link } = cells;
  if (kind === "" && note === "" && link === "") return undefined;
  if (kind === EMPTIES) return before === null ? undefined : null;
  if (kind === "" && before === null) {
    const isNothing = [note, link].every((cell) => cell === "" || cell === EMPTIES);
    if (!isNothing) fault("source_kind", "Say of which kind the source is.");
    return undefined;
  }
  const told = {
    ...before,
    ...(kind === "" ? {} : { kind }),
    ...(note === "" ? {} : { note: note === EMPTIES ? "" : toldApart(note) }),
    ...(link === "" ? {} : { link: link === EMPTIES ? null : link }),
  };
  const { data: source, error } = sourceInput.safeParse(told, { error: faultWords });
  for (const { path, message } of error?.issues ?? []) {
    fault(`source_${path[0] as "kind" | "note" | "link"}`, message);
  }
  return source && !isSame(before, source) ? source : undefined;
}

function rangeFault({ current, low, high }: CaseAnswer): [Figure, string] | null {
  if (low === null && high === null) return null;
  if (low === null || high === null) return ["low", "Give both ends of a range, or none."];
  return current === null || low > current || current > high
    ? ["low", "Give a range that the current figure is within."]
    : null;
}

const segmentKey = (name: string) => readLine(toldApart(name)).toLowerCase();

/**
 * What the rows of a sheet change in a case, and what is wrong with them. `keys`: what is asked. A blank cell leaves,
 * `-` empties; rows of a segment and key that were there already are faults.
 */
export function readSheet(
  document: CaseDocument,
  keys: readonly string[],
  rows: readonly SheetRowIn[],
  hasDecimalComma: boolean,
): { changes: SheetChange[]; errors: SheetFault[] } {
  const asked = new Set(keys);
  const segments = new Map(segmentsOf(document).map(([id, { name }]) => [segmentKey(name), id]));
  const first = new Map<string, number>();
  const errors: SheetFault[] = [];
  const changes: SheetChange[] = [];
  for (const { row, cells } of rows) {
    const before = errors.length;
    const fault: Fault = (column, message) => void errors.push({ row, column, message });
    const id = segments.get(segmentKey(cells.segment));
    if (id === undefined) fault("segment", "No segment of this case has this name.");
    if (!asked.has(cells.key)) fault("key", "Nobody is asked this in this case.");
    if (id === undefined || !asked.has(cells.key)) continue;
    const cell = `${id} ${cells.key}`;
    const earlier = first.get(cell);
    if (earlier !== undefined) fault("key", `The same as in row ${earlier}.`);
    first.set(cell, earlier ?? row);
    const answer = document.values[id]?.[cells.key] ?? noAnswer;
    const fields: Partial<CaseAnswer> = figuresOf(cells, answer, hasDecimalComma, fault);
    const source = sourceOf(cells, answer.source, fault);
    if (source !== undefined) fields.source = source;
    const range = errors.length === before ? rangeFault({ ...answer, ...fields }) : null;
    if (range) fault(...range);
    if (errors.length === before && Object.keys(fields).length > 0) {
      changes.push({ row, segment_id: id, key: cells.key, fields });
    }
  }
  return { changes, errors };
}
