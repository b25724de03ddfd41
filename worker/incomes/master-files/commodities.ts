import { sql } from "drizzle-orm";
import { newCommodity } from "../master/schemas";
import { given } from "./cells";
import { inChunks, type MasterKind, type Stored } from "./kind";

const keyOf = (category: unknown, name: unknown) => `${category} ${String(name).toLowerCase()}`;

/** What is grown, kept or cut, by category and name. */
export const commoditiesKind: MasterKind = {
  name: "commodities",
  columns: ["name", "name_fr", "category_id", "category"],
  needed: ["name"],
  figures: [],
  fieldsOf: (cells, lookups, fault) => {
    const told = cells.category_id ?? cells.category;
    const category_id = told === undefined || told === null ? undefined : lookups.category(String(told));
    if (category_id === undefined) fault("category_id", "Give crop, aquaculture, livestock or timber.");
    return { ...given(cells, ["name", "name_fr"]), category_id: category_id ?? 100 };
  },
  keyOf: ({ category_id, name }) => keyOf(category_id, name),
  keyColumn: "name",
  schema: newCommodity,
  stored: async (db) => {
    const rows = await db.all<{ id: number; category_id: number; name: string; name_fr: string | null }>(
      sql`SELECT id, category_id, name, name_fr FROM master_commodities`,
    );
    return new Map(
      rows.map(({ id, ...fields }): [string, Stored] => [
        keyOf(fields.category_id, fields.name),
        { id: String(id), fields },
      ]),
    );
  },
  write: async (db, entries) => {
    const last = await db.get<{ id: number }>(sql`SELECT max(id) AS id FROM master_commodities`);
    let next = last?.id ?? 999;
    return inChunks(
      entries.map(({ before, after }) => [
        before ? Number(before.id) : ++next,
        ...[after.category_id, after.name, after.name_fr ?? null],
      ]),
      (json) => sql`INSERT INTO master_commodities (id, category_id, name, name_fr)
        SELECT value->>0, value->>1, value->>2, value->>3 FROM json_each(${json}) WHERE true
        ON CONFLICT (id) DO UPDATE SET name = excluded.name, name_fr = excluded.name_fr`,
    );
  },
  nameOf: ({ name }) => String(name),
};
