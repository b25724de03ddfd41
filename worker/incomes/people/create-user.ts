import { sql } from "drizzle-orm";
import { atomically, type Db } from "../../core/db/db";
import { claimKey } from "../../core/http/claim";
import { contactTaken } from "../../core/identity/people";
import { ring } from "../../core/jobs/job";
import { type Author, record } from "../../core/trail/record";
import type { Env } from "../../env";
import type { Caller } from "../access/member";
import { checkWanted, refuseUnits } from "./check-wanted";
import { letIn } from "./let-in";
import type { NewUser } from "./schemas";

interface Created {
  id: string;
  invitationUrl: string | null;
}

/**
 * Lets somebody in, and invites them where they have no password. 403 beyond the caller's own reach, 409 for an address
 * that has a role here. Where `id` exists already (a repeated idempotency key), nothing is done.
 */
export async function createUser(
  call: { env: Env; db: Db; by: Author },
  caller: Caller,
  id: string,
  user: NewUser,
): Promise<Created> {
  const { env, db, by } = call;
  if (await db.get(sql`SELECT 1 FROM people WHERE id = ${id}`)) return { id, invitationUrl: null };
  const { name, email, locale, role, tags, cases } = user;
  const unitIds = user.business_unit_ids ?? (role === "user" ? [] : [...caller.unitIds]);
  const wanted = { role, unitIds, companyId: user.company_id, tags, cases };
  await checkWanted(db, caller, wanted, { unitIds: [], tags: [], cases: [] });
  refuseUnits(role, unitIds);
  const member = { name, email, locale, role, allCases: user.all_cases };
  const rows = { unitIds, companyId: user.company_id, tags, cases };
  const made = await letIn(call, id, { ...member, ...rows });
  try {
    await atomically(db, [
      ...claimKey(by),
      ...made.statements,
      record(db, by, "incomes_user.created", made.personId, { role }),
    ]);
  } catch (error) {
    throw contactTaken(error) ?? error;
  }
  await ring(env, made.jobs);
  return { id: made.personId, invitationUrl: made.invitationUrl };
}
