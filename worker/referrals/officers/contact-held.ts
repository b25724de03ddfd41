import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import type { RawRow } from "../../core/db/raw-row";
import { Problem } from "../../core/http/problem";
import { contactTaken, emailKey } from "../../core/identity/people";
import type { officers } from "../tables";

/** That an inactive officer has it, in words. */
export const heldByInactive = {
  email: "An inactive officer has this e-mail address.",
  phone: "An inactive officer has this phone number.",
} as const;

interface Holder {
  path: keyof typeof heldByInactive;
  /** Null where the holder is no officer. */
  officer_id: RawRow<typeof officers>["id"] | null;
  inactive: number;
}

/**
 * The 409 for a batch that failed on a taken address or phone; null for any other error. Held by an inactive officer
 * alone, it names that officer, who may be activated again. `personId`: whose contact it was to become.
 */
export async function contactHeld(
  db: Db,
  error: unknown,
  { email, phone }: { email?: string | null | undefined; phone?: string | null | undefined },
  personId = "",
): Promise<Problem | null> {
  const taken = contactTaken(error);
  if (!taken) return null;
  const holder = (path: Holder["path"]) => sql`
    SELECT ${path} AS path, o.id AS officer_id, o.deactivated_at IS NOT NULL AS inactive
    FROM people p LEFT JOIN officers o ON o.person_id = p.id`;
  const holders = await db.all<Holder>(sql`
    ${holder("email")} WHERE p.email_key = ${email ? emailKey(email) : null} AND p.id <> ${personId}
    UNION ALL ${holder("phone")} WHERE p.phone = ${phone ?? null} AND p.id <> ${personId}`);
  const [first] = holders;
  if (!first?.officer_id || !holders.every((one) => one.inactive && one.officer_id === first.officer_id)) {
    return taken;
  }
  const errors = holders.map(({ path }) => ({ path, message: heldByInactive[path] }));
  const detail = `${heldByInactive[first.path]} Activate them again, or give another.`;
  return new Problem("officer_inactive", detail, { errors, members: { officer_id: first.officer_id } });
}
