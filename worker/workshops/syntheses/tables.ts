import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const workshopSyntheses = sqliteTable("workshop_syntheses", {
  id: text("id").primaryKey(),
  assessmentId: text("assessment_id").notNull(),
  workshop: text("workshop").notNull(),
  provinceId: text("province_id"),
  stakeholderType: text("stakeholder_type"),
  status: text("status").notNull(),
  provider: text("provider").notNull(),
  model: text("model").notNull(),
  prompt: text("prompt").notNull().default(""),
  participants: integer("participants").notNull().default(0),
  answers: integer("answers").notNull().default(0),
  synthesisText: text("synthesis_text").notNull().default(""),
  themes: text("themes").notNull().default("[]"),
  recommendations: text("recommendations").notNull().default("[]"),
  tokensInput: integer("tokens_input").notNull().default(0),
  tokensOutput: integer("tokens_output").notNull().default(0),
  processingMs: integer("processing_ms"),
  attempts: integer("attempts").notNull().default(0),
  errorMessage: text("error_message"),
  stale: integer("stale").notNull().default(0),
  replaces: text("replaces"),
  voting: text("voting").notNull().default("closed"),
  run: text("run"),
  runUntil: integer("run_until"),
  createdBy: text("created_by").notNull(),
  createdAt: integer("created_at").notNull(),
  completedAt: integer("completed_at"),
  reviewedBy: text("reviewed_by"),
  reviewNotes: text("review_notes").notNull().default(""),
  reviewedAt: integer("reviewed_at"),
  approvedAt: integer("approved_at"),
  contributors: text("contributors"),
});

export const synthesisQuotes = sqliteTable(
  "synthesis_quotes",
  {
    synthesisId: text("synthesis_id").notNull(),
    theme: text("theme").notNull(),
    n: integer("n").notNull(),
    assessmentId: text("assessment_id").notNull(),
    number: integer("number").notNull(),
    answerId: text("answer_id").notNull(),
    text: text("text").notNull(),
  },
  (t) => [primaryKey({ columns: [t.synthesisId, t.theme, t.n] })],
);

export const synthesisStatements = sqliteTable("synthesis_statements", {
  id: text("id").primaryKey(),
  synthesisId: text("synthesis_id").notNull(),
  assessmentId: text("assessment_id").notNull(),
  number: integer("number"),
  text: text("text").notNull(),
  status: text("status").notNull(),
  n: integer("n").notNull(),
  createdAt: integer("created_at").notNull(),
});

export const synthesisVotes = sqliteTable(
  "synthesis_votes",
  {
    assessmentId: text("assessment_id").notNull(),
    number: integer("number").notNull(),
    statementId: text("statement_id").notNull(),
    vote: text("vote").notNull(),
  },
  (t) => [primaryKey({ columns: [t.assessmentId, t.number, t.statementId] })],
);
