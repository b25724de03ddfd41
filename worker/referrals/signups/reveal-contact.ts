import { eq } from "drizzle-orm";
import { atomically, type Db } from "../../core/db/db";
import { notFound, Problem } from "../../core/http/problem";
import { type Author, record } from "../../core/trail/record";
import { signups } from "../tables";
import { decryptAddress } from "./address";
import { type Answer, openAnswers } from "./answers";

/** What a candidate gave of themself. */
export interface Contact {
  email: string;
  /** E.164 */
  phone: string | null;
  answers: Answer[];
}

/** A candidate's address, number and answers in full, for the admin who must write to them; the trail tells who looked. */
export async function revealContact(dataKey: string, db: Db, by: Author, id: string): Promise<Contact> {
  const row = await db
    .select({
      email: signups.emailEncrypted,
      phone: signups.phoneEncrypted,
      answers: signups.answersEncrypted,
    })
    .from(signups)
    .where(eq(signups.id, id))
    .get();
  if (!row) throw notFound();
  if (row.email === "") throw new Problem("gone", "This address has been erased.");
  const contact = {
    email: await decryptAddress(dataKey, row.email),
    phone: row.phone === null ? null : await decryptAddress(dataKey, row.phone),
    answers: await openAnswers(dataKey, row.answers),
  };
  await atomically(db, [record(db, by, "signup.address_revealed", id)]);
  return contact;
}
