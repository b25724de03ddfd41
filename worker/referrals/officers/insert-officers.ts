import { sql } from "drizzle-orm";
import type { Statement } from "../../core/db/db";
import { grantEach, newPeople } from "../../core/identity/people";
import { type Author, recordEach } from "../../core/trail/record";
import type { NewOfficer } from "./schemas";
import { storedColumns } from "./stored-columns";

export interface OfficerToInsert {
  id: string;
  personId: string;
  /** Its phone in E.164. */
  officer: NewOfficer;
  passwordHash: string;
}

/**
 * People, the officers they are, the role and the event, whoever asks for them: form, API or file. The next numbers
 * are theirs. Some thousand at a time (see `newPeople`).
 */
export function insertOfficers(
  by: Author,
  action: "officer.created" | "officer.imported",
  officers: OfficerToInsert[],
): Statement[] {
  const people = officers.map(({ personId, officer: { name, email, phone }, passwordHash }) => ({
    id: personId,
    name,
    email,
    phone,
    passwordHash,
    mustChangePassword: true,
  }));
  const rows = officers.map(({ id, personId, officer }) => ({ id, personId, ...storedColumns(officer) }));
  const stored = Object.keys(storedColumns({}));
  return [
    newPeople(people, by),
    grantEach(
      officers.map(({ personId }) => personId),
      "referrals",
      "officer",
      by,
    ),
    sql`INSERT INTO officers (id, number, person_id, created_at, created_by, ${sql.raw(stored.join(", "))})
      SELECT value ->> 'id', (SELECT coalesce(max(number), 0) FROM officers) + key + 1, value ->> 'personId',
        cast(${by.now} as integer), ${by.actor?.id ?? null},
        ${sql.raw(stored.map((column) => `value ->> '${column}'`).join(", "))}
      FROM json_each(${JSON.stringify(rows)})`,
    recordEach(
      by,
      action,
      officers.map(({ id }) => id),
    ),
  ];
}
