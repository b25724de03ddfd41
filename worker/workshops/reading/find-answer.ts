import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import type { WorkshopType } from "../workshop-types";

/** Where an answer stands. */
export interface AnswerPlace {
  id: string;
  workshop: WorkshopType;
  question: string;
  /** Of whoever gave it. */
  number: number;
  status: "submitted" | "draft";
}

/**
 * The answer of participant `number`. Null for one of another assessment, of somebody who withdrew, and for one that is
 * none any more.
 */
export async function findAnswer(
  db: Db,
  assessmentId: string,
  { id, number }: { id: string; number: number },
): Promise<AnswerPlace | null> {
  const row = await db.get<Omit<AnswerPlace, "status"> & { submitted: number }>(sql`
    SELECT a.id, a.workshop, a.question_id AS question, a.number,
      p.completed -> ('$.' || a.workshop) IS NOT NULL AS submitted
    FROM participants p CROSS JOIN participant_answers a ON a.assessment_id = p.assessment_id AND a.number = p.number
    WHERE p.assessment_id = ${assessmentId} AND p.number = cast(${number} AS integer)
      AND p.status <> 'withdrawn' AND a.says = 1 AND a.id = ${id}`);
  if (!row) return null;
  const { submitted, ...place } = row;
  return { ...place, status: submitted === 1 ? "submitted" : "draft" };
}
