import { sql } from "drizzle-orm";
import type { Db } from "../db/db";

/** What a record is called, and where it is shown. */
export interface Subject {
  name: string;
  href: string | null;
}

export type Subjects = Record<string, Subject>;

/** Names those of the ids that are the module's; one query, whatever their number. */
export type NameSubjects = (db: Db, ids: string[]) => Promise<({ id: string } & Subject)[]>;

const named: NameSubjects[] = [
  (db, ids) =>
    db.all(sql`
      SELECT p.id, p.name, '/dashboard/settings/users/' || p.id AS href
      FROM json_each(${JSON.stringify(ids)}) n JOIN people p ON p.id = n.value
      UNION ALL
      SELECT k.id, k.name, '/dashboard/settings/api-keys' AS href
      FROM json_each(${JSON.stringify(ids)}) n JOIN api_keys k ON k.id = n.value
      UNION ALL
      SELECT w.id, w.url AS name, CASE WHEN w.deleted_at IS NULL THEN '/dashboard/settings/webhooks/' || w.id END AS href
      FROM json_each(${JSON.stringify(ids)}) n JOIN webhooks w ON w.id = n.value
      UNION ALL
      SELECT o.id, o.name, '/dashboard/settings/organisation' AS href
      FROM json_each(${JSON.stringify(ids)}) n JOIN organisation o ON o.id = n.value`),
];

/** A module tells what its records are called, for the audit log. */
export const nameSubjects = (naming: NameSubjects): void => {
  named.push(naming);
};

/** What the records with these ids are called, as far as any module knows. */
export async function subjectsOf(db: Db, ids: string[]): Promise<Subjects> {
  const wanted = [...new Set(ids)];
  const found = await Promise.all(named.map((naming) => naming(db, wanted)));
  return Object.fromEntries(found.flat().map(({ id, ...subject }) => [id, subject]));
}
