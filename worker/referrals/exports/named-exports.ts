import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { localDay } from "../../core/time";
import type { ExportRecord } from "./schemas";

interface Names {
  campaign: string | null;
  officer: string | null;
  by: string | null;
}

/** Exports with the names of what they are of, and of whoever asked for them. */
export async function nameExports(db: Db, records: readonly ExportRecord[], timeZone: string) {
  const wanted = records.map((one) => [one.id, one.campaign_id, one.officer_id, one.created_by]);
  const rows = await db.all<Names & { id: string }>(sql`SELECT w.value ->> 0 AS id,
      (SELECT name FROM campaigns WHERE id = w.value ->> 1) AS campaign,
      (SELECT p.name FROM officers o JOIN people p ON p.id = o.person_id WHERE o.id = w.value ->> 2) AS officer,
      coalesce((SELECT name FROM people WHERE id = w.value ->> 3),
        (SELECT name FROM api_keys WHERE id = w.value ->> 3)) AS by
    FROM json_each(${JSON.stringify(wanted)}) w`);
  const names = new Map(rows.map(({ id, ...names }) => [id, names]));
  return records.map((one) => ({
    ...one,
    ...(names.get(one.id) ?? { campaign: null, officer: null, by: null }),
    keptUntil: one.expires_at && localDay(Date.parse(one.expires_at), timeZone),
  }));
}
