import { sql } from "drizzle-orm";
import type { Statement } from "../db/db";
import type { Author } from "../trail/record";
import { emailKey, type NewPerson } from "./people";

/**
 * Many people and one role for each, in two statements: an import must not take as many queries as it has rows.
 * At most about a thousand a call, since one bound parameter holds them all (D1 takes 2 MB).
 */
export function newPeople(people: NewPerson[], module: string, role: string, by: Author): Statement[] {
  const rows = JSON.stringify(
    people.map((person) => [
      person.id,
      person.name,
      person.email,
      person.email && emailKey(person.email),
      person.phone,
      person.locale ?? null,
      person.passwordHash,
      person.mustChangePassword ? 1 : 0,
    ]),
  );
  const author = by.actor?.id ?? null;
  return [
    sql`INSERT INTO people (id, name, email, email_key, phone, locale, password_hash, must_change_password,
        created_at, created_by)
      SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, coalesce(value ->> 5, (SELECT locale FROM organisation), 'en'), value ->> 6,
        value ->> 7, cast(${by.now} as integer), ${author}
      FROM json_each(${rows})`,
    sql`INSERT INTO grants (person_id, module, role, granted_at, granted_by)
      SELECT value ->> 0, ${module}, ${role}, cast(${by.now} as integer), ${author} FROM json_each(${rows})`,
  ];
}
