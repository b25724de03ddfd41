import { sql } from "drizzle-orm";
import type { Statement } from "../../core/db/db";
import { grantEach, newPeople } from "../../core/identity/people";
import { searchKey } from "../../core/text/fold";
import { type Author, recordEach } from "../../core/trail/record";
import type { NewOfficer } from "./schemas";

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
  const rows = officers.map(({ id, personId, officer: { region, max_links } }) => [
    id,
    personId,
    region,
    searchKey(region),
    max_links,
  ]);
  return [
    newPeople(people, by),
    grantEach(
      officers.map(({ personId }) => personId),
      "referrals",
      "officer",
      by,
    ),
    sql`INSERT INTO officers (id, number, person_id, region, region_key, max_links, created_at, created_by)
      SELECT value ->> 0, (SELECT coalesce(max(number), 0) FROM officers) + key + 1, value ->> 1, value ->> 2,
        value ->> 3, value ->> 4, cast(${by.now} as integer), ${by.actor?.id ?? null}
      FROM json_each(${JSON.stringify(rows)})`,
    recordEach(
      by,
      action,
      officers.map(({ id }) => id),
    ),
  ];
}
