import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { sameName } from "../places/levels";
import type { PlacesOf } from "./check-places";
import type { ReadParticipant } from "./read-participants-csv";
import type { RowError } from "./schemas";

export interface NamedPlace {
  id: string;
  code: string | null;
  same_name: string;
  parent_id: string | null;
}

/** Places by what may name each: its id, its code, its name, case aside. */
type ByText = ReadonlyMap<string, readonly NamedPlace[]>;

function byText(places: readonly NamedPlace[]): ByText {
  const found = new Map<string, NamedPlace[]>();
  for (const place of places) {
    const texts = new Set([
      place.id,
      place.same_name,
      ...(place.code === null ? [] : [sameName(place.code)]),
    ]);
    for (const text of texts) {
      const same = found.get(text);
      if (same) same.push(place);
      else found.set(text, [place]);
    }
  }
  return found;
}

const named = (places: ByText | undefined, text: string): readonly NamedPlace[] =>
  places?.get(sameName(text)) ?? [];

/** By the place that they stand in; "" for provinces, which are all told together. */
export type PlacesBelow = ReadonlyMap<string, ByText>;

const columns = ["province", "municipality", "barangay"] as const;

const missing = {
  province: "There is no province of this name or code.",
  municipality: "There is no such municipality in this province.",
  barangay: "There is no such barangay in this municipality.",
} as const satisfies Record<(typeof columns)[number], string>;

/** Where the row says that somebody is, each place within the one before it; or its faults. */
export function placesIn(
  { row, places }: Pick<ReadParticipant, "row" | "places">,
  below: PlacesBelow,
): PlacesOf | RowError[] {
  const found: (string | null)[] = [];
  let above: string | null = "";
  for (const column of columns) {
    const text = places[column];
    if (text === "") {
      found.push(null);
      above = null;
      continue;
    }
    const fault = (message: string) => [{ row, column, message }];
    if (above === null) return fault("Name the place above it, too.");
    const [place, ...others] = named(below.get(above), text);
    if (!place) return fault(missing[column]);
    if (others.length > 0) return fault("Several places are called so: give the code of one.");
    found.push(place.id);
    above = place.id;
  }
  const [province_id, municipality_id, barangay_id] = found;
  return {
    province_id: province_id ?? "",
    municipality_id: municipality_id ?? null,
    barangay_id: barangay_id ?? null,
  };
}

const columnsRead = sql`p.id, p.code, p.same_name, p.parent_id`;

async function readBelow(db: Db, parents: readonly NamedPlace[]): Promise<[string, ByText][]> {
  const ids = [...new Set(parents.map(({ id }) => id))];
  const rows = await db.all<NamedPlace>(sql`SELECT ${columnsRead}
    FROM json_each(${JSON.stringify(ids)}) w JOIN places p ON p.parent_id = w.value`);
  const of = new Map<string, NamedPlace[]>(ids.map((id) => [id, []]));
  for (const place of rows) of.get(place.parent_id ?? "")?.push(place);
  return [...of].map(([id, places]) => [id, byText(places)]);
}

/** All that the rows of a file may name: provinces, and what is below those that they do name. */
export async function readPlacesBelow(db: Db, rows: readonly ReadParticipant[]): Promise<PlacesBelow> {
  const provinces = byText(
    await db.all<NamedPlace>(sql`SELECT ${columnsRead} FROM places p WHERE p.level = 'province'`),
  );
  const below = new Map<string, ByText>([["", provinces]]);
  const further = (column: "municipality" | "barangay") => rows.filter(({ places }) => places[column] !== "");
  const provincesOf = ({ places }: ReadParticipant) => named(provinces, places.province);
  for (const [id, places] of await readBelow(db, further("municipality").flatMap(provincesOf))) {
    below.set(id, places);
  }
  const municipalities = further("barangay").flatMap((row) =>
    provincesOf(row).flatMap(({ id }) => named(below.get(id), row.places.municipality)),
  );
  for (const [id, places] of await readBelow(db, municipalities)) below.set(id, places);
  return below;
}
