import { type SQL, sql } from "drizzle-orm";
import { all, contains } from "../../core/db/conditions";
import type { Db } from "../../core/db/db";
import { orderBy, selectPage } from "../../core/db/select-page";
import { listPage } from "../../core/http/list";
import { notFound, Problem } from "../../core/http/problem";
import { searchedOfPeople } from "../../core/identity/people";
import { toInstant } from "../../core/time";
import type { Caller } from "../access/caller";
import type { PeopleQuery, PersonRecord } from "./schemas";

/** What somebody (alias p) is here, NULL where they are nothing: the highest of their roles counts. */
const roleOfPerson: SQL = sql`(SELECT CASE min(CASE WHEN g.module = 'organisation' OR g.role = 'admin' THEN 1
    WHEN g.role = 'moderator' THEN 2 ELSE 3 END) WHEN 1 THEN 'admin' WHEN 2 THEN 'moderator' WHEN 3 THEN 'contributor' END
  FROM grants g WHERE g.person_id = p.id
    AND (g.module = 'casebook' OR (g.module = 'organisation' AND g.role = 'admin')))`;

const columns = (now: number): SQL => sql`p.id, p.name, p.email, p.phone, ${roleOfPerson} AS role,
  iif(p.deactivated_at IS NULL, 'active', 'inactive') AS status, p.created_at,
  EXISTS (SELECT 1 FROM credential_tokens k WHERE k.person_id = p.id AND k.purpose = 'invitation'
    AND k.used_at IS NULL AND k.expires_at > cast(${now} as integer)) AS invited,
  EXISTS (SELECT 1 FROM grants g WHERE g.person_id = p.id AND g.module <> 'casebook') AS elsewhere,
  EXISTS (SELECT 1 FROM grants g WHERE g.person_id = p.id AND g.module = 'organisation' AND g.role = 'admin')
    AS administers`;

interface Row extends Omit<PersonRecord, "invited" | "created_at"> {
  invited: number;
  created_at: number;
  elsewhere: number;
  administers: number;
}

const shown = ({ elsewhere: _, administers: __, ...row }: Row): PersonRecord => ({
  ...row,
  invited: row.invited === 1,
  created_at: toInstant(row.created_at),
});

export const insufficient = () => new Problem("forbidden", "Insufficient permissions");

export interface FoundPerson {
  person: PersonRecord;
  /** They hold grants in other modules, or of the organisation. */
  isElsewhere: boolean;
  /** They administer the organisation, and so everything here. */
  administers: boolean;
}

/** 404 for whoever is nothing here; 403 for a moderator, where it is no contributor. */
export async function findPerson(db: Db, caller: Caller, id: string, now: number): Promise<FoundPerson> {
  const row = await db.get<Row>(sql`SELECT ${columns(now)} FROM people p WHERE p.id = ${id}`);
  if (!row?.role) throw notFound();
  if (caller.role !== "admin" && row.role !== "contributor") throw insufficient();
  return { person: shown(row), isElsewhere: row.elsewhere === 1, administers: row.administers === 1 };
}

/** A moderator sees contributors alone. */
export async function listPeople(db: Db, caller: Caller, query: PeopleQuery, now: number) {
  const condition = all([
    sql`p.id IN (SELECT person_id FROM grants
      WHERE module = 'casebook' OR (module = 'organisation' AND role = 'admin'))`,
    caller.role === "admin" ? null : sql`${roleOfPerson} = 'contributor'`,
    query.role ? sql`${roleOfPerson} = ${query.role}` : null,
    query.status ? sql`(p.deactivated_at IS NULL) = ${query.status === "active" ? 1 : 0}` : null,
    query.q ? contains(searchedOfPeople, query.q) : null,
  ]);
  const { rows, total } = await selectPage<Row>(
    db,
    {
      columns: columns(now),
      from: sql`FROM people p WHERE ${condition}`,
      order: orderBy(query.sort, { name: sql`p.name_key`, created_at: sql`p.created_at` }, sql`p.id`),
    },
    query,
  );
  return listPage(rows.map(shown), query, total);
}
