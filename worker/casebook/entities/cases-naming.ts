import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import type { Caller } from "../access/caller";
import { readableCases } from "../access/case-access";
import type { EntityRole } from "../content/fields";
import type { State } from "../states/states";

export interface NamedIn {
  case_id: string;
  version: number;
  state: State;
  title: string;
  role: EntityRole;
}

/** The versions that name an entity, and as what; of those the caller may read, at most two hundred. */
export const casesNaming = (db: Db, caller: Caller, entityId: string): Promise<NamedIn[]> =>
  db.all(sql`SELECT v.case_id, v.version, v.state, v.content ->> 'title' AS title, u.role
    FROM casebook_entity_uses u JOIN casebook_versions v ON v.id = u.version_id
      JOIN casebook_cases c ON c.case_id = v.case_id
    WHERE u.entity_id = ${entityId} AND ${readableCases(caller)}
    ORDER BY v.case_id, v.version DESC LIMIT 200`);
