import { sql } from "drizzle-orm";
import { all, contains } from "../../core/db/conditions";
import type { Db } from "../../core/db/db";
import { orderBy, selectPage } from "../../core/db/select-page";
import { listPage } from "../../core/http/list";
import { notFound } from "../../core/http/problem";
import type { Level } from "./levels";
import type { PlaceRecord, PlacesQuery } from "./schemas";

const columns = sql`p.id, p.level, p.name, p.parent_id, p.code, p.lat, p.lng`;

/** 404 where there is none. */
export async function findPlace(db: Db, id: string): Promise<PlaceRecord> {
  const place = await db.get<PlaceRecord>(sql`SELECT ${columns} FROM places p WHERE p.id = ${id}`);
  if (!place) throw notFound("Place not found");
  return place;
}

/** `q` finds names and codes. */
export async function listPlaces(db: Db, query: PlacesQuery) {
  const condition = all([
    query.level ? sql`p.level = ${query.level}` : null,
    query.parent_id ? sql`p.parent_id = ${query.parent_id}` : null,
    query.q ? contains({ keys: [sql`p.name_key`], plain: [sql`p.code`] }, query.q) : null,
  ]);
  const { rows, total } = await selectPage<PlaceRecord>(
    db,
    {
      columns,
      from: sql`FROM places p WHERE ${condition}`,
      order: orderBy(query.sort, { name: sql`p.name_key` }, sql`p.id`),
    },
    query,
  );
  return listPage(rows, query, total);
}

/** A place and all that it stands below, the widest first; none where there is no such place. */
export const trailTo = (db: Db, id: string): Promise<PlaceRecord[]> =>
  db.all<PlaceRecord>(sql`
    WITH RECURSIVE up (id, level, name, parent_id, code, lat, lng, n) AS (
      SELECT id, level, name, parent_id, code, lat, lng, 0 FROM places WHERE id = ${id}
      UNION ALL SELECT p.id, p.level, p.name, p.parent_id, p.code, p.lat, p.lng, up.n + 1
        FROM up JOIN places p ON p.id = up.parent_id)
    SELECT id, level, name, parent_id, code, lat, lng FROM up ORDER BY n DESC`);

/** All places of a level, by name. */
export const placesAt = (db: Db, level: Level): Promise<{ id: string; name: string }[]> =>
  db.all(sql`SELECT id, name FROM places WHERE level = ${level} ORDER BY name_key, id`);
