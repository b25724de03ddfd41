import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { defaultEntityTypes, type EntityTypes } from "../content/entity-id";

/** The table of types that holds for what is written now. */
export async function readEntityTypes(db: Db): Promise<EntityTypes> {
  const row = await db.get<{ types: string | null }>(
    sql`SELECT settings -> '$.entity_types' AS types FROM casebook_settings WHERE id = 1`,
  );
  return row?.types ? (JSON.parse(row.types) as EntityTypes) : defaultEntityTypes;
}
