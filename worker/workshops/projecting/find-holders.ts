import { sql } from "drizzle-orm";
import { all } from "../../core/db/conditions";
import type { Db } from "../../core/db/db";
import { hasOtherRoles } from "../entering/links";
import type { LedFilter } from "../leading/filter";

/** So many cards are made at once: fifty sheets. */
export const mostCards = 400;

export type Whom = "not_in" | "everybody";
export const whomIn = (text: string | undefined): Whom => (text === "everybody" ? text : "not_in");

/** Those whom somebody ticked in the list, as the address names them; null: nobody in particular. */
export function chosenIn(text: string | undefined): string[] | null {
  const ids = (text ?? "").split(",").filter((id) => /^wpa_\w{20,30}$/.test(id));
  return ids.length === 0 ? null : [...new Set(ids)].slice(0, mostCards);
}

interface Holder {
  id: string;
  number: number;
  name: string;
  locale: string;
}

/** Who gets a card: whom a link can let in, and who did not withdraw. Of those who were `chosen`, whoever is in too. */
export const readHolders = (
  db: Db,
  assessmentId: string,
  filter: LedFilter,
  { whom, chosen }: { whom: Whom; chosen: readonly string[] | null },
): Promise<Holder[]> =>
  db.all<Holder>(
    sql`SELECT p.id, p.number, p.name, p.locale FROM participants p WHERE ${all([
      sql`p.assessment_id = ${assessmentId} AND NOT ${hasOtherRoles(sql`p.person_id`)}`,
      chosen ? sql`p.id IN (SELECT value FROM json_each(${JSON.stringify(chosen)}))` : null,
      whom === "not_in" && !chosen ? sql`p.status = 'invited'` : sql`p.status <> 'withdrawn'`,
      filter.province_id ? sql`p.province_id = ${filter.province_id}` : null,
      filter.stakeholder_type ? sql`p.stakeholder_type = ${filter.stakeholder_type}` : null,
    ])} ORDER BY p.number LIMIT ${mostCards + 1}`,
  );
