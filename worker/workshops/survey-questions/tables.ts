import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const surveyQuestions = sqliteTable(
  "survey_questions",
  {
    assessmentId: text("assessment_id").notNull(),
    version: integer("version").notNull(),
    questions: text("questions").notNull(),
    createdAt: integer("created_at").notNull(),
    createdBy: text("created_by").notNull(),
  },
  (t) => [primaryKey({ columns: [t.assessmentId, t.version] })],
);
