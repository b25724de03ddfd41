import { sql } from "drizzle-orm";

/** Of statements (s): those of themes, and what was added by participants who have not withdrawn since. */
export const isHeard = sql`(s.number IS NULL OR EXISTS (SELECT 1 FROM participants author
  WHERE author.assessment_id = s.assessment_id AND author.number = s.number AND author.status <> 'withdrawn'))`;
