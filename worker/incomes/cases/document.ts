// Pure.
import type { CaseInput, SegmentInput, StoredAnswer } from "../engine/model";
import type { Place } from "../engine/plan";
import type { Scenario } from "../engine/scenario";
import type { Pin } from "../engine/target";
import type { AreaUnit, CostUnit, VolumeUnit } from "../engine/units";

export interface Source {
  kind: "survey" | "reference" | "expert" | "import" | "assumption" | "document" | "other";
  note: string;
  link: string | null;
  reference_id: string | null;
  year: number | null;
  confidence: "high" | "medium" | "low" | null;
}

export interface CaseAnswer extends StoredAnswer {
  source: Source | null;
  feasible_source: Source | null;
}

export interface CaseCommodity {
  type: Place;
  commodity_id: number;
  /** Of the commodity when it was chosen: what is asked follows from it. */
  category_id: number;
  breakdown: boolean;
  area_unit: AreaUnit | null;
  volume_unit: VolumeUnit | null;
  cost_unit: CostUnit | null;
  seasons_per_year: number;
}

export interface Segment {
  name: string;
  region_id: number | null;
  adults: number | null;
  children: number | null;
  farmers: number | null;
  target_mode: "own" | "benchmark";
  target: number | null;
  inflation_percent: number | null;
  pin: Pin | null;
}

export interface Profile {
  name: string;
  description: string;
  date: string;
  year: number;
  country_id: number;
  currency: string;
  living_income_study: "living_income" | "better_income" | null;
  reporting_period: "per-year" | "per-season";
  segmentation: boolean;
  company_id: string | null;
  tag_ids: string[];
  question_set: number;
}

/** Of one case. */
export const MOST_TAGS = 20;

/** Where a segment's farmers are: in the block of rows of one import. */
export interface SegmentRowsAt {
  block: string;
  /** Which of the block's segments. */
  place: number;
  /** What the numbers of each mapped key are multiplied by: 1 until a unit or currency is converted. */
  factors: Record<string, number>;
}

/** The versioned part of a case. Records stand under their ids, which sort by when they were made. */
export interface CaseDocument {
  profile: Profile;
  commodities: Record<string, CaseCommodity>;
  segments: Record<string, Segment>;
  /** By segment, then by the key of what is asked. */
  values: Record<string, Record<string, CaseAnswer>>;
  scenarios: Record<string, Scenario>;
  views: Record<string, object>;
  /** By segment; left out where no farmers' file was applied. */
  rows?: Record<string, SegmentRowsAt>;
}

/** What one path was and became; undefined where it was not there. */
export interface Change {
  path: string;
  from?: unknown;
  to?: unknown;
}

export const ANSWER_FIELDS = ["current", "feasible", "low", "high", "source", "feasible_source"] as const;

export const noAnswer: CaseAnswer = {
  ...{ current: null, feasible: null, low: null, high: null },
  ...{ source: null, feasible_source: null },
};

/** Whether two values say the same, whatever the order of their fields. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || !a || !b) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const fields = new Set([...Object.keys(a), ...Object.keys(b)]);
  const at = (value: object, field: string) => (value as Record<string, unknown>)[field];
  return [...fields].every((field) => isSame(at(a, field), at(b, field)));
}

type Fields = Record<string, unknown>;

const changed = (path: string, from: unknown, to: unknown): Change[] => {
  if (isSame(from, to)) return [];
  return [{ path, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }];
};

/** Field by field where a record stayed, else the whole record that came or went. */
function ofRecords(at: string, before: Record<string, object>, after: Record<string, object>): Change[] {
  const ids = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return ids.flatMap((id) => {
    const [from, to] = [before[id] as Fields | undefined, after[id] as Fields | undefined];
    if (!from || !to) return changed(`${at}.${id}`, from, to);
    return Object.keys(to).flatMap((field) => changed(`${at}.${id}.${field}`, from[field], to[field]));
  });
}

function ofValues(before: CaseDocument["values"], after: CaseDocument["values"]): Change[] {
  const segments = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return segments.flatMap((segment) => {
    const [from, to] = [before[segment] ?? {}, after[segment] ?? {}];
    const keys = [...new Set([...Object.keys(from), ...Object.keys(to)])];
    return keys.flatMap((key) => {
      const [old, now] = [from[key] ?? noAnswer, to[key] ?? noAnswer];
      return ANSWER_FIELDS.flatMap((field) =>
        changed(`values.${segment}.${key}.${field}`, old[field], now[field]),
      );
    });
  });
}

