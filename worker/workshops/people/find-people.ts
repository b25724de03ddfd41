import { type SQL, sql } from "drizzle-orm";
import { all, contains } from "../../core/db/conditions";
import type { Db } from "../../core/db/db";
import { orderBy, selectPage } from "../../core/db/select-page";
import { listPage } from "../../core/http/list";
import { notFound } from "../../core/http/problem";
import { searchedOfPeople } from "../../core/identity/people";
import type { PeopleQuery, PersonRecord } from "./schemas";

const isStaff: SQL = sql`EXISTS (SELECT 1 FROM grants g WHERE g.person_id = p.id
  AND ((g.module = 'workshops' AND g.role = 'staff') OR (g.module = 'organisation' AND g.role = 'admin')))`;
const columns: SQL = sql`p.id, p.name, p.email, p.phone, iif(${isStaff}, 'staff', 'facilitator') AS role,
  (SELECT json_group_array(assessment_id) FROM (SELECT t.assessment_id FROM assessment_team t
    WHERE t.person_id = p.id AND t.role = 'facilitator' ORDER BY t.assessment_id)) AS assessment_ids`;
/** People (alias p) who are staff or facilitators. */
const isHere: SQL = sql`p.id IN (SELECT person_id FROM grants WHERE
  (module = 'workshops' AND role IN ('staff', 'facilitator')) OR (module = 'organisation' AND role = 'admin'))`;

type Row = Omit<PersonRecord, "assessment_ids"> & { assessment_ids: string };
const shown = (row: Row): PersonRecord => ({ ...row, assessment_ids: JSON.parse(row.assessment_ids) });

/** 404 for whoever is neither staff nor a facilitator. */
export async function findPerson(db: Db, id: string): Promise<PersonRecord> {
  const row = await db.get<Row>(sql`SELECT ${columns} FROM people p WHERE p.id = ${id} AND ${isHere}`);
  if (!row) throw notFound();
  return shown(row);
}

/** Somebody who is both is staff. */
export async function listPeople(db: Db, query: PeopleQuery) {
  const condition = all([
    isHere,
    query.role ? sql`${isStaff} = ${query.role === "staff" ? 1 : 0}` : null,
    query.q ? contains(searchedOfPeople, query.q) : null,
  ]);
  const { rows, total } = await selectPage<Row>(
    db,
    {
      columns,
      from: sql`FROM people p WHERE ${condition}`,
      order: orderBy(query.sort, { name: sql`p.name_key` }, sql`p.id`),
    },
    query,
  );
  return listPage(rows.map(shown), query, total);
}

/** Who may be on the team of an assessment, by name. */
export const teamChoices = (db: Db): Promise<{ id: string; name: string }[]> =>
  db.all(sql`SELECT p.id, p.name FROM people p WHERE ${isHere} AND p.deactivated_at IS NULL
    ORDER BY p.name_key, p.id`);
