import { type SQL, sql } from "drizzle-orm";
import { all, contains, isAnyOf } from "../../core/db/conditions";
import type { Db } from "../../core/db/db";
import { orderBy, selectPage } from "../../core/db/select-page";
import { listPage } from "../../core/http/list";
import { notFound } from "../../core/http/problem";
import { toInstant } from "../../core/time";
import type { Caller } from "../access/member";
import type { RegistrationRecord, RegistrationsQuery } from "./schemas";

interface Row {
  id: string;
  name: string;
  email: string;
  company: string;
  message: string;
  business_unit_ids: string;
  status: RegistrationRecord["status"];
  created_at: number;
  locale: string;
}

const columns = sql`r.id, r.name, r.email, r.company, r.message, r.business_unit_ids, r.status, r.created_at, r.locale`;

/** An admin's are those that name a unit of theirs. */
const mayRead = (caller: Caller): SQL | null =>
  caller.role === "super_admin"
    ? null
    : sql`EXISTS (SELECT 1 FROM json_each(r.business_unit_ids) n
        JOIN unit_members m ON m.business_unit_id = n.value AND m.person_id = ${caller.personId})`;

const shown = ({ locale: _, ...row }: Row): RegistrationRecord => ({
  ...row,
  business_unit_ids: JSON.parse(row.business_unit_ids) as string[],
  created_at: toInstant(row.created_at),
});

export async function listRegistrations(db: Db, caller: Caller, query: RegistrationsQuery) {
  const condition = all([
    mayRead(caller),
    query.status ? isAnyOf(sql`r.status`, query.status) : null,
    query.q === "" ? null : contains({ keys: [sql`r.name_key`], plain: [sql`r.email_key`] }, query.q),
  ]);
  const { rows, total } = await selectPage<Row>(
    db,
    {
      columns,
      from: sql`FROM registrations r WHERE ${condition}`,
      order: orderBy(query.sort, { created_at: sql`r.created_at`, name: sql`r.name_key` }, sql`r.id`),
    },
    query,
  );
  return listPage(rows.map(shown), query, total);
}

/** The registration, and the language of whoever wrote it; 404 to an admin whose units it does not name. */
export async function findRegistration(db: Db, caller: Caller, id: string) {
  const row = await db.get<Row>(
    sql`SELECT ${columns} FROM registrations r WHERE ${all([sql`r.id = ${id}`, mayRead(caller)])}`,
  );
  if (!row) throw notFound();
  return { record: shown(row), locale: row.locale };
}
