// Pure.
import { cutTo } from "../../core/text/cut";
import { percentile, sortedOf } from "./statistics";

export const METHODS = ["category", "equal_frequency", "equal_interval", "thresholds"] as const;
export type Method = (typeof METHODS)[number];

export type Rule = { column: string } & (
  | { equals: string }
  | { in: string[] }
  | { from: number; to: number }
);

export interface CutSegment {
  name: string;
  rule: Rule;
  farmers: number;
}

export interface Segmenting {
  segments: CutSegment[];
  /** The highest value of each segment; none where they are by category. */
  cuts: number[];
  unassigned: number;
  /** Of each row its segment, -1 for none. */
  places: Int8Array;
}

const MOST = 5;

function byCodePoint(a: string, b: string): number {
  const [one, other] = [[...a], [...b]];
  const at = one.findIndex((letter, i) => letter !== other[i]);
  if (at < 0) return one.length - other.length;
  return (one[at]?.codePointAt(0) ?? 0) - (other[at]?.codePointAt(0) ?? -1);
}

/** A segment's name of what a cell holds: 120 characters of one line. */
const nameOf = (text: string) => cutTo(text.replace(/\p{Cc}+/gu, " "), 120).trim();

/**
 * One segment a value, the largest first; of more than five the four largest and the others. `texts`: cells as the file's
 * reader gives them, each one line; "" is blank.
 */
export function byCategory(column: string, texts: readonly string[]): Segmenting {
  const groups = new Map<string, { name: string; rows: number }>();
  const keys = texts.map((text) => text.trim().toLowerCase());
  for (const [row, key] of keys.entries()) {
    if (key === "") continue;
    const group = groups.get(key);
    if (group) group.rows += 1;
    else groups.set(key, { name: texts[row]?.trim() ?? "", rows: 1 });
  }
  const ordered = [...groups].sort(([, a], [, b]) => b.rows - a.rows || byCodePoint(a.name, b.name));
  const isCut = ordered.length > MOST;
  const own = isCut ? ordered.slice(0, MOST - 1) : ordered;
  const rest = isCut ? ordered.slice(MOST - 1) : [];
  const placeOf = new Map(own.map(([key], place) => [key, place]));
  const places = Int8Array.from(keys, (key) => (key === "" ? -1 : (placeOf.get(key) ?? own.length)));
  const segments: CutSegment[] = own.map(([, { name, rows }]) => ({
    name: nameOf(name),
    rule: { column, equals: name },
    farmers: rows,
  }));
  if (isCut) {
    segments.push({
      name: placeOf.has("other") ? "Other values" : "Other",
      rule: { column, in: rest.map(([, { name }]) => name) },
      farmers: rest.reduce((sum, [, { rows }]) => sum + rows, 0),
    });
  }
  return { segments, cuts: [], unassigned: keys.filter((key) => key === "").length, places };
}

const toCents = (value: number): number => Number(value.toFixed(2)) + 0;

/** Half goes to the even one. */
function halfToEven(value: number): number {
  const floor = Math.floor(value);
  const isHalf = value - floor === 0.5;
  if (!isHalf) return Math.round(value);
  return floor % 2 === 0 ? floor : floor + 1;
}

/** Where to cut numbers that ascend, so that each part has as many. */
const frequencyCuts = (sorted: Float64Array, count: number): number[] =>
  Array.from({ length: count }, (_, i) => {
    const k = Math.max(1, halfToEven((sorted.length * (i + 1)) / count));
    return sorted[k - 1] ?? Number.NaN;
  });

const intervalCuts = (min: number, max: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => toCents(min + ((i + 1) * (max - min)) / count));

export interface Cutting {
  method: Exclude<Method, "category">;
  count: number;
  thresholds: readonly number[];
}

function cutsOf(sorted: Float64Array, { method, count, thresholds }: Cutting): number[] {
  const [min, max] = [sorted[0] ?? 0, sorted.at(-1) ?? 0];
  if (method === "thresholds") {
    const last = Math.max(thresholds.at(-1) ?? max, max);
    return [...thresholds.slice(0, -1), last];
  }
  const cuts = method === "equal_frequency" ? frequencyCuts(sorted, count) : intervalCuts(min, max, count);
  cuts[cuts.length - 1] = max;
  return [...new Set(cuts)].filter((cut) => cut <= max);
}

/** Cuts numbers, rounded to 2 decimals; a value belongs to the first cut that is not below it. NaN is of none. */
export function byNumbers(column: string, values: Float64Array, cutting: Cutting): Segmenting {
  const rounded = values.map((value) => (Number.isNaN(value) ? value : toCents(value)));
  const sorted = sortedOf(rounded);
  if (sorted.length === 0) {
    return {
      segments: [],
      cuts: [],
      unassigned: values.length,
      places: new Int8Array(values.length).fill(-1),
    };
  }
  const cuts = cutsOf(sorted, cutting);
  const farmers = cuts.map(() => 0);
  const places = Int8Array.from(rounded, (value) => cuts.findIndex((cut) => value <= cut));
  for (const place of places) if (place >= 0) farmers[place] = (farmers[place] ?? 0) + 1;
  const gap = sorted.every(Number.isInteger) ? 1 : 0.01;
  const segments = cuts.map((to, i): CutSegment => {
    const from = i === 0 ? (sorted[0] ?? to) : toCents((cuts[i - 1] ?? 0) + gap);
    const name = from === to ? String(to) : `${from}–${to}`;
    return { name, rule: { column, from, to }, farmers: farmers[i] ?? 0 };
  });
  return { segments, cuts, unassigned: values.length - sorted.length, places };
}

export interface MappedValue {
  current: number | null;
  feasible: number | null;
  /** How many rows these come of. */
  rows: number;
}

/** Median, and the percentile (1–99) that some reach already, of the rows of one segment; blank ones are left out. */
export function mappedValue(
  values: Float64Array,
  places: Int8Array,
  place: number,
  percent: number,
): MappedValue {
  const sorted = sortedOf(values.filter((_, row) => places[row] === place));
  if (sorted.length === 0) return { current: null, feasible: null, rows: 0 };
  return {
    current: percentile(sorted, 0.5),
    feasible: percentile(sorted, percent / 100),
    rows: sorted.length,
  };
}
