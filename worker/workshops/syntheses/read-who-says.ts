import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { readHiding } from "../exports/read-hiding";
import { stakeholderKey } from "../exports/told";
import type { SynthesisRecord } from "./schemas";

/** Who said a quote, as far as it may be told: by answer. */
export type WhoSays = Record<string, { province: string; stakeholder: string; number: number }>;

export async function readWhoSays(
  db: Db,
  assessmentId: string,
  { id: synthesisId }: Pick<SynthesisRecord, "id">,
): Promise<WhoSays> {
  const [{ shared }, rows] = await Promise.all([
    readHiding(db, assessmentId),
    db.all<{ id: string; number: number; province_id: string | null; province: string; type: string }>(sql`
      SELECT q.answer_id AS id, p.number, p.province_id, coalesce(l.name, '') AS province,
        coalesce(p.stakeholder_type, '') AS type
      FROM synthesis_quotes q
      CROSS JOIN participants p ON p.assessment_id = q.assessment_id AND p.number = q.number
      LEFT JOIN places l ON l.id = p.province_id WHERE q.synthesis_id = ${synthesisId}`),
  ]);
  return Object.fromEntries(
    rows.map(({ id, number, province_id, province, type }) => [
      id,
      {
        ...{ province, number },
        stakeholder: shared.stakeholders.has(stakeholderKey(province_id, type)) ? type : "",
      },
    ]),
  );
}
