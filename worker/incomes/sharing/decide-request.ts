import { sql } from "drizzle-orm";
import { atomically, type Db, guard, type Statement } from "../../core/db/db";
import { newId } from "../../core/db/ids";
import { claimKey } from "../../core/http/claim";
import { Problem } from "../../core/http/problem";
import { accountByIdentifier } from "../../core/identity/account";
import { contactTaken } from "../../core/identity/people";
import { type NewJob, ring } from "../../core/jobs/job";
import { type Author, record } from "../../core/trail/record";
import type { Env } from "../../env";
import type { Caller } from "../access/member";
import type { Permission } from "../access/right";
import { letIn } from "../people/let-in";
import { newLetters } from "../people/mails";
import { grantCases } from "../people/member-rows";
import { readersOf } from "../people/readers";
import { roleOf } from "../roles";
import { type AccessRequest, findRequest } from "./find-requests";
import type { AccessRequestRecord } from "./schemas";

interface Deciding {
  env: Env;
  db: Db;
  by: Author;
}
interface Part {
  statements: Statement[];
  jobs: readonly NewJob[];
}

export const casePage = (id: string) => `/dashboard/incomes/cases/${id}`;

/** Somebody external comes into the case: as a new person where the address is nobody's here, else by the grant alone. */
export async function letIntoCase(
  call: Deciding,
  { caseId, caseName, email, name }: { caseId: string; caseName: string; email: string; name: string },
  permission: Permission,
): Promise<Part & { personId: string }> {
  const { env, db, by } = call;
  const known = await accountByIdentifier(db, { email });
  const cases = [{ case_id: caseId, permission }];
  if (!known || roleOf(known.grants) === null) {
    const person = { name: name || email, email, role: "user" as const, unitIds: [], cases };
    return letIn(call, newId("person", by.now), person);
  }
  const mail = await newLetters(env, by.now, await readersOf(db, [known.id], by.actor?.id), {
    ...{ subject: "incomes.shared_subject", words: "incomes.shared_words" },
    ...{ values: { case: caseName }, link: casePage(caseId) },
  });
  return {
    personId: known.id,
    statements: [grantCases(by, known.id, cases), ...mail.statements],
    jobs: mail.jobs,
  };
}

const closing = (
  { db, by }: Deciding,
  id: string,
  { status, permission, personId, note }: Decision,
): Statement[] => [
  ...claimKey(by),
  guard("conflict", sql`NOT EXISTS (SELECT 1 FROM access_requests WHERE id = ${id} AND status = 'pending')`),
  sql`UPDATE access_requests SET status = ${status}, permission = coalesce(${permission}, permission),
    person_id = coalesce(${personId}, person_id), note = ${note}, decided_at = cast(${by.now} AS integer),
    decided_by = ${by.actor?.id ?? null} WHERE id = ${id}`,
  record(db, by, `access_request.${status}`, id),
];

interface Decision {
  status: "approved" | "declined";
  permission: Permission | null;
  personId: string | null;
  note: string;
}

function refuseDecided({ record: { status } }: AccessRequest): void {
  if (status !== "pending") throw new Problem("conflict", "This request is decided already.");
}

/** Whoever asked and the case's owner are told. */
async function tell({ env, db, by }: Deciding, asked: AccessRequest, decision: Decision): Promise<Part> {
  const readers = await readersOf(db, [asked.owner_id, asked.record.requested_by], by.actor?.id);
  const values = {
    case: asked.case_name,
    who: asked.record.person?.name ?? (asked.name || asked.record.email),
  };
  const link = casePage(asked.case_id);
  return decision.status === "approved"
    ? newLetters(env, by.now, readers, {
        ...{ subject: "incomes.granted_subject", words: "incomes.granted_words", values, link },
      })
    : newLetters(env, by.now, readers, {
        ...{ subject: "incomes.declined_subject", words: "incomes.declined_words", values, link },
        ...(decision.note ? { quoted: decision.note } : {}),
      });
}

/** 409 where it is decided, 403 to an admin of another unit than the case's. */
export async function approveRequest(
  call: Deciding,
  caller: Caller,
  id: string,
  wanted: Permission | undefined,
): Promise<AccessRequestRecord> {
  const { env, db } = call;
  const asked = await findRequest(db, caller, id);
  refuseDecided(asked);
  const permission = wanted ?? asked.record.permission;
  const { case_id: caseId, case_name: caseName, name } = asked;
  const email = asked.record.person?.email ?? asked.record.email;
  const grant = await letIntoCase(call, { caseId, caseName, email, name }, permission);
  const decision = { status: "approved", permission, personId: grant.personId, note: "" } as const;
  const told = await tell(call, asked, decision);
  try {
    await atomically(db, [...grant.statements, ...closing(call, id, decision), ...told.statements]);
  } catch (error) {
    throw contactTaken(error) ?? error;
  }
  await ring(env, [...grant.jobs, ...told.jobs]);
  return (await findRequest(db, caller, id)).record;
}

/** The same refusals. */
export async function declineRequest(
  call: Deciding,
  caller: Caller,
  id: string,
  note: string,
): Promise<AccessRequestRecord> {
  const { env, db } = call;
  const asked = await findRequest(db, caller, id);
  refuseDecided(asked);
  const decision = { status: "declined", permission: null, personId: null, note } as const;
  const told = await tell(call, asked, decision);
  await atomically(db, [...closing(call, id, decision), ...told.statements]);
  await ring(env, told.jobs);
  return (await findRequest(db, caller, id)).record;
}
