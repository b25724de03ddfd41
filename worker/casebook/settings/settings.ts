import { sql } from "drizzle-orm";
import { atomically, type Db } from "../../core/db/db";
import { givenFields } from "../../core/db/given-fields";
import { type Author, record } from "../../core/trail/record";
import { defaultEntityTypes } from "../content/entity-id";
import type { Settings } from "./schemas";

const atFirst: Settings = {
  entity_types: defaultEntityTypes as Settings["entity_types"],
  cors_origins: ["*"],
  archive_name: "",
  archive_name_ne: "",
  disclaimer: "",
  disclaimer_ne: "",
  front_page: false,
};

export async function readSettings(db: Db): Promise<Settings> {
  const row = await db.get<{ settings: string }>(sql`SELECT settings FROM casebook_settings WHERE id = 1`);
  return { ...atFirst, ...(row ? (JSON.parse(row.settings) as Partial<Settings>) : {}) };
}

/** What is given becomes so, field by field: of two at once neither is lost. */
export async function putSettings(
  db: Db,
  by: Author,
  given: { [Field in keyof Settings]?: Settings[Field] | undefined },
): Promise<void> {
  const fields = givenFields(given);
  if (fields.length === 0) return;
  // Not json_patch: it would merge the tables of types.
  const set = sql.join(
    fields.map((field) => sql`${`$.${field}`}, json(${JSON.stringify(given[field as keyof Settings])})`),
    sql`, `,
  );
  await atomically(db, [
    sql`INSERT INTO casebook_settings (id, settings, updated_at, updated_by)
      VALUES (1, json_set('{}', ${set}), cast(${by.now} as integer), ${by.actor?.id ?? ""})
      ON CONFLICT (id) DO UPDATE SET settings = json_set(settings, ${set}), updated_at = excluded.updated_at,
        updated_by = excluded.updated_by`,
    record(db, by, "casebook_settings.changed", "casebook", { fields }),
  ]);
}
