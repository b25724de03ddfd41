import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { findWorkshop } from "../assessments/find-workshops";
import type { Spoken } from "../participants/profile-fields";
import { readQuestions } from "../questions/find-questions";
import type { WorkshopType } from "../workshop-types";

/** A workshop as participants see it, open and with nobody's answers. */
export async function readPreview(db: Db, assessmentId: string, workshop: WorkshopType) {
  const { title, questions_version } = await findWorkshop(db, assessmentId, workshop);
  const [questions, assessment] = await Promise.all([
    readQuestions(db, assessmentId, workshop, questions_version),
    db.get<{ language: Spoken }>(sql`SELECT language FROM assessments WHERE id = ${assessmentId}`),
  ]);
  return {
    ...{ title, questions_version, questions, answers: {}, status: "open" as const },
    language: assessment?.language ?? ("en" as const),
  };
}
