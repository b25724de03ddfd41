import { sql } from "drizzle-orm";
import * as z from "zod";
import type { Grant } from "../access/actor";
import { all, contains } from "../db/conditions";
import type { Db } from "../db/db";
import type { RawRow } from "../db/raw-row";
import { orderBy, selectPage } from "../db/select-page";
import type { people } from "../db/tables";
import { listQuery } from "../http/list";
import { nameSchemas } from "../http/name-schemas";
import { toInstant } from "../time";
import { shownPerson } from "./account";
import { searchedOfPeople } from "./people";
import { type PersonRow, personColumns } from "./person-row";

export const shownUser = shownPerson.extend({
  status: z.enum(["active", "inactive"]),
  /** Has not chosen a password yet. */
  invited: z.boolean(),
  created_at: z.string(),
});
export type ShownUser = z.infer<typeof shownUser>;

export const usersQuery = listQuery(["name", "created_at"], "name").extend({
  status: z.enum(["active", "inactive"]).optional(),
});

interface Row extends PersonRow, RawRow<typeof people, "created_at" | "deactivated_at"> {
  invited: number;
}

const columns = sql`${personColumns}, p.password_hash IS NULL AS invited, p.created_at, p.deactivated_at`;

const show = ({ deactivated_at, has_totp, asked_of: _, ...row }: Row): ShownUser => ({
  ...row,
  totp: has_totp === 1,
  must_change_password: row.must_change_password === 1,
  invited: row.invited === 1,
  grants: JSON.parse(row.grants) as Grant[],
  status: deactivated_at === null ? "active" : "inactive",
  created_at: toInstant(row.created_at),
});

/** Everybody who may sign in or once could, whatever their role. */
export async function listUsers(
  db: Db,
  query: z.output<typeof usersQuery>,
): Promise<{ data: ShownUser[]; total: number }> {
  const filters = [
    query.status === undefined
      ? null
      : sql`(p.deactivated_at IS NULL) = ${query.status === "active" ? 1 : 0}`,
    query.q === "" ? null : contains(searchedOfPeople, query.q),
  ];
  const { rows, total } = await selectPage<Row>(
    db,
    {
      columns,
      from: sql`FROM people p WHERE ${all(filters)}`,
      order: orderBy(query.sort, { name: sql`p.name_key`, created_at: sql`p.created_at` }, sql`p.id`),
    },
    query,
  );
  return { data: rows.map(show), total };
}

export async function findUser(db: Db, id: string): Promise<ShownUser | null> {
  const row = await db.get<Row>(sql`SELECT ${columns} FROM people p WHERE p.id = ${id}`);
  return row ? show(row) : null;
}

nameSchemas({ User: shownUser });
