import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import type { Question } from "../questions/definition";
import { checkDraft, type Value } from "../questions/draft-check";
import type { WorkshopType } from "../workshop-types";
import type { Unfit } from "./views/impact";

/** The drafts that these questions would not take, by question: they would stay in the history alone. */
export async function readUnfit(
  db: Db,
  assessmentId: string,
  workshop: WorkshopType,
  questions: readonly Question[],
): Promise<Unfit[]> {
  const drafts = await db.all<{ id: string; name: string; question_id: string; value: string }>(sql`
    SELECT p.id, p.name, a.question_id, a.value FROM participants p
    CROSS JOIN participant_answers a ON a.assessment_id = p.assessment_id AND a.number = p.number
      AND a.workshop = ${workshop}
    WHERE p.assessment_id = ${assessmentId} AND a.says = 1 AND p.completed ->> ${`$.${workshop}`} IS NULL
    ORDER BY p.number`);
  const unfit = new Map<string, Unfit>();
  for (const { id, name, question_id, value } of drafts) {
    const question = questions.find((one) => one.id === question_id);
    if (question && "value" in checkDraft(question, JSON.parse(value) as Value)) continue;
    const one = unfit.get(question_id) ?? { question: question_id, people: [] };
    one.people.push({ id, name });
    unfit.set(question_id, one);
  }
  return [...unfit.values()];
}
