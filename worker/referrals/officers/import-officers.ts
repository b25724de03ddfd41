import { sql } from "drizzle-orm";
import { atomically, type Db, type Statement } from "../../core/db/db";
import { newId } from "../../core/db/ids";
import { claimKey } from "../../core/http/claim";
import { Problem } from "../../core/http/problem";
import { newPeople } from "../../core/identity/many-people";
import { contactTaken, emailKey, hashPassword, temporaryPassword } from "../../core/identity/people";
import { type Author, recordEach } from "../../core/trail/record";
import { findOfficersById } from "./find-officers";
import { type OfficersFile, type ReadOfficer, type RowError, readOfficersCsv } from "./read-officers-csv";
import type { ImportReport, OfficerRecord } from "./schemas";

// A temporary password is random (79 bits), so no cost makes it easier or harder to guess; the usual cost exists
// for passwords that people choose, and 5,000 of it would be minutes of CPU. The hash tells its own cost.
const temporaryCost = { ln: 8, r: 8, p: 1 };

const chunk = 1000; // rows in one bound parameter, which D1 limits to 2 MB

async function takenContacts(db: Db, officers: ReadOfficer[]): Promise<RowError[]> {
  const errors: RowError[] = [];
  for (let at = 0; at < officers.length; at += chunk) {
    const wanted = officers
      .slice(at, at + chunk)
      .map(({ row, officer }) => [row, officer.email && emailKey(officer.email), officer.phone]);
    errors.push(
      ...(await db.all<RowError>(sql`
        WITH wanted AS (
          SELECT value ->> 0 AS row, value ->> 1 AS email, value ->> 2 AS phone
          FROM json_each(${JSON.stringify(wanted)}))
        SELECT row, 'email' AS "column", 'Someone has this e-mail address already.' AS message
          FROM wanted WHERE email IN (SELECT email_key FROM people)
        UNION ALL
        SELECT row, 'phone', 'Someone has this phone number already.'
          FROM wanted WHERE phone IN (SELECT phone FROM people)`)),
    );
  }
  return errors;
}

function decoded(bytes: Uint8Array): OfficersFile {
  try {
    return readOfficersCsv(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { rows: 0, officers: [], errors: [{ row: 1, column: "", message: "Save the file as UTF-8." }] };
  }
}

function newOfficers(by: Author, made: { id: string; personId: string; read: ReadOfficer }[]): Statement {
  const rows = made.map(({ id, personId, read }) => [
    id,
    personId,
    read.officer.region,
    read.officer.max_links,
  ]);
  return sql`INSERT INTO officers (id, number, person_id, region, max_links, created_at, created_by)
    SELECT value ->> 0, (SELECT coalesce(max(number), 0) FROM officers) + key + 1, value ->> 1, value ->> 2,
      value ->> 3, cast(${by.now} as integer), ${by.actor?.id ?? null}
    FROM json_each(${JSON.stringify(rows)})`;
}

export type Imported = { officer: OfficerRecord; temporaryPassword: string | null }[];

/** Those whom this very import created before: a repeated idempotency key. */
async function importedBefore(db: Db, now: number, ids: string[]): Promise<Imported | null> {
  const first = ids[0];
  if (!first || !(await db.get(sql`SELECT 1 FROM officers WHERE id = ${first}`))) return null;
  return (await findOfficersById(db, now, ids)).map((officer) => ({ officer, temporaryPassword: null }));
}

/**
 * Creates every officer of a CSV file or none. A fault in any row is a 400 whose body is the report; a dry run
 * answers the report and creates nothing. `idOf`: the id of the officer in a row.
 */
export async function importOfficers(
  db: Db,
  by: Author,
  file: Uint8Array,
  options: { dryRun: boolean; idOf?: (row: number) => Promise<string> },
): Promise<{ report: ImportReport; imported: Imported }> {
  const { rows, officers, errors } = decoded(file);
  const { idOf = async () => newId("officer", by.now) } = options;
  const ids = await Promise.all(officers.map(({ row }) => idOf(row)));
  const before = options.dryRun ? null : await importedBefore(db, by.now, ids);
  if (before) return { report: { rows, valid: officers.length, errors }, imported: before };
  errors.push(...(await takenContacts(db, officers)));
  errors.sort((a, b) => a.row - b.row);
  const wrong = new Set(errors.map((error) => error.row));
  const valid = officers.filter(({ row }) => !wrong.has(row)).length;
  const report = { rows, valid, errors };
  if (errors.length > 0) {
    throw new Problem("validation_failed", "The file has faults; nothing was imported.", { members: report });
  }
  if (options.dryRun) return { report, imported: [] };

  const made: { id: string; personId: string; read: ReadOfficer; password: string; passwordHash: string }[] =
    [];
  for (const [i, read] of officers.entries()) {
    const password = temporaryPassword();
    made.push({
      id: ids[i] ?? newId("officer", by.now),
      personId: newId("person", by.now),
      read,
      password,
      passwordHash: await hashPassword(password, temporaryCost),
    });
  }
  const statements: Statement[] = claimKey(by);
  for (let at = 0; at < made.length; at += chunk) {
    const some = made.slice(at, at + chunk);
    const people = some.map(({ personId, read: { officer }, passwordHash }) => ({
      id: personId,
      name: officer.name,
      email: officer.email,
      phone: officer.phone,
      passwordHash,
      mustChangePassword: true,
    }));
    statements.push(
      ...newPeople(people, "referrals", "officer", by),
      newOfficers(by, some),
      recordEach(
        by,
        "officer.imported",
        some.map(({ id }) => id),
      ),
    );
  }
  try {
    await atomically(db, statements);
  } catch (error) {
    throw contactTaken(error) ?? error; // taken since the file was compared
  }
  const records = await findOfficersById(
    db,
    by.now,
    made.map(({ id }) => id),
  );
  const imported = records.map((officer, i) => ({ officer, temporaryPassword: made[i]?.password ?? "" }));
  return { report, imported };
}
