import { sql } from "drizzle-orm";
import { atomically, type Db } from "../../core/db/db";
import { notFound, Problem } from "../../core/http/problem";
import { type Author, record } from "../../core/trail/record";
import { decryptAddress } from "./address";

/** The candidate's address in full, for the admin who must write to them; the trail tells who looked. */
export async function revealAddress(dataKey: string, db: Db, by: Author, id: string): Promise<string> {
  const row = await db.get<{ email_encrypted: string }>(
    sql`SELECT email_encrypted FROM signups WHERE id = ${id}`,
  );
  if (!row) throw notFound();
  if (row.email_encrypted === "") throw new Problem("gone", "This address has been erased.");
  const email = await decryptAddress(dataKey, row.email_encrypted);
  await atomically(db, [record(db, by, "signup.address_revealed", id)]);
  return email;
}
