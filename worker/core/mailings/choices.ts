import { sql } from "drizzle-orm";
import { atomically, type Db } from "../db/db";
import type { RawRow } from "../db/raw-row";
import type { mailingChoices } from "../db/tables";
import { type Author, recordIfChanged } from "../trail/record";

/** The mailings that somebody does not want. */
export async function unwantedMailings(db: Db, personId: string): Promise<Set<string>> {
  const rows = await db.all<RawRow<typeof mailingChoices, "mailing">>(
    sql`SELECT mailing FROM mailing_choices WHERE person_id = ${personId} AND wanted = 0`,
  );
  return new Set(rows.map(({ mailing }) => mailing));
}

/** Writes down whether somebody wants a mailing. Safe to repeat. */
export async function chooseMailing(
  db: Db,
  by: Author,
  { personId, mailing, isWanted }: { personId: string; mailing: string; isWanted: boolean },
): Promise<void> {
  const wanted = isWanted ? 1 : 0;
  await atomically(db, [
    sql`INSERT INTO mailing_choices (person_id, mailing, wanted, changed_at)
      SELECT ${personId}, ${mailing}, ${wanted}, cast(${by.now} as integer)
      WHERE ${wanted} <> coalesce((SELECT wanted FROM mailing_choices
        WHERE person_id = ${personId} AND mailing = ${mailing}), 1)
      ON CONFLICT DO UPDATE SET wanted = excluded.wanted, changed_at = excluded.changed_at`,
    recordIfChanged(by, isWanted ? "mailing.wanted" : "mailing.ended", personId, { mailing }),
  ]);
}
