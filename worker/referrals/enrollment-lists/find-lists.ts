import { type SQL, sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { toInstant } from "../../core/time";
import type { ListRecord } from "./schemas";

/** A list as its page shows it. */
export interface ShownList extends ListRecord {
  /** Who applied it; null for an API key. */
  by: string | null;
}

interface Row {
  id: string;
  appliedAt: number;
  enrolled: number;
  undoneAt: number | null;
  takenBack: number | null;
  by: string | null;
}

async function listsWhere(db: Db, which: SQL): Promise<ShownList[]> {
  const rows = await db.all<Row>(sql`
    SELECT l.id, l.applied_at AS appliedAt, l.enrolled, l.undone_at AS undoneAt, l.taken_back AS takenBack,
      p.name AS by
    FROM (SELECT * FROM enrollment_lists ${which}) l LEFT JOIN people p ON p.id = l.applied_by ORDER BY l.id DESC`);
  return rows.map(({ id, appliedAt, enrolled, undoneAt, takenBack, by }) => ({
    ...{ id, enrolled, by },
    applied_at: toInstant(appliedAt),
    undone_at: toInstant(undoneAt),
    taken_back: takenBack,
  }));
}

export async function findList(db: Db, id: string): Promise<ListRecord | null> {
  const [list] = await listsWhere(db, sql`WHERE id = ${id}`);
  if (!list) return null;
  const { by: _, ...record } = list;
  return record;
}

/** The latest lists; ids sort by time. */
export const latestLists = (db: Db): Promise<ShownList[]> => listsWhere(db, sql`ORDER BY id DESC LIMIT 20`);
