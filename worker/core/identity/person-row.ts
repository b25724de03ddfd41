import { sql } from "drizzle-orm";
import type { RawRow } from "../db/raw-row";
import type { people } from "../db/tables";

/** What is read of a person (alias p), with every role they have. */
export const personColumns = sql`p.id, p.name, p.email, p.phone, p.locale, p.must_change_password,
  (SELECT json_group_array(json_object('module', g.module, 'role', g.role))
     FROM grants g WHERE g.person_id = p.id) AS grants`;

export interface PersonRow
  extends RawRow<typeof people, "id" | "name" | "email" | "phone" | "locale" | "must_change_password"> {
  /** JSON of Grant[] */
  grants: string;
}
