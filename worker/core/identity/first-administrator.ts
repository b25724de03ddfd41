import { sql } from "drizzle-orm";
import type { Env } from "../../env";
import { highestRoles } from "../access/roles";
import { atomically, type Db, guard } from "../db/db";
import { newId } from "../db/ids";
import { Problem } from "../http/problem";
import { type Author, record } from "../trail/record";
import { passwordFault } from "./password-policy";
import { grantRole, hashPassword, newPerson } from "./people";

/** Why ADMIN_PASSWORD will not do, as a sentence that says what to do; null where it will. */
function administratorFault({ ADMIN_EMAIL, ADMIN_PASSWORD }: Env): string | null {
  const fault = ADMIN_PASSWORD ? passwordFault(ADMIN_PASSWORD, [ADMIN_EMAIL ?? null]) : null;
  return fault && `ADMIN_PASSWORD will not do. ${fault}`;
}

/**
 * The first administrator, from ADMIN_EMAIL and ADMIN_PASSWORD, while there is nobody at all. Later starts change
 * neither the person nor the password. Costs one read where somebody exists. 503 for a password that will not do.
 */
export async function ensureAdministrator(env: Env, db: Db, by: Omit<Author, "actor">): Promise<void> {
  if (!env.ADMIN_EMAIL || !env.ADMIN_PASSWORD) return;
  if (await db.get(sql`SELECT 1 FROM people LIMIT 1`)) return;
  const fault = administratorFault(env);
  if (fault) throw new Problem("not_configured", fault);
  const id = newId("person", by.now);
  const author = { ...by, actor: null };
  const person = {
    id,
    name: "Administrator",
    email: env.ADMIN_EMAIL,
    phone: null,
    passwordHash: await hashPassword(env.ADMIN_PASSWORD),
    mustChangePassword: false,
  };
  try {
    await atomically(db, [
      guard("conflict", sql`EXISTS (SELECT 1 FROM people)`),
      newPerson(person, author),
      ...highestRoles().map(({ module, role }) => grantRole(id, module, role, author)),
      record(db, author, "person.created", id),
    ]);
  } catch (error) {
    if (!(error instanceof Problem)) throw error; // somebody else was first
  }
}
