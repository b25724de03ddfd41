import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { invalid } from "../../core/http/problem";

/** Where somebody is. */
export interface PlacesOf {
  province_id: string;
  municipality_id: string | null;
  barangay_id: string | null;
}

interface Row {
  id: string;
  level: string;
  parent_id: string | null;
}

const noSuchPlace = "There is no such place at this level.";
const elsewhere = "This place is not within the one above it.";

/** 400 on the field: what is no place of that level, and what is not within the one above. A barangay tells its municipality. */
export async function checkPlaces(db: Db, given: PlacesOf): Promise<PlacesOf> {
  const ids = [given.province_id, given.municipality_id, given.barangay_id].filter((id) => id !== null);
  const rows = await db.all<Row>(sql`SELECT p.id, p.level, p.parent_id
    FROM json_each(${JSON.stringify(ids)}) w JOIN places p ON p.id = w.value`);
  const found = (id: string | null, level: string) =>
    rows.find((row) => row.id === id && row.level === level) ?? null;
  if (!found(given.province_id, "province")) throw invalid("province_id", noSuchPlace);
  const barangay = found(given.barangay_id, "barangay");
  if (given.barangay_id !== null && !barangay) throw invalid("barangay_id", noSuchPlace);
  const municipalityId = given.municipality_id ?? barangay?.parent_id ?? null;
  if (municipalityId === null) return { ...given, municipality_id: null };
  if (given.municipality_id !== null) {
    const municipality = found(municipalityId, "municipality");
    if (!municipality) throw invalid("municipality_id", noSuchPlace);
    if (municipality.parent_id !== given.province_id) {
      throw invalid("municipality_id", elsewhere);
    }
  } else if (!(await isWithin(db, municipalityId, given.province_id))) {
    throw invalid("barangay_id", elsewhere);
  }
  if (barangay && barangay.parent_id !== municipalityId) {
    throw invalid("barangay_id", elsewhere);
  }
  return { ...given, municipality_id: municipalityId };
}

const isWithin = async (db: Db, id: string, parentId: string): Promise<boolean> =>
  (await db.get(sql`SELECT 1 FROM places WHERE id = ${id} AND parent_id = ${parentId}`)) !== undefined;
