import { type SQL, sql } from "drizzle-orm";
import { all, contains } from "../../core/db/conditions";
import type { Db } from "../../core/db/db";
import { orderBy, selectPage } from "../../core/db/select-page";
import { listPage } from "../../core/http/list";
import { notFound } from "../../core/http/problem";
import { searchedOfPeople } from "../../core/identity/people";
import { toInstant } from "../../core/time";
import { casesWith } from "../access/condition";
import type { Caller } from "../access/member";
import type { Permission } from "../access/right";
import { type Role, seesAll } from "../roles";
import { maySee } from "./may-manage";
import { everybodyHere, roleSql } from "./role-sql";
import type { UserRecord, UsersQuery } from "./schemas";

interface Row {
  id: string;
  name: string;
  email: string | null;
  status: UserRecord["status"];
  role: Role;
  all_cases: number | null;
  units: string;
  company_id: string | null;
  tags: string;
  cases: string;
  cases_count: number;
  created_at: number;
}

const id = sql`p.id`;
const status = sql`CASE WHEN p.deactivated_at IS NOT NULL THEN 'inactive'
  WHEN p.password_hash IS NULL THEN 'invited' ELSE 'active' END`;
const createdAt = sql`coalesce(i.created_at, p.created_at)`;
const from = sql`people p LEFT JOIN incomes_people i ON i.person_id = p.id`;

/** Cases that the caller has no right on are in no list and in no count. */
const columns = (
  caller: Caller,
): SQL => sql`p.id, p.name, p.email, ${status} AS status, ${roleSql(id)} AS role,
  i.all_cases, i.company_id, ${createdAt} AS created_at,
  (SELECT json_group_array(business_unit_id) FROM unit_members WHERE person_id = p.id) AS units,
  (SELECT json_group_array(json_array(tag_id, permission)) FROM tag_grants WHERE person_id = p.id) AS tags,
  (SELECT json_group_array(json_array(x.case_id, x.permission)) FROM case_grants x
    JOIN incomes_cases c ON c.id = x.case_id WHERE x.person_id = p.id AND ${casesWith(caller, "view")}) AS cases,
  (SELECT count(*) FROM incomes_cases c WHERE c.owner_id = p.id AND ${casesWith(caller, "view")}) AS cases_count`;

function shown(row: Row): UserRecord {
  const tags = JSON.parse(row.tags) as [string, Permission][];
  const cases = JSON.parse(row.cases) as [string, Permission][];
  return {
    ...{ id: row.id, name: row.name, email: row.email, status: row.status, role: row.role },
    all_cases: seesAll(row.role, row.all_cases !== 0),
    business_unit_ids: JSON.parse(row.units) as string[],
    company_id: row.company_id,
    tags: tags.map(([tag_id, permission]) => ({ tag_id, permission })),
    cases: cases.map(([case_id, permission]) => ({ case_id, permission })),
    ...{ tags_count: tags.length, cases_count: row.cases_count, created_at: toInstant(row.created_at) },
  };
}

const sharesUnit = (caller: Caller): SQL =>
  sql`(p.id = ${caller.personId} OR p.id IN (SELECT m.person_id FROM unit_members m WHERE m.business_unit_id IN
    (SELECT business_unit_id FROM unit_members WHERE person_id = ${caller.personId})))`;

/** Any of the values that a filter names, comma-separated. */
const anyOf = (column: SQL, values: string | undefined): SQL | null =>
  values === undefined
    ? null
    : sql`${column} IN (SELECT value FROM json_each(${JSON.stringify(values.split(","))}))`;

export async function listUsers(db: Db, caller: Caller, query: UsersQuery) {
  const { business_unit_id: units } = query;
  const condition = all([
    sql`p.id IN ${everybodyHere}`,
    caller.role === "super_admin" ? null : sharesUnit(caller),
    query.q === "" ? null : contains({ keys: searchedOfPeople.keys, plain: searchedOfPeople.plain }, query.q),
    anyOf(roleSql(id), query.role),
    anyOf(status, query.status),
    anyOf(sql`i.company_id`, query.company_id),
    units === undefined
      ? null
      : sql`p.id IN (SELECT m.person_id FROM unit_members m WHERE ${anyOf(sql`m.business_unit_id`, units)})`,
  ]);
  const { rows, total } = await selectPage<Row>(
    db,
    {
      columns: columns(caller),
      from: sql`FROM ${from} WHERE ${condition}`,
      order: orderBy(query.sort, { name: sql`p.name_key`, created_at: createdAt }, sql`p.id`),
    },
    query,
  );
  return listPage(rows.map(shown), query, total);
}

/** 404 for whoever is nothing here, and to an admin for whoever shares no unit with them. */
export async function findUser(db: Db, caller: Caller, userId: string): Promise<UserRecord> {
  const row = await db.get<Row>(sql`SELECT ${columns(caller)} FROM ${from} WHERE p.id = ${userId}`);
  if (!row?.role) throw notFound();
  const user = shown(row);
  if (!maySee(caller, { ...user, unitIds: user.business_unit_ids })) throw notFound();
  return user;
}
