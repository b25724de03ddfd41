import { sql } from "drizzle-orm";
import type { Statement } from "../db/db";
import { emailKey } from "../text/email-address";
import { searchKey } from "../text/fold";
import type { Author } from "../trail/record";

export interface NewPerson {
  id: string;
  name: string;
  /** One of the two at least; phone in E.164. */
  email: string | null;
  phone: string | null;
  /** The organisation's where left out. */
  locale?: string | undefined;
  /** PHC string of `hashPassword`; null until an invitation is redeemed. */
  passwordHash: string | null;
  /** True where the password is a temporary one. */
  mustChangePassword: boolean;
}

/**
 * People, without any grant: add `grantEach` to the same batch. One bound parameter holds them all, and D1 takes 2 MB:
 * give some thousand at a time. A taken address or phone fails the batch: `contactTaken` turns that error into the 409.
 */
export function newPeople(people: NewPerson[], by: Author): Statement {
  const rows = people.map((person) => [
    person.id,
    person.name,
    searchKey(person.name),
    person.email,
    person.email && emailKey(person.email),
    person.phone,
    person.locale ?? null,
    person.passwordHash,
    person.mustChangePassword ? 1 : 0,
  ]);
  return sql`INSERT INTO people (id, name, name_key, email, email_key, phone, locale, password_hash,
      must_change_password, created_at, created_by, secret_holder)
    SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5,
      coalesce(value ->> 6, (SELECT locale FROM organisation), 'en'), value ->> 7, value ->> 8,
      cast(${by.now} as integer), ${by.actor?.id ?? null}, ${by.actor?.id ?? null}
    FROM json_each(${JSON.stringify(rows)})`;
}

/** One role for each; harmless where somebody has it. */
export function grantEach(personIds: string[], module: string, role: string, by: Author): Statement {
  return sql`INSERT INTO grants (person_id, module, role, granted_at, granted_by)
    SELECT value, ${module}, ${role}, cast(${by.now} as integer), ${by.actor?.id ?? null}
    FROM json_each(${JSON.stringify(personIds)}) WHERE TRUE ON CONFLICT DO NOTHING`;
}
