import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { invalid, Problem } from "../../core/http/problem";
import type { Caller } from "../access/member";
import type { CaseDocument, Profile } from "./document";

interface Place {
  currency: string;
  regions: ReadonlySet<number>;
}

export async function placeOf(db: Db, countryId: number): Promise<Place> {
  const [country, regions] = await Promise.all([
    db.get<{ currency: string }>(sql`SELECT currency FROM master_countries WHERE id = ${countryId}`),
    db.all<{ id: number }>(sql`SELECT id FROM master_regions WHERE country_id = ${countryId}`),
  ]);
  if (!country) throw invalid("country_id", "Give a country of the master data.");
  return { currency: country.currency, regions: new Set(regions.map(({ id }) => id)) };
}

/** A case's money is in its country's own currency, or in one that rates are known of. */
export function currencyIn(place: Place, given: string | undefined): string {
  if (given === undefined) return place.currency;
  if ([place.currency, "USD", "EUR"].includes(given)) return given;
  throw invalid("currency", "Give the country's own currency, USD or EUR.");
}

export function refuseForeignRegion(place: Place, regionId: number | null | undefined, path: string): void {
  if (regionId === null || regionId === undefined || place.regions.has(regionId)) return;
  throw invalid(path, "Give a region of the case's country.");
}

/** A company and tags that there are. */
export async function refuseUnknownNames(
  db: Db,
  { company_id, tag_ids }: { company_id?: string | null | undefined; tag_ids?: string[] | undefined },
): Promise<void> {
  if (company_id && !(await db.get(sql`SELECT 1 FROM companies WHERE id = ${company_id}`))) {
    throw invalid("company_id", "There is no such company.");
  }
  if (!tag_ids || tag_ids.length === 0) return;
  const known = await db.get<{ n: number }>(
    sql`SELECT count(*) AS n FROM tags WHERE id IN (SELECT value FROM json_each(${JSON.stringify(tag_ids)}))`,
  );
  if (known?.n !== tag_ids.length) throw invalid("tag_ids", "There is no such tag.");
}

/** The unit of a case: an own one; for a super administrator any, or none. */
export async function unitFor(
  db: Db,
  caller: Caller,
  given: string | null | undefined,
): Promise<string | null> {
  if (caller.role === "super_admin") {
    if (!given) return null;
    if (await db.get(sql`SELECT 1 FROM business_units WHERE id = ${given}`)) return given;
    throw invalid("business_unit_id", "There is no such business unit.");
  }
  const [only, ...others] = [...caller.unitIds];
  if (given === undefined && only !== undefined && others.length === 0) return only;
  if (given && caller.unitIds.has(given)) return given;
  throw invalid("business_unit_id", "Choose one of your business units.");
}

/** Puts a segment's new values in; the name is its own in the case. */
export function refuseSameNames(segments: CaseDocument["segments"]): void {
  const names = Object.values(segments).map(({ name }) => name.toLowerCase());
  if (new Set(names).size < names.length) {
    throw new Problem("name_taken", "Another segment of this case has this name.");
  }
}

/** Where a segment's target comes of, unless it says so. */
export const targetModeOf = ({ living_income_study }: Pick<Profile, "living_income_study">) =>
  living_income_study === "living_income" ? ("benchmark" as const) : ("own" as const);
