import { type SQL, sql } from "drizzle-orm";
import { all, contains, isAnyOf } from "../../core/db/conditions";
import type { Db } from "../../core/db/db";
import { orderBy, selectPage } from "../../core/db/select-page";
import { listPage } from "../../core/http/list";
import { notFound, Problem } from "../../core/http/problem";
import { toInstant } from "../../core/time";
import type { Caller } from "../access/member";
import type { AccessRequestRecord, AccessRequestsQuery } from "./schemas";

interface Row {
  id: string;
  case_id: string;
  case_name: string;
  unit_id: string | null;
  owner_id: string;
  person_id: string | null;
  person_name: string | null;
  person_email: string | null;
  email: string;
  name: string;
  permission: AccessRequestRecord["permission"];
  requested_by: string;
  status: AccessRequestRecord["status"];
  created_at: number;
}

export type AccessRequest = Pick<Row, "case_id" | "case_name" | "owner_id" | "name"> & {
  record: AccessRequestRecord;
};

const columns = sql`q.id, q.case_id, c.name AS case_name, c.business_unit_id AS unit_id, c.owner_id, q.person_id,
  p.name AS person_name, p.email AS person_email, q.email, q.name, q.permission, q.requested_by, q.status, q.created_at`;
const from = sql`access_requests q JOIN incomes_cases c ON c.id = q.case_id AND c.deleted_at IS NULL
  LEFT JOIN people p ON p.id = q.person_id`;

const shown = (row: Row): AccessRequestRecord => ({
  id: row.id,
  case: { id: row.case_id, name: row.case_name },
  person:
    row.person_id === null
      ? null
      : { id: row.person_id, name: row.person_name ?? "", email: row.person_email },
  ...{ email: row.email, permission: row.permission, requested_by: row.requested_by, status: row.status },
  created_at: toInstant(row.created_at),
});

const ofOwnUnits = (caller: Caller): SQL | null =>
  caller.role === "super_admin"
    ? null
    : sql`c.business_unit_id IN (SELECT business_unit_id FROM unit_members WHERE person_id = ${caller.personId})`;

export async function listRequests(db: Db, caller: Caller, query: AccessRequestsQuery) {
  const condition = all([
    ofOwnUnits(caller),
    query.status ? isAnyOf(sql`q.status`, query.status) : null,
    query.q === "" ? null : contains({ keys: [sql`c.name_key`], plain: [sql`q.email_key`] }, query.q),
  ]);
  const { rows, total } = await selectPage<Row>(
    db,
    {
      columns,
      from: sql`FROM ${from} WHERE ${condition}`,
      order: orderBy(query.sort, { created_at: sql`q.created_at` }, sql`q.id`),
    },
    query,
  );
  return listPage(rows.map(shown), query, total);
}

/** Whom people want to let into a case, and nobody has decided on yet. */
export async function waitingOf(db: Db, caseId: string): Promise<AccessRequestRecord[]> {
  const rows = await db.all<Row>(sql`SELECT ${columns} FROM ${from}
    WHERE q.case_id = ${caseId} AND q.status = 'pending' ORDER BY q.created_at LIMIT 100`);
  return rows.map(shown);
}

/** 404 where there is none, or its case is gone; 403 to an admin whose unit the case is not of. */
export async function findRequest(db: Db, caller: Caller, id: string): Promise<AccessRequest> {
  const row = await db.get<Row>(sql`SELECT ${columns} FROM ${from} WHERE q.id = ${id}`);
  if (!row) throw notFound();
  if (caller.role !== "super_admin" && !(row.unit_id !== null && caller.unitIds.has(row.unit_id))) {
    throw new Problem("forbidden", "The case is of a business unit that is not yours.");
  }
  const { case_id, case_name, owner_id, name } = row;
  return { case_id, case_name, owner_id, name, record: shown(row) };
}

/** Names of people, by their ids. */
export async function namesOf(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.all<{ id: string; name: string }>(sql`SELECT p.id, p.name
    FROM json_each(${JSON.stringify(ids)}) n JOIN people p ON p.id = n.value`);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
