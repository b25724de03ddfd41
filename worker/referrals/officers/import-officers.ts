import { atomically, type Db, type Statement } from "../../core/db/db";
import { newId } from "../../core/db/ids";
import { Problem } from "../../core/http/problem";
import { hashPassword, temporaryPassword } from "../../core/identity/people";
import type { Author } from "../../core/trail/record";
import { checkOfficers } from "./check-officers";
import { chunksOf } from "./chunks";
import { contactHeld } from "./contact-held";
import { findOfficersById } from "./find-officers";
import { insertOfficers, type OfficerToInsert } from "./insert-officers";
import type { ImportReport, OfficerRecord } from "./schemas";

// A temporary password is random (79 bits), so no cost makes it easier or harder to guess; the usual cost exists
// for passwords that people choose, and for thousands of rows it would be minutes of CPU. The hash tells its own cost.
const temporaryCost = { ln: 1, r: 1, p: 1 };

export type Imported = { officer: OfficerRecord; temporaryPassword: string }[];

/** A fault in any row is a 400 whose body is the report. */
export function refuseFaults<C extends { report: ImportReport }>(checked: C): C {
  if (checked.report.errors.length === 0) return checked;
  throw new Problem("validation_failed", "The file has faults; nothing was imported.", {
    members: { ...checked.report },
  });
}

/** Creates every officer of a CSV file, or none where a row has a fault. */
export async function importOfficers(db: Db, by: Author, file: Uint8Array): Promise<Imported> {
  const { officers } = refuseFaults(await checkOfficers(db, file));
  const passwords: string[] = [];
  const made: OfficerToInsert[] = [];
  for (const { officer } of officers) {
    const password = temporaryPassword();
    passwords.push(password);
    made.push({
      id: newId("officer", by.now),
      personId: newId("person", by.now),
      officer,
      passwordHash: await hashPassword(password, temporaryCost),
    });
  }
  const statements: Statement[] = [];
  for (const some of chunksOf(made)) statements.push(...insertOfficers(by, "officer.imported", some));
  try {
    await atomically(db, statements);
  } catch (error) {
    throw (await contactHeld(db, error, {})) ?? error; // taken since the file was compared
  }
  const imported: Imported = [];
  for (const some of chunksOf(made.map(({ id }) => id))) {
    for (const officer of await findOfficersById(db, by.now, some)) {
      imported.push({ officer, temporaryPassword: passwords[imported.length] ?? "" });
    }
  }
  return imported;
}
