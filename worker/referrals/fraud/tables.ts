import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

// What fraud rules know and what they flagged. migrations/ is the truth about the schema.

export const fraudFlags = sqliteTable("fraud_flags", {
  signupId: text("signup_id").primaryKey(),
  score: integer("score").notNull(),
  reasons: text("reasons").notNull(),
  status: text("status", { enum: ["open", "held", "confirmed", "dismissed"] }).notNull(),
  createdAt: integer("created_at").notNull(),
  holdUntil: integer("hold_until"),
  decidedAt: integer("decided_at"),
  decidedBy: text("decided_by"),
  note: text("note"),
  freed: text("freed"),
});

export const signupTraces = sqliteTable(
  "signup_traces",
  {
    trace: text("trace").notNull(),
    occurredAt: integer("occurred_at").notNull(),
    signupId: text("signup_id").notNull(),
  },
  (t) => [primaryKey({ columns: [t.trace, t.occurredAt, t.signupId] })],
);

export const officerTraces = sqliteTable(
  "officer_traces",
  {
    officerId: text("officer_id").notNull(),
    trace: text("trace").notNull(),
    day: text("day").notNull(),
  },
  (t) => [primaryKey({ columns: [t.officerId, t.trace] })],
);

export const fraudRounds = sqliteTable(
  "fraud_rounds",
  {
    ageMs: integer("age_ms").notNull(),
    through: text("through").notNull(),
  },
  (t) => [primaryKey({ columns: [t.ageMs] })],
);
