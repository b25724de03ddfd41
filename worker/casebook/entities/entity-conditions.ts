import { type SQL, sql } from "drizzle-orm";
import type { Caller } from "../access/caller";

/** Whether a public version names an entity (alias e) in one of these roles. */
export const namedPublicly = (roles: SQL = sql`('alleged', 'related', 'location')`): SQL =>
  sql`EXISTS (SELECT 1 FROM casebook_entity_uses u JOIN casebook_versions v ON v.id = u.version_id
    JOIN casebook_cases c ON c.case_id = v.case_id AND c.public_version = v.version
    WHERE u.entity_id = e.entity_id AND u.role IN ${roles})`;

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
