import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { emailKey } from "../../core/identity/people";
import { readOrganisation } from "../../core/organisation/organisation";
import { chunksOf } from "./chunks";
import { heldByInactive } from "./contact-held";
import { type OfficersFile, type ReadOfficer, type RowError, readOfficersFile } from "./read-officers-csv";
import type { ImportReport } from "./schemas";

const heldByOthers = {
  email: "Someone has this e-mail address already.",
  phone: "Someone has this phone number already.",
} as const;

/** Which of the addresses and numbers somebody has. */
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

export interface CheckedOfficers {
  report: ImportReport;
  officers: ReadOfficer[];
}

/** What a file holds and every fault of every row: what the import would say, with nothing created. */
export async function checkOfficers(db: Db, file: Uint8Array): Promise<CheckedOfficers> {
  return compareOfficers(db, await readOfficersFile(file, (await readOrganisation(db)).country));
}

/** The same of what was read already. */
export async function compareOfficers(
  db: Db,
  { rows, officers, errors: faults }: OfficersFile,
): Promise<CheckedOfficers> {
  const errors = [...faults];
  for (const error of await takenContacts(db, officers)) errors.push(error);
  errors.sort((a, b) => a.row - b.row);
  const wrong = new Set(errors.map((error) => error.row));
  const valid = officers.filter(({ row }) => !wrong.has(row)).length;
  return { report: { rows, valid, errors }, officers };
}
