import { sql } from "drizzle-orm";
import { atomically } from "../../core/db/db";
import { db } from "../../testing/api";

/** Syntheses of an assessment, made before: one to look through, one to approve, one that is voted on; a statement of this participant. */
export async function makeSyntheses(assessmentId: string, number: number) {
  const names = ["synthesis_id", "approved_synthesis_id", "voted_synthesis_id"] as const;
  const ids = names.map((name) => [name, `syn_${crypto.randomUUID().replaceAll("-", "")}`] as const);
  const records = Object.fromEntries(ids) as Record<(typeof names)[number], string>;
  const statement = `stm_${crypto.randomUUID().replaceAll("-", "")}`;
  await atomically(db, [
    ...ids.map(
      ([
        name,
        id,
      ]) => sql`INSERT INTO workshop_syntheses (id, assessment_id, workshop, status, provider, model, voting,
          created_by, created_at)
        VALUES (${id}, ${assessmentId}, 'workshop_1', 'completed', 'extractive', 'extractive-1',
          ${name === "voted_synthesis_id" ? "open" : "closed"}, 'test', cast(${Date.now()} as integer))`,
    ),
    sql`INSERT INTO synthesis_statements (id, synthesis_id, assessment_id, number, text, status, n, created_at)
      VALUES (${statement}, ${records.voted_synthesis_id}, ${assessmentId}, cast(${number} as integer), 'The road first',
        'accepted', 0, 0)`,
  ]);
  return { ...records, statement_id: statement };
}
