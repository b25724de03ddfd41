import { sql } from "drizzle-orm";
import { atomically, type Db } from "../../core/db/db";
import { newId } from "../../core/db/ids";
import { claimKey } from "../../core/http/claim";
import { invalid, notFound, Problem } from "../../core/http/problem";
import { type Account, accountById, accountByIdentifier } from "../../core/identity/account";
import { contactTaken } from "../../core/identity/people";
import { ring } from "../../core/jobs/job";
import { emailKey } from "../../core/text/email-address";
import { type Author, record } from "../../core/trail/record";
import type { Env } from "../../env";
import { caseWith, type NamedCase } from "../access/case-facts";
import { type Caller, memberOf } from "../access/member";
import { isAtLeast, rightOn } from "../access/right";
import { newLetters } from "../people/mails";
import { decidersOf } from "../people/readers";
import { type Role, roleOf } from "../roles";
import { letIntoCase } from "./decide-request";
import type { NewAccess } from "./schemas";

interface Sharing {
  env: Env;
  db: Db;
  by: Author;
}

export type Shared = { is: "granted" | "changed"; personId: string } | { is: "requested"; requestId: string };

interface Whom {
  known: Account | null;
  /** Here; null for an address that is unknown here. */
  role: Role | null;
  email: string;
  name: string;
}

/** 400 for an id that is nobody's here, or somebody's who may not sign in any more. */
async function whomOf(db: Db, { person_id, email, name = "" }: NewAccess): Promise<Whom> {
  const known =
    person_id === undefined ? await accountByIdentifier(db, { email }) : await accountById(db, person_id);
  const role = known && roleOf(known.grants);
  if (person_id !== undefined && (!role || !known?.active || !known.email)) {
    throw invalid("person_id", "There is no such person here.");
  }
  return { known, role, email: known?.email ?? email ?? "", name: known?.name ?? name };
}

/** 409 where the person owns the case, or may do as much without a grant of it. */
async function refuseIdle(db: Db, shared: NamedCase, { known, role }: Whom, { permission }: NewAccess) {
  if (!known || !role) return;
  const without = { ...(await memberOf(db, known.id, role)), caseGrants: new Map() };
  if (isAtLeast(rightOn(without, shared), permission)) {
    throw new Problem("already_may", "This person may do that already.");
  }
}

const letsInAtOnce = (caller: Caller, { unitId }: NamedCase): boolean =>
  caller.role === "super_admin" || (caller.role === "admin" && unitId !== null && caller.unitIds.has(unitId));

/** One that waits for this address and case is enough. */
async function requestAccess(
  { env, db, by }: Sharing,
  caller: Caller,
  shared: NamedCase,
  { known, role, email, name }: Whom,
  { permission }: NewAccess,
): Promise<Shared> {
  const key = emailKey(email);
  const waiting = sql`SELECT id FROM access_requests
    WHERE case_id = ${shared.id} AND email_key = ${key} AND status = 'pending'`;
  const before = await db.get<{ id: string }>(waiting);
  if (before) return { is: "requested", requestId: before.id };
  const requestId = newId("accessRequest", by.now);
  const deciders = await decidersOf(db, shared.unitId === null ? [] : [shared.unitId]);
  const values = { case: shared.name, by: caller.name, who: name || email };
  const mail = await newLetters(env, by.now, deciders, {
    ...{ subject: "incomes.requested_subject", words: "incomes.requested_words" },
    ...{ values, link: "/dashboard/incomes/admin/requests" },
  });
  await atomically(db, [
    ...claimKey(by),
    sql`INSERT INTO access_requests
        (id, case_id, person_id, email, email_key, name, permission, requested_by, created_at)
      VALUES (${requestId}, ${shared.id}, ${role ? (known?.id ?? null) : null}, ${email}, ${key}, ${name},
        ${permission}, ${caller.personId}, cast(${by.now} AS integer))`,
    ...mail.statements,
    record(db, by, "access_request.made", shared.id),
  ]);
  await ring(env, mail.jobs);
  return { is: "requested", requestId };
}

/**
 * Lets somebody into a case. Somebody external is let in at once by a super administrator and an admin of the case's
 * unit; from others it becomes a request. 404 and 403 as the caller's right on the case has it, 409 `already_may`.
 */
export async function shareCase(
  call: Sharing,
  caller: Caller,
  caseId: string,
  access: NewAccess,
): Promise<Shared> {
  const { env, db, by } = call;
  const shared = await caseWith(db, caller, caseId, "assign");
  const whom = await whomOf(db, access);
  await refuseIdle(db, shared, whom, access);
  const isExternal = whom.role === null || whom.role === "user";
  if (isExternal && !letsInAtOnce(caller, shared)) return requestAccess(call, caller, shared, whom, access);
  const held = whom.known
    ? await db.get(sql`SELECT 1 FROM case_grants WHERE case_id = ${caseId} AND person_id = ${whom.known.id}`)
    : undefined;
  const { email, name } = whom;
  const grant = await letIntoCase(call, { caseId, caseName: shared.name, email, name }, access.permission);
  try {
    await atomically(db, [
      ...claimKey(by),
      ...grant.statements,
      record(db, by, "case_access.granted", caseId, { permission: access.permission }),
    ]);
  } catch (error) {
    throw contactTaken(error) ?? error;
  }
  await ring(env, grant.jobs);
  return { is: held ? "changed" : "granted", personId: grant.personId };
}

/** Whoever may assign takes a grant away; anybody gives up their own. 404 where there is none. */
export async function unshareCase(
  { db, by }: Pick<Sharing, "db" | "by">,
  caller: Caller,
  caseId: string,
  personId: string,
): Promise<void> {
  await caseWith(db, caller, caseId, personId === caller.personId ? "view" : "assign");
  const mine = sql`case_id = ${caseId} AND person_id = ${personId}`;
  if (!(await db.get(sql`SELECT 1 FROM case_grants WHERE ${mine}`))) throw notFound();
  await atomically(db, [
    sql`DELETE FROM case_grants WHERE ${mine}`,
    record(db, by, "case_access.withdrawn", caseId),
  ]);
}
