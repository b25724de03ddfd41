import { type SQL, sql } from "drizzle-orm";
import type { Caller } from "../access/caller";

/** Whether a public version names an entity (alias e), as a place too. */
export const namedPublicly = (): SQL => sql`EXISTS (SELECT 1 FROM casebook_public_counts n
  WHERE n.key IN ('names:' || e.entity_id, 'location:' || e.entity_id))`;

/** Whether the caller may read an entity (alias e): contributors public ones, theirs, and those of their cases and sources. */
export const mayReadEntity = ({ id, role }: Caller): SQL =>
  role !== "contributor"
    ? sql`TRUE`
    : sql`(e.created_by = ${id}
        OR EXISTS (SELECT 1 FROM casebook_entity_uses u JOIN casebook_versions v ON v.id = u.version_id
          JOIN casebook_case_people p ON p.case_id = v.case_id AND p.person_id = ${id}
          WHERE u.entity_id = e.entity_id)
        OR EXISTS (SELECT 1 FROM casebook_source_people p JOIN casebook_sources s ON s.id = p.source
          JOIN json_each(s.related_entity_ids) r ON r.value = e.entity_id WHERE p.person_id = ${id})
        OR ${namedPublicly()})`;
