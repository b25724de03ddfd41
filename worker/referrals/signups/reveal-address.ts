import { eq } from "drizzle-orm";
import { atomically, type Db } from "../../core/db/db";
import { notFound, Problem } from "../../core/http/problem";
import { type Author, record } from "../../core/trail/record";
import { signups } from "../tables";
import { decryptAddress } from "./address";

/** The candidate's address in full, for the admin who must write to them; the trail tells who looked. */
export async function revealAddress(dataKey: string, db: Db, by: Author, id: string): Promise<string> {
  const row = await db
    .select({ address: signups.emailEncrypted })
    .from(signups)
    .where(eq(signups.id, id))
    .get();
  if (!row) throw notFound();
  if (row.address === "") throw new Problem("gone", "This address has been erased.");
  const email = await decryptAddress(dataKey, row.address);
  await atomically(db, [record(db, by, "signup.address_revealed", id)]);
  return email;
}
