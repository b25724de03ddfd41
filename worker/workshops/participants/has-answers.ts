import { type SQL, sql } from "drizzle-orm";

/** Whether anything was ever submitted in the assessment, and is still held. */
export const hasAnswers = (assessmentId: string): SQL => sql`EXISTS (SELECT 1 FROM participants
    WHERE assessment_id = ${assessmentId} AND completed <> '{}')
  OR EXISTS (SELECT 1 FROM participant_answers WHERE assessment_id = ${assessmentId} AND submitted_at IS NOT NULL)`;