function ofWholes(at: string, before: Record<string, object>, after: Record<string, object>): Change[] {
  const ids = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return ids.flatMap((id) => changed(`${at}.${id}`, before[id], after[id]));
}

/** What turns one document into another, path by path. */
export function changesBetween(before: CaseDocument, after: CaseDocument): Change[] {
  const profile = Object.keys(after.profile).flatMap((field) =>
    changed(field, (before.profile as unknown as Fields)[field], (after.profile as unknown as Fields)[field]),
  );
  return [
    ...profile,
    ...ofRecords("commodities", before.commodities, after.commodities),
    ...ofRecords("segments", before.segments, after.segments),
    ...ofValues(before.values, after.values),
    ...ofWholes("scenarios", before.scenarios, after.scenarios),
    ...ofWholes("views", before.views, after.views),
    ...ofWholes("rows", before.rows ?? {}, after.rows ?? {}),
  ];
}

const isEmpty = (answer: CaseAnswer) => ANSWER_FIELDS.every((field) => answer[field] === null);

/** Puts an answer in its place; one without any figure is none. */
export function putAnswer(values: CaseDocument["values"], segment: string, key: string, answer: CaseAnswer) {
  const of = values[segment] ?? {};
  if (isEmpty(answer)) delete of[key];
  else of[key] = answer;
  if (Object.keys(of).length > 0) values[segment] = of;
  else delete values[segment];
}

function put(document: CaseDocument, path: string, value: unknown): void {
  const [at = "", id = "", field, part] = path.split(".");
  if (at === "values") {
    const answer = { ...noAnswer, ...document.values[id]?.[field ?? ""], [part ?? ""]: value ?? null };
    putAnswer(document.values, id, field ?? "", answer);
    return;
  }
  if (id === "") {
    (document.profile as unknown as Fields)[at] = value;
    return;
  }
  if (at === "rows") document.rows ??= {};
  const records = document[at as "segments"] as unknown as Record<string, Fields>;
  if (field === undefined) {
    if (value === undefined) delete records[id];
    else records[id] = structuredClone(value) as Fields;
  } else if (records[id]) records[id] = { ...records[id], [field]: value };
  if (document.rows && Object.keys(document.rows).length === 0) delete document.rows;
}

/** The document before these changes. */
export function withoutChanges(document: CaseDocument, changes: readonly Change[]): CaseDocument {
  const before = structuredClone(document);
  for (const { path, from } of [...changes].reverse()) put(before, path, from);
  return before;
}

/** What stands at a path now; undefined where nothing does. */
export function valueAt(document: CaseDocument, path: string): unknown {
  const [at = "", id = "", field, part] = path.split(".");
  if (at === "values") return document.values[id]?.[field ?? ""]?.[part as "current"] ?? null;
  if (id === "") return (document.profile as unknown as Fields)[at];
  const found = (document[at as "segments"] as unknown as Record<string, Fields> | undefined)?.[id];
  return field === undefined ? found : found?.[field];
}

/** Where everything of a segment or a commodity stands. */
const roots = (path: string): string[] => {
  const [at, id, field] = path.split(".");
  if (at === "segments" && field === undefined) return [path, `values.${id}`];
  return [path];
};

/** Whether a change of one touches the other: the same path, or one is a part of the other. */
export function touches(a: string, b: string): boolean {
  const within = (inner: string, outer: string) => inner === outer || inner.startsWith(`${outer}.`);
  return roots(a).some((x) => roots(b).some((y) => within(x, y) || within(y, x)));
}

/** Segments in the order in which they were made. */
export const segmentsOf = (document: CaseDocument): [id: string, segment: Segment][] =>
  Object.entries(document.segments).sort(([a], [b]) => (a < b ? -1 : 1));

/** The document as the calculation takes it. */
export function inputOf(document: CaseDocument): CaseInput {
  const { year, currency, living_income_study, reporting_period } = document.profile;
  const commodities = Object.entries(document.commodities).map(([id, commodity]) => ({ id, ...commodity }));
  const segments = segmentsOf(document).map(
    ([id, segment]): SegmentInput => ({ id, ...segment, answers: document.values[id] ?? {} }),
  );
  return { year, currency, living_income_study, reporting_period, commodities, segments };
}
