import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { newId } from "../../core/db/ids";
import { invalid, notFound } from "../../core/http/problem";
import { PLACES } from "../engine/plan";
import { CATEGORIES } from "../engine/question";
import type { CaseCommodity } from "./document";
import { ownOf } from "./own";
import type { CaseCommodityInput } from "./schemas";

/** The categories of these commodities, by id. */
async function categoriesOf(db: Db, ids: readonly number[]): Promise<ReadonlyMap<number, number>> {
  const rows = await db.all<{ id: number; category_id: number }>(sql`SELECT m.id, m.category_id
    FROM json_each(${JSON.stringify(ids)}) n JOIN master_commodities m ON m.id = n.value`);
  return new Map(rows.map(({ id, category_id }) => [id, category_id]));
}

/** Where a cost may be told per area, per yield or per tree. */
const hasCostUnit = (category: number) => category === CATEGORIES.crop || category === CATEGORIES.timber;

const orElse = <T>(given: T | undefined, before: T | undefined, otherwise: T): T =>
  given !== undefined ? given : before !== undefined ? before : otherwise;

function completed(
  input: CaseCommodityInput,
  category_id: number,
  before: CaseCommodity | undefined,
  path: string,
): CaseCommodity {
  const isFocus = input.type === "focus";
  if (isFocus && input.breakdown === false) {
    throw invalid(`${path}.breakdown`, "The focus is always broken down.");
  }
  const breakdown = isFocus || orElse(input.breakdown, before?.breakdown, false);
  const area_unit = orElse(input.area_unit, before?.area_unit, null);
  const volume_unit = orElse(input.volume_unit, before?.volume_unit, null);
  if (breakdown && !volume_unit) throw invalid(`${path}.volume_unit`, "Choose a unit of volume.");
  if (breakdown && !area_unit && category_id !== CATEGORIES.livestock) {
    throw invalid(`${path}.area_unit`, "Choose a unit of area.");
  }
  if (!hasCostUnit(category_id) && input.cost_unit) {
    throw invalid(`${path}.cost_unit`, "Only crops and timber have a unit of cost.");
  }
  const cost_unit = hasCostUnit(category_id) ? (input.cost_unit ?? before?.cost_unit ?? "per-area") : null;
  const seasons_per_year = input.seasons_per_year ?? before?.seasons_per_year ?? 1;
  const { type, commodity_id } = input;
  return { type, commodity_id, category_id, breakdown, area_unit, volume_unit, cost_unit, seasons_per_year };
}

function refuseWrongPlaces(inputs: readonly CaseCommodityInput[]): void {
  for (const place of PLACES) {
    const count = inputs.filter(({ type }) => type === place).length;
    if (place === "focus" && count === 0) throw invalid("commodities", "Name the focus commodity.");
    if (count > 1) throw invalid("commodities", "Give each place to one commodity.");
  }
  if (new Set(inputs.map(({ commodity_id }) => commodity_id)).size < inputs.length) {
    throw invalid("commodities", "Name each commodity once.");
  }
}

/**
 * The commodities of a case as a whole: an entry with `id` stays and keeps what it leaves out, one without is new, one
 * left out goes. 404 for an id that the case does not have, or has no more.
 */
export async function readCommodities(
  db: Db,
  inputs: readonly CaseCommodityInput[],
  before: Readonly<Record<string, CaseCommodity>>,
): Promise<Record<string, CaseCommodity>> {
  refuseWrongPlaces(inputs);
  const categories = await categoriesOf(
    db,
    inputs.map(({ commodity_id }) => commodity_id),
  );
  const found: Record<string, CaseCommodity> = {};
  for (const [index, input] of inputs.entries()) {
    const path = `commodities.${index}`;
    if (input.id !== undefined && ownOf(found, input.id)) {
      throw invalid(`${path}.id`, "Name each commodity of the case once.");
    }
    const known = input.id === undefined ? undefined : ownOf(before, input.id);
    if (input.id !== undefined && !known) throw notFound("This commodity is no longer in the case.");
    const category = categories.get(input.commodity_id);
    if (category === undefined) {
      throw invalid(`${path}.commodity_id`, "Give a commodity of the master data.");
    }
    found[input.id ?? newId("caseCommodity")] = completed(input, category, known, path);
  }
  return found;
}
