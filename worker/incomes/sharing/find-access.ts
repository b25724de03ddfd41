import { sql } from "drizzle-orm";
import { contains } from "../../core/db/conditions";
import type { Db } from "../../core/db/db";
import { orderBy, selectPage } from "../../core/db/select-page";
import { listPage } from "../../core/http/list";
import { notFound } from "../../core/http/problem";
import { searchedOfPeople } from "../../core/identity/people";
import { toInstant } from "../../core/time";
import type { AccessGiven, AccessQuery } from "./schemas";

interface Row {
  id: string;
  name: string;
  email: string | null;
  permission: AccessGiven["permission"];
  granted_by: string | null;
  granted_at: number;
}

const columns = sql`p.id, p.name, p.email, g.permission, g.granted_by, g.granted_at`;
const from = sql`case_grants g JOIN people p ON p.id = g.person_id`;

const shown = ({ id, name, email, granted_at, ...given }: Row): AccessGiven => ({
  person: { id, name, email },
  ...given,
  granted_at: toInstant(granted_at),
});

/** Who is let into the case by a grant of its own. */
export async function listAccess(db: Db, caseId: string, query: AccessQuery) {
  const { keys, plain } = searchedOfPeople;
  const found = query.q === "" ? sql`TRUE` : contains({ keys, plain }, query.q);
  const { rows, total } = await selectPage<Row>(
    db,
    {
      columns,
      from: sql`FROM ${from} WHERE g.case_id = ${caseId} AND ${found}`,
      order: orderBy(query.sort, { granted_at: sql`g.granted_at` }, sql`p.id`),
    },
    query,
  );
  return listPage(rows.map(shown), query, total);
}

export async function findAccess(db: Db, caseId: string, personId: string): Promise<AccessGiven> {
  const row = await db.get<Row>(
    sql`SELECT ${columns} FROM ${from} WHERE g.case_id = ${caseId} AND g.person_id = ${personId}`,
  );
  if (!row) throw notFound();
  return shown(row);
}
