import { sql } from "drizzle-orm";
import { atomically, type Db } from "../../core/db/db";
import { notFound } from "../../core/http/problem";
import { type Author, recordIfChanged } from "../../core/trail/record";

/** What administrators keep about an officer for themselves; "" where there is nothing. 404 where nobody has this id. */
export async function findOfficerNote(db: Db, id: string): Promise<string> {
  const row = await db.get<{ note: string }>(sql`SELECT note FROM officers WHERE id = ${id}`);
  if (!row) throw notFound();
  return row.note;
}

/** Keeps it in place of what was there; the trail says that it changed, not what it says. */
export async function keepOfficerNote(db: Db, by: Author, id: string, note: string): Promise<void> {
  await findOfficerNote(db, id);
  await atomically(db, [
    sql`UPDATE officers SET note = ${note} WHERE id = ${id} AND note <> ${note}`,
    recordIfChanged(by, "officer.note_kept", id),
  ]);
}
