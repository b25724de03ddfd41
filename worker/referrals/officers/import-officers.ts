import { sql } from "drizzle-orm";
import { atomically, type Db } from "../../core/db/db";
import { newId } from "../../core/db/ids";
import { claimKey } from "../../core/http/claim";
import { Problem } from "../../core/http/problem";
import { hashPassword, temporaryCost, temporaryPassword } from "../../core/identity/people";
import type { Author } from "../../core/trail/record";
import { checkOfficers } from "./check-officers";
import { chunksOf } from "./chunks";
import { contactHeld } from "./contact-held";
import { findOfficersById } from "./find-officers";
import { insertOfficers, type OfficerToInsert } from "./insert-officers";
import type { ImportReport, OfficerRecord } from "./schemas";

export type Imported = { officer: OfficerRecord; temporaryPassword: string | null }[];

/** A fault in any row is a 400 whose body is the report. */
export function refuseFaults<C extends { report: ImportReport }>(checked: C): C {
  if (checked.report.errors.length === 0) return checked;
  throw new Problem("validation_failed", "The file has faults; nothing was imported.", {
    members: { ...checked.report },
  });
}

/** The officers of a file; `passwords` where they are new. */
async function readImported(db: Db, now: number, ids: string[], passwords: string[] = []): Promise<Imported> {
  const imported: Imported = [];
  for (const some of chunksOf(ids)) {
    for (const officer of await findOfficersById(db, now, some)) {
      imported.push({ officer, temporaryPassword: passwords[imported.length] ?? null });
    }
  }
  return imported;
}

const exists = async (db: Db, id: string | undefined): Promise<boolean> =>
  id !== undefined && (await db.get(sql`SELECT 1 FROM officers WHERE id = ${id}`)) !== undefined;

/**
 * Creates every officer of a CSV file, or none where a row has a fault. `idOf`: the id of the officer in a row. Those
 * whom this very import created before (a repeated idempotency key) are answered without their passwords.
 */
export async function importOfficers(
  db: Db,
  by: Author,
  file: Uint8Array,
  idOf: (row: number) => Promise<string> = async () => newId("officer", by.now),
): Promise<Imported> {
  const checked = await checkOfficers(db, file);
  const ids = await Promise.all(checked.officers.map(({ row }) => idOf(row)));
  if (await exists(db, ids[0])) return readImported(db, by.now, ids);
  const { officers } = refuseFaults(checked);
  const passwords: string[] = [];
  const made: OfficerToInsert[] = [];
  for (const [i, { officer }] of officers.entries()) {
    const password = temporaryPassword();
    passwords.push(password);
    made.push({
      id: ids[i] ?? newId("officer", by.now),
      personId: newId("person", by.now),
      officer,
      passwordHash: await hashPassword(password, temporaryCost),
    });
  }
  const statements = claimKey(by);
  for (const some of chunksOf(made)) statements.push(...insertOfficers(by, "officer.imported", some));
  try {
    await atomically(db, statements);
  } catch (error) {
    throw (await contactHeld(db, error, {})) ?? error; // taken since the file was compared
  }
  return readImported(db, by.now, ids, passwords);
}
