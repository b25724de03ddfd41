import { type SQL, sql } from "drizzle-orm";
import * as z from "zod";
import type { Grant, Person } from "../access/actor";
import type { Db } from "../db/db";
import type { RawRow } from "../db/raw-row";
import type { people } from "../db/tables";
import { nameSchemas } from "../http/name-schemas";
import { invalid } from "../http/problem";
import { readOrganisation } from "../organisation/organisation";
import { isNational, readPhone } from "../text/phone";
import { readLine } from "../text/read-text";
import { emailKey } from "./people";
import { type PersonRow, personColumns, secondFactorOf } from "./person-row";
import { spellTemporary } from "./temporary-password";

/** A person as identity knows them: what sign-in and password changes need. */
export interface Account {
  id: string;
  name: string;
  email: string | null;
  phone: string | null;
  locale: string;
  passwordHash: string | null;
  mustChangePassword: boolean;
  secondFactor: Person["secondFactor"];
  active: boolean;
  grants: Grant[];
}

/** What a person types to say who they are: exactly one of the two. */
export interface Identifier {
  email?: string | undefined;
  phone?: string | undefined;
}

/** What was typed into the one field of a form that takes either. */
export const identifierIn = (text: string): Identifier =>
  text.includes("@") ? { email: text } : { phone: text.trim() };

/** A number as it is kept; what is none is nobody's, and stays as it is. */
async function phoneOf(db: Db, typed: string): Promise<string> {
  const country = isNational(typed) ? (await readOrganisation(db)).country : null;
  return readPhone(typed, country).number ?? readLine(typed);
}

/** One spelling for what was typed; throws the 400 unless exactly one is given. */
export async function normalisedIdentifier(
  db: Db,
  { email, phone }: Identifier,
): Promise<{ kind: "email" | "phone"; value: string }> {
  if (email !== undefined && phone !== undefined) throw invalid("phone", "Give e-mail or phone, not both.");
  if (email !== undefined) return { kind: "email", value: emailKey(email) };
  if (phone !== undefined) return { kind: "phone", value: await phoneOf(db, phone) };
  throw invalid("email", "Give an e-mail address or a phone number.");
}

type Row = PersonRow & RawRow<typeof people, "password_hash" | "deactivated_at">;

async function findAccount(db: Db, where: SQL): Promise<Account | null> {
  const row = await db.get<Row>(sql`
    SELECT ${personColumns}, p.password_hash, p.deactivated_at
    FROM people p WHERE ${where}`);
  if (!row) return null;
  const grants = JSON.parse(row.grants) as Grant[];
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    phone: row.phone,
    locale: row.locale,
    passwordHash: row.password_hash,
    mustChangePassword: row.must_change_password === 1,
    secondFactor: secondFactorOf(row, grants),
    active: row.deactivated_at === null,
    grants,
  };
}

export const accountById = (db: Db, id: string) => findAccount(db, sql`p.id = ${id}`);

export async function accountByIdentifier(db: Db, identifier: Identifier): Promise<Account | null> {
  const { kind, value } = await normalisedIdentifier(db, identifier);
  return findAccount(db, kind === "email" ? sql`p.email_key = ${value}` : sql`p.phone = ${value}`);
}

/** May sign in at all: a person is active and has something to do here. */
export const maySignIn = (account: Account) => account.active && account.grants.length > 0;

/** What was typed for the account's password: a temporary one is read in any spelling. */
export const spellPassword = (account: Account | null, typed: string): string =>
  account?.mustChangePassword ? spellTemporary(typed) : typed;

/** A person as `GET /me` and the answer to a sign-in show them. */
export const shownPerson = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  locale: z.string(),
  must_change_password: z.boolean(),
  totp: z.boolean().describe("Signs in with a second factor"),
  grants: z.array(z.object({ module: z.string(), role: z.string() })),
});

export function showPerson(person: Omit<Account, "passwordHash" | "active">): z.infer<typeof shownPerson> {
  return {
    id: person.id,
    name: person.name,
    email: person.email,
    phone: person.phone,
    locale: person.locale,
    must_change_password: person.mustChangePassword,
    totp: person.secondFactor === "on",
    grants: person.grants.map(({ module, role }) => ({ module, role })),
  };
}

nameSchemas({ Person: shownPerson });
