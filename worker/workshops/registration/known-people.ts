import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { Problem } from "../../core/http/problem";
import { emailKey } from "../../core/identity/people";

/** How somebody may be reached, as it is kept. */
export interface Contact {
  email: string | null;
  phone: string | null;
}

/** Somebody whom the product knows by one of the contacts. */
export interface KnownPerson {
  id: string;
  emailKey: string | null;
  phone: string | null;
  isDeactivated: boolean;
  /** `module:role`. */
  roles: string[];
  /** Has an account in this assessment. */
  isHere: boolean;
}

/** What becomes of a contact. */
export type Standing =
  | { as: "new" }
  /** Known, and without any role: they begin anew. */
  | { as: "returning" | "known"; personId: string }
  | { as: "here"; by: "email" | "phone" }
  | { as: "conflicting" }
  | { as: "two_people" | "deactivated" };

const conflicting = new Set(["workshops:staff", "workshops:facilitator", "organisation:admin"]);

interface Row {
  id: string;
  email_key: string | null;
  phone: string | null;
  deactivated: number;
  roles: string;
  is_here: number;
}

const size = 1000; // contacts in one bound parameter

/** Everybody whom one of the contacts names, and the contacts that accounts of the assessment were given. */
export async function findKnown(db: Db, assessmentId: string, contacts: readonly Contact[]) {
  const people: KnownPerson[] = [];
  const columns = sql`p.id, p.email_key, p.phone, p.deactivated_at IS NOT NULL AS deactivated,
    (SELECT json_group_array(g.module || ':' || g.role) FROM grants g WHERE g.person_id = p.id) AS roles,
    EXISTS (SELECT 1 FROM participants a WHERE a.person_id = p.id AND a.assessment_id = ${assessmentId}) AS is_here`;
  for (let at = 0; at < contacts.length; at += size) {
    const wanted = contacts
      .slice(at, at + size)
      .map(({ email, phone }) => [email === null ? null : emailKey(email), phone]);
    const rows = await db.all<Row>(sql`
      WITH wanted AS (SELECT value ->> 0 AS email_key, value ->> 1 AS phone
        FROM json_each(${JSON.stringify(wanted)}))
      SELECT ${columns} FROM wanted w JOIN people p ON p.email_key = w.email_key
      UNION SELECT ${columns} FROM wanted w JOIN people p ON p.phone = w.phone`);
    for (const { email_key, deactivated, roles, is_here, ...row } of rows) {
      people.push({
        ...{ id: row.id, phone: row.phone, emailKey: email_key, isDeactivated: deactivated === 1 },
        ...{ roles: JSON.parse(roles) as string[], isHere: is_here === 1 },
      });
    }
  }
  const here = await db.all<Contact>(sql`SELECT email, phone FROM participants
    WHERE assessment_id = ${assessmentId} AND (email IS NOT NULL OR phone IS NOT NULL)`);
  return standings(people, here);
}

/** A function of what is known: what becomes of a contact. */
export function standings(people: readonly KnownPerson[], here: readonly Contact[]) {
  const byEmail = new Map(people.map((person) => [person.emailKey, person]));
  const byPhone = new Map(people.map((person) => [person.phone, person]));
  const emailsHere = new Set(here.flatMap(({ email }) => (email === null ? [] : [emailKey(email)])));
  const phonesHere = new Set(here.flatMap(({ phone }) => (phone === null ? [] : [phone])));
  return ({ email, phone }: Contact): Standing => {
    const key = email === null ? null : emailKey(email);
    const ofEmail = key === null ? undefined : byEmail.get(key);
    const ofPhone = phone === null ? undefined : byPhone.get(phone);
    if (ofEmail?.isHere || (key !== null && emailsHere.has(key))) return { as: "here", by: "email" };
    if (ofPhone?.isHere || (phone !== null && phonesHere.has(phone))) return { as: "here", by: "phone" };
    if (ofEmail && ofPhone && ofEmail.id !== ofPhone.id) return { as: "two_people" };
    const person = ofEmail ?? ofPhone;
    if (!person) return { as: "new" };
    if (person.roles.some((role) => conflicting.has(role))) return { as: "conflicting" };
    if (person.roles.length === 0) return { as: "returning", personId: person.id };
    return person.isDeactivated ? { as: "deactivated" } : { as: "known", personId: person.id };
  };
}

const taken = (path: "email" | "phone", message: string) =>
  new Problem("conflict", message, { errors: [{ path, message }] });

export const alreadyHere = {
  email: "A participant with this e-mail address already exists",
  phone: "A participant with this phone number already exists",
} as const;
export const ofTwoPeople = "The e-mail address is one person’s, the phone number another’s.";
export const deactivatedPerson = "This person is deactivated. An administrator lets them in again first.";

/** The 409 of a contact that cannot become an account here. */
export function refuseStanding(standing: Standing): void {
  if (standing.as === "here") throw taken(standing.by, alreadyHere[standing.by]);
  if (standing.as === "two_people") throw taken("phone", ofTwoPeople);
  if (standing.as === "deactivated") throw new Problem("conflict", deactivatedPerson);
  if (standing.as === "conflicting") throw roleConflict();
}

export const roleConflict = () =>
  new Problem(
    "role_conflict",
    "Staff and facilitators cannot be participants, nor participants facilitators.",
  );
