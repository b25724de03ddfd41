// Pure.
import { type Level, levelAbove, parentWords, sameName } from "./levels";
import type { ReadPlace, RowError } from "./read-places-csv";

/** A place that is there already, by its code. */
export interface KnownPlace {
  id: string;
  level: Level;
  parent_id: string | null;
}

/** A row of the file and the place that it is about. */
export interface PlannedPlace extends ReadPlace {
  id: string;
  parentId: string | null;
  /** There already: it is renamed. */
  isKnown: boolean;
}

export interface PlacesPlan {
  places: PlannedPlace[];
  errors: RowError[];
}

const isFault = (found: KnownPlace | null | string): found is string => typeof found === "string";

/** The place that the row stands below, null for none, or what is wrong with the one it names. */
function parentIn({ level, parent_code }: ReadPlace, byCode: (code: string) => KnownPlace | undefined) {
  const above = levelAbove(level);
  if (above === null) return parent_code === null ? null : parentWords[level];
  if (parent_code === null) return parentWords[level];
  const parent = byCode(parent_code);
  if (!parent) return "There is no place of this code, nor is it further up in the file.";
  return parent.level === above ? parent : parentWords[level];
}

/**
 * What becomes of each row. A known code is renamed, and stays where it is; whoever has none, or a new one, is a new
 * place of that row's id. `known`: the places of all codes that the file names.
 */
export function planImport(
  read: readonly ReadPlace[],
  known: ReadonlyMap<string, KnownPlace>,
  idOf: (row: number) => string,
): PlacesPlan {
  const plan: PlacesPlan = { places: [], errors: [] };
  const [seen, named] = [new Map<string, KnownPlace & { row: number }>(), new Map<string, number>()];
  for (const place of read) {
    const { row, level, code, parent_code } = place;
    const fault = (column: string, message: string) => plan.errors.push({ row, column, message });
    const before = code === null ? undefined : seen.get(code);
    if (before) fault("code", `The same as in row ${before.row}.`);
    const there = code === null ? undefined : known.get(code);
    if (there && there.level !== level) fault("level", "The place of this code is of another level.");
    const parent =
      there && parent_code === null ? null : parentIn(place, (of) => seen.get(of) ?? known.get(of));
    if (isFault(parent)) fault("parent_code", parent);
    else if (there && parent && parent.id !== there.parent_id) {
      fault("parent_code", "The place of this code stands below another one.");
    }
    const parentId = there ? there.parent_id : isFault(parent) ? null : (parent?.id ?? null);
    const id = there?.id ?? idOf(row);
    if (code !== null && !before) seen.set(code, { row, id, level, parent_id: parentId });
    if (isFault(parent)) continue;
    const name = `${parentId ?? ""}\n${sameName(place.name)}`;
    const same = named.get(name);
    if (same === undefined) named.set(name, row);
    else fault("name", `The same as in row ${same}.`);
    plan.places.push({ ...place, id, parentId, isKnown: there !== undefined });
  }
  return plan;
}
