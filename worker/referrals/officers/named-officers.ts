import { type SQL, sql } from "drizzle-orm";
import { contains } from "../../core/db/conditions";
import type { Db } from "../../core/db/db";
import type { RawRow } from "../../core/db/raw-row";
import type { people } from "../../core/db/tables";
import { foldText } from "../../core/text/fold";
import { readLine } from "../../core/text/read-text";
import type { Choice } from "../campaigns/choices";
import type { officers } from "../tables";

const officersWhere = (db: Db, condition: SQL, limit: number) =>
  db.all<
    RawRow<typeof officers, "id"> & RawRow<typeof people, "name">
  >(sql`SELECT o.id, p.name FROM officers o JOIN people p ON p.id = o.person_id
    WHERE ${condition} ORDER BY p.name_key, o.id LIMIT ${limit}`);

export interface NamedOfficer {
  /** The one that is meant; null where nobody or more than one may be. */
  one: Choice | null;
  /** Who may be meant, at most twenty, by name. */
  choices: Choice[];
}

/** The officer of an id or of a name as it is typed: whole, or a part of it that only one has. */
export async function namedOfficer(
  db: Db,
  { officer_id, officer }: { officer_id?: string | undefined; officer?: string | undefined },
): Promise<NamedOfficer> {
  if (officer_id) {
    const [choices, [one]] = await Promise.all([
      officersWhere(db, sql`TRUE`, 20),
      officersWhere(db, sql`o.id = ${officer_id}`, 1),
    ]);
    return { one: one ?? null, choices };
  }
  const typed = readLine((officer ?? "").slice(0, 100));
  if (typed === "") return { one: null, choices: await officersWhere(db, sql`TRUE`, 20) };
  const choices = await officersWhere(db, contains({ keys: [sql`p.name_key`] }, typed), 20);
  const whole = choices.filter(({ name }) => foldText(name) === foldText(typed));
  const [first] = whole.length > 0 ? whole : choices;
  return { one: (whole.length || choices.length) === 1 ? (first ?? null) : null, choices };
}
