import { type SQL, sql } from "drizzle-orm";

/** Whether a need (alias n) is critical: immediate, and neither rejected nor completed. */
export const isCritical: SQL = sql`(n.urgency = 'immediate' AND n.status NOT IN ('rejected', 'completed'))`;

/** Where a need (alias n) stands, the most pressing lowest: what is settled last, by urgency, impact, feasibility. */
export const rank: SQL = sql`(1000 * (n.status IN ('rejected', 'completed'))
  + CASE n.urgency WHEN 'immediate' THEN 100 WHEN 'short_term' THEN 200 WHEN 'medium_term' THEN 300 ELSE 400 END
  - 10 * n.impact - coalesce(n.feasibility, 0))`;
