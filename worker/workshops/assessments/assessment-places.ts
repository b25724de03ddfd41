// Pure.
import type { FieldError } from "../../core/http/problem";
import { type Level, levels } from "../places/levels";
import type { AssessmentRecord } from "./schemas";

/** An id at each level, or none. */
export type PlacesAt = Record<Level, string | null>;

/** A place that was named, and what it stands below, itself included. */
export interface FoundPlace {
  level: Level;
  chain: Partial<Record<Level, string>>;
}

export const fieldOf = (level: Level): `${Level}_id` => `${level}_id`;

/**
 * The places that an edit leaves, before what lies above is filled in: what is given counts, and of what was there all
 * but what lies above a place that is given now.
 */
export function placesAfter(before: PlacesAt, given: Partial<PlacesAt>): PlacesAt {
  const keeps = (level: Level) =>
    levels.slice(levels.indexOf(level) + 1).every((lower) => (given[lower] ?? null) === null);
  const entries = levels.map((level) => {
    const now = given[level];
    return [level, now === undefined ? (keeps(level) ? before[level] : null) : now] as const;
  });
  return Object.fromEntries(entries) as PlacesAt;
}

/** Each place with what lies above it; the faults of those that are none of their level, or contradict one above. */
export function fillPlaces(
  named: PlacesAt,
  found: ReadonlyMap<string, FoundPlace>,
): { places: PlacesAt; errors: FieldError[] } {
  const errors: FieldError[] = [];
  const places: PlacesAt = { ...named };
  for (const [at, level] of levels.entries()) {
    const id = named[level];
    if (id === null) continue;
    const place = found.get(id);
    if (place?.level !== level) {
      errors.push({ path: fieldOf(level), message: "There is no such place at this level." });
      continue;
    }
    const above = levels.slice(0, at);
    if (above.some((higher) => named[higher] !== null && named[higher] !== place.chain[higher])) {
      errors.push({ path: fieldOf(level), message: "This place is not within the one above it." });
      continue;
    }
    for (const higher of above) places[higher] = place.chain[higher] ?? null;
  }
  return { places, errors };
}

type AssessmentLevel = AssessmentRecord["level"];
const placeOf: Record<AssessmentLevel, Level | null> = {
  ...{ regional: "region", provincial: "province", city_municipal: "municipality", barangay: "barangay" },
  community: null,
};

/** The level of an assessment that stands in these places and says none itself: that of the lowest. */
export function levelIn(places: PlacesAt): AssessmentLevel {
  const lowest = levels.findLast((level) => places[level] !== null) ?? null;
  const all = Object.keys(placeOf) as AssessmentLevel[];
  return all.find((level) => placeOf[level] === lowest) ?? "community";
}

/** What an assessment of this level lacks of places: told at the place, and at the level that asks for it. */
export function levelErrors(level: AssessmentLevel, places: PlacesAt): FieldError[] {
  const needed = placeOf[level];
  if (needed === null || places[needed] !== null) return [];
  const message = "An assessment of this level needs a place of that level.";
  return [
    { path: fieldOf(needed), message },
    { path: "level", message },
  ];
}
