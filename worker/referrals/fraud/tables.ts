import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

// Sign-ups that are suspicious, and those that are claimed. As tables.ts of the module, they describe migrations/.

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

export const fraudJobs = sqliteTable("fraud_jobs", {
  id: text("id").primaryKey(),
  decision: text("decision", { enum: ["confirm", "dismiss"] }).notNull(),
  note: text("note"),
  signupIds: text("signup_ids").notNull(),
  decided: integer("decided").notNull().default(0),
  refused: text("refused").notNull().default("[]"),
  status: text("status", { enum: ["queued", "running", "done", "failed"] })
    .notNull()
    .default("queued"),
  createdByKind: text("created_by_kind").notNull(),
  createdBy: text("created_by").notNull(),
  createdAt: integer("created_at").notNull(),
  finishedAt: integer("finished_at"),
});

export const claims = sqliteTable("claims", {
  id: text("id").primaryKey(),
  signupId: text("signup_id").notNull(),
  referralId: text("referral_id").notNull(),
  reason: text("reason").notNull(),
  status: text("status", { enum: ["open", "approved", "declined"] }).notNull(),
  requestedBy: text("requested_by").notNull(),
  createdAt: integer("created_at").notNull(),
  decidedAt: integer("decided_at"),
  decidedBy: text("decided_by"),
  note: text("note"),
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
