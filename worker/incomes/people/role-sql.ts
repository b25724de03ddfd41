import { type SQL, sql } from "drizzle-orm";
import { roleNames } from "../roles";

/** True where the person administers the organisation: in this module they count as super_admin. */
export const administersAll = (personId: SQL): SQL =>
  sql`EXISTS (SELECT 1 FROM grants a WHERE a.person_id = ${personId} AND a.module = 'organisation' AND a.role = 'admin')`;

const places = sql.raw(
  `CASE g.role ${roleNames.map((role, at) => `WHEN '${role}' THEN ${at}`).join(" ")} END`,
);

/** What the person is in this module, NULL where they are nothing: the highest of their roles counts. */
export const roleSql = (personId: SQL): SQL =>
  sql`iif(${administersAll(personId)}, 'super_admin', (SELECT g.role FROM grants g
    WHERE g.person_id = ${personId} AND g.module = 'incomes' ORDER BY ${places} LIMIT 1))`;

/** The ids of all who are something here. */
export const everybodyHere = sql`(SELECT person_id FROM grants
  WHERE module = 'incomes' OR (module = 'organisation' AND role = 'admin'))`;
