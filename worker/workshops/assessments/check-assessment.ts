import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { notValid } from "../../core/http/parse";
import type { FieldError } from "../../core/http/problem";
import { type Level, levels } from "../places/levels";
import {
  type FoundPlace,
  fieldOf,
  fillPlaces,
  levelErrors,
  levelIn,
  type PlacesAt,
  placesAfter,
} from "./assessment-places";
import type { AssessmentEdits, AssessmentRecord } from "./schemas";
import { teamErrors } from "./team";

/** The places of these ids, each with what it stands below. */
async function findPlaces(db: Db, ids: string[]): Promise<Map<string, FoundPlace>> {
  if (ids.length === 0) return new Map();
  const rows = await db.all<{ of: string; id: string; level: Level }>(sql`
    WITH RECURSIVE above (of, id, level, parent_id) AS (
      SELECT p.id, p.id, p.level, p.parent_id FROM json_each(${JSON.stringify(ids)}) n JOIN places p ON p.id = n.value
      UNION ALL SELECT a.of, p.id, p.level, p.parent_id FROM above a JOIN places p ON p.id = a.parent_id)
    SELECT of, id, level FROM above`);
  const found = new Map<string, FoundPlace>();
  for (const { of, id, level } of rows) {
    const place = found.get(of) ?? { level, chain: {} };
    place.chain[level] = id;
    if (of === id) place.level = level;
    found.set(of, place);
  }
  return found;
}

const dateErrors = ({
  planned_start_date,
  planned_end_date,
  actual_start_date,
  actual_end_date,
}: Dated): FieldError[] =>
  (
    [
      ["planned_end_date", planned_start_date, planned_end_date],
      ["actual_end_date", actual_start_date, actual_end_date],
    ] as const
  ).flatMap(([path, start, end]) =>
    start && end && end < start ? [{ path, message: "The end is before the start." }] : [],
  );

type Dated = Pick<
  AssessmentRecord,
  "planned_start_date" | "planned_end_date" | "actual_start_date" | "actual_end_date"
>;
type Before = Pick<AssessmentRecord, keyof Dated | `${Level}_id` | "level" | "team">;

const placesOf = (of: Partial<Before>): Partial<PlacesAt> =>
  Object.fromEntries(
    levels.flatMap((level) => {
      const id = of[fieldOf(level)];
      return id === undefined ? [] : [[level, id]];
    }),
  );

const nowhere: PlacesAt = { region: null, province: null, municipality: null, barangay: null };

/** What the fields of an assessment come to: its places with what lies above them, and its level. */
export interface CheckedAssessment {
  places: PlacesAt;
  level: AssessmentRecord["level"];
}

/**
 * Judges what one field alone does not tell, with every fault at its field: 400. `before`: the assessment that is
 * changed, null for a new one, whose level is that of its lowest place where it is left out.
 */
export async function checkAssessment(
  db: Db,
  edits: AssessmentEdits,
  before: Before | null,
): Promise<CheckedAssessment> {
  const named = placesAfter(
    { ...nowhere, ...(before ? placesOf(before) : {}) },
    placesOf(edits as Partial<Before>),
  );
  const found = await findPlaces(
    db,
    Object.values(named).filter((id) => id !== null),
  );
  const { places, errors } = fillPlaces(named, found);
  const level = edits.level ?? before?.level ?? levelIn(places);
  const none: Dated = {
    ...{ planned_start_date: null, planned_end_date: null, actual_start_date: null, actual_end_date: null },
  };
  const given = Object.fromEntries(
    Object.entries(edits).filter(([field, value]) => field in none && value !== undefined),
  );
  const faults = [
    ...errors,
    ...(errors.length === 0 ? levelErrors(level, places) : []),
    ...dateErrors({ ...none, ...before, ...given }),
    ...(edits.team ? await teamErrors(db, edits.team, before?.team ?? []) : []),
  ];
  if (faults.length > 0) throw notValid(faults);
  return { places, level };
}
