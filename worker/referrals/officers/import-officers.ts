import { sql } from "drizzle-orm";
import { atomically, type Db, type Statement } from "../../core/db/db";
import { newId } from "../../core/db/ids";
import { organisationCountry } from "../../core/http/parse-body";
import { Problem } from "../../core/http/problem";
import { emailKey, hashPassword, temporaryPassword } from "../../core/identity/people";
import type { Author } from "../../core/trail/record";
import { contactHeld, heldByInactive } from "./contact-held";
import { findOfficersById } from "./find-officers";
import { insertOfficers, type OfficerToInsert } from "./insert-officers";
import { type ReadOfficer, type RowError, readOfficersFile } from "./read-officers-csv";
import type { ImportReport, OfficerRecord } from "./schemas";

// A temporary password is random (79 bits), so no cost makes it easier or harder to guess; the usual cost exists
// for passwords that people choose, and for thousands of rows it would be minutes of CPU. The hash tells its own cost.
const temporaryCost = { ln: 1, r: 1, p: 1 };

const chunk = 2500; // rows in one bound parameter, which D1 limits to 2 MB

function* chunksOf<T>(rows: T[]): Generator<T[]> {
  for (let at = 0; at < rows.length; at += chunk) yield rows.slice(at, at + chunk);
}

const heldByOthers = {
  email: "Someone has this e-mail address already.",
  phone: "Someone has this phone number already.",
} as const;

async function takenContacts(db: Db, officers: ReadOfficer[]): Promise<RowError[]> {
  const errors: RowError[] = [];
  const held = (column: "email" | "phone", key: string) => sql`
    SELECT w.row, ${column} AS "column",
      iif(o.deactivated_at IS NULL, ${heldByOthers[column]}, ${heldByInactive[column]}) AS message
    FROM wanted w JOIN people p ON ${sql.raw(`p.${key} = w.${column}`)} LEFT JOIN officers o ON o.person_id = p.id`;
  for (const some of chunksOf(officers)) {
    const wanted = some.map(({ row, officer }) => [
      row,
      officer.email && emailKey(officer.email),
      officer.phone,
    ]);
    const found = await db.all<RowError>(sql`
      WITH wanted AS (
        SELECT value ->> 0 AS row, value ->> 1 AS email, value ->> 2 AS phone
        FROM json_each(${JSON.stringify(wanted)}))
      ${held("email", "email_key")} UNION ALL ${held("phone", "phone")}`);
    for (const error of found) errors.push(error);
  }
  return errors;
}

export type Imported = { officer: OfficerRecord; temporaryPassword: string }[];

/**
 * Creates every officer of a CSV file or none. A fault in any row is a 400 whose body is the report; a dry run
 * answers the report and creates nothing.
 */
export async function importOfficers(
  db: Db,
  by: Author,
  file: Uint8Array,
  options: { dryRun: boolean },
): Promise<{ report: ImportReport; imported: Imported }> {
  const { rows, officers, errors } = readOfficersFile(file, await organisationCountry(db));
  for (const error of await takenContacts(db, officers)) errors.push(error);
  errors.sort((a, b) => a.row - b.row);
  const wrong = new Set(errors.map((error) => error.row));
  const valid = officers.filter(({ row }) => !wrong.has(row)).length;
  const report = { rows, valid, errors };
  if (errors.length > 0) {
    throw new Problem("validation_failed", "The file has faults; nothing was imported.", { members: report });
  }
  if (options.dryRun) return { report, imported: [] };

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
  for (const some of chunksOf(made)) {
    const records = await findOfficersById(
      db,
      by.now,
      some.map(({ id }) => id),
    );
    for (const officer of records) {
      imported.push({ officer, temporaryPassword: passwords[imported.length] ?? "" });
    }
  }
  return { report, imported };
}
