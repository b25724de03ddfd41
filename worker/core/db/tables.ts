import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

export * from "./public-tables";
export * from "./sign-in-tables";

// migrations/ is the truth about the schema; worker/core/db/tables.test.ts compares these with it.
export const organisation = sqliteTable("organisation", {
  id: text("id").primaryKey(),
  name: text("name").notNull(),
  timeZone: text("time_zone").notNull(),
  locale: text("locale").notNull(),
  createdAt: integer("created_at").notNull(),
  country: text("country"),
  secondFactor: text("second_factor", { enum: ["optional", "administrators"] })
    .notNull()
    .default("optional"),
});

export const people = sqliteTable("people", {
  id: text("id").primaryKey(),
  name: text("name").notNull(),
  nameKey: text("name_key").notNull().default(""),
  email: text("email"),
  emailKey: text("email_key"),
  phone: text("phone"),
  locale: text("locale").notNull().default("en"),
  passwordHash: text("password_hash"),
  mustChangePassword: integer("must_change_password", { mode: "boolean" }).notNull().default(false),
  secretHolder: text("secret_holder"),
  createdAt: integer("created_at").notNull(),
  createdBy: text("created_by"),
  deactivatedAt: integer("deactivated_at"),
  deactivatedBy: text("deactivated_by"),
});

export const grants = sqliteTable(
  "grants",
  {
    personId: text("person_id").notNull(),
    module: text("module").notNull(),
    role: text("role").notNull(),
    grantedAt: integer("granted_at").notNull(),
    grantedBy: text("granted_by"),
  },
  (t) => [primaryKey({ columns: [t.personId, t.module, t.role] })],
);

export const sessions = sqliteTable("sessions", {
  id: text("id").primaryKey(),
  personId: text("person_id").notNull(),
  generation: integer("generation").notNull().default(1),
  rotatedAt: integer("rotated_at").notNull(),
  rotatedBy: text("rotated_by", { enum: ["call", "page"] })
    .notNull()
    .default("call"),
  userAgent: text("user_agent").notNull().default(""),
  ipMasked: text("ip_masked").notNull().default(""),
  createdAt: integer("created_at").notNull(),
  expiresAt: integer("expires_at").notNull(),
  revokedAt: integer("revoked_at"),
  revokedReason: text("revoked_reason"),
  openedBy: text("opened_by", { enum: ["password", "passkey", "link"] })
    .notNull()
    .default("password"),
});

export const credentialTokens = sqliteTable("credential_tokens", {
  tokenHash: text("token_hash").primaryKey(),
  personId: text("person_id").notNull(),
  purpose: text("purpose", { enum: ["invitation", "reset"] }).notNull(),
  createdAt: integer("created_at").notNull(),
  expiresAt: integer("expires_at").notNull(),
  usedAt: integer("used_at"),
});

export const passwordRequests = sqliteTable("password_requests", {
  personId: text("person_id").primaryKey(),
  askedAt: integer("asked_at").notNull(),
});

export const signInFailures = sqliteTable(
  "sign_in_failures",
  {
    subject: text("subject").notNull(),
    network: text("network").notNull(),
    times: text("times").notNull(),
    closedUntil: integer("closed_until").notNull().default(0),
    forgetAt: integer("forget_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.subject, t.network] })],
);

export const apiKeys = sqliteTable("api_keys", {
  id: text("id").primaryKey(),
  name: text("name").notNull(),
  nameKey: text("name_key").notNull().default(""),
  keyHash: text("key_hash").notNull(),
  scopes: text("scopes", { mode: "json" }).$type<string[]>().notNull(),
  createdAt: integer("created_at").notNull(),
  createdBy: text("created_by").notNull(),
  expiresAt: integer("expires_at"),
  revokedAt: integer("revoked_at"),
  revokedBy: text("revoked_by"),
  lastUsedAt: integer("last_used_at"),
});

export const auditEvents = sqliteTable("audit_events", {
  id: text("id").primaryKey(),
  at: integer("at").notNull(),
  actorKind: text("actor_kind", { enum: ["person", "key", "system", "public"] }).notNull(),
  actorId: text("actor_id"),
  action: text("action").notNull(),
  subjectId: text("subject_id").notNull(),
  detail: text("detail").notNull().default("{}"),
  requestId: text("request_id"),
});

export const deadLetters = sqliteTable("dead_letters", {
  id: text("id").primaryKey(),
  kind: text("kind").notNull(),
  body: text("body").notNull(),
  error: text("error").notNull().default(""),
  attempts: integer("attempts").notNull(),
  createdAt: integer("created_at").notNull(),
  retriedAt: integer("retried_at"),
  retriedBy: text("retried_by"),
});

export const jobs = sqliteTable("jobs", {
  id: text("id").primaryKey(),
  kind: text("kind").notNull(),
  subject: text("subject").notNull(),
  dueAt: integer("due_at").notNull(),
  attempts: integer("attempts").notNull().default(0),
  createdAt: integer("created_at").notNull(),
});

export const schedules = sqliteTable("schedules", {
  name: text("name").primaryKey(),
  through: text("through").notNull(),
  attempts: integer("attempts").notNull().default(0),
  restingUntil: integer("resting_until").notNull().default(0),
});

export const outbox = sqliteTable("outbox", {
  id: text("id").primaryKey(),
  recipient: text("recipient").notNull(),
  subject: text("subject").notNull(),
  body: text("body").notNull(),
  createdAt: integer("created_at").notNull(),
});

export const webhooks = sqliteTable("webhooks", {
  id: text("id").primaryKey(),
  url: text("url").notNull(),
  events: text("events", { mode: "json" }).$type<string[]>().notNull(),
  enabled: integer("enabled", { mode: "boolean" }).notNull(),
  secret: text("secret").notNull(),
  formerSecret: text("former_secret"),
  formerUntil: integer("former_until"),
  failingSince: integer("failing_since"),
  pausedAt: integer("paused_at"),
  pausedBecause: text("paused_because", { enum: ["failing", "gone"] }),
  createdAt: integer("created_at").notNull(),
  createdBy: text("created_by").notNull(),
  deletedAt: integer("deleted_at"),
  deletedBy: text("deleted_by"),
});

export const webhookDeliveries = sqliteTable(
  "webhook_deliveries",
  {
    webhookId: text("webhook_id").notNull(),
    id: text("id").notNull(),
    type: text("type").notNull(),
    subject: text("subject").notNull(),
    body: text("body"),
    status: text("status", { enum: ["waiting", "delivered", "failed"] })
      .notNull()
      .default("waiting"),
    dueAt: integer("due_at").notNull(),
    attempts: integer("attempts").notNull().default(0),
    failures: integer("failures").notNull().default(0),
    attemptedAt: integer("attempted_at"),
    answerStatus: integer("answer_status"),
    answerHead: text("answer_head"),
    error: text("error"),
    createdAt: integer("created_at").notNull(),
    deliveredAt: integer("delivered_at"),
  },
  (t) => [primaryKey({ columns: [t.webhookId, t.id] })],
);

export const mailingChoices = sqliteTable(
  "mailing_choices",
  {
    personId: text("person_id").notNull(),
    mailing: text("mailing").notNull(),
    wanted: integer("wanted", { mode: "boolean" }).notNull(),
    changedAt: integer("changed_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.mailing] })],
);

export const mailingsWritten = sqliteTable(
  "mailings_written",
  {
    mailing: text("mailing").notNull(),
    period: text("period").notNull(),
    personId: text("person_id").notNull(),
    writtenAt: integer("written_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.mailing, table.period, table.personId] })],
);

export const guards = sqliteTable("guards", {
  code: text("code").notNull(),
});

export const idempotencyKeys = sqliteTable("idempotency_keys", {
  id: text("id").primaryKey(),
  requestHash: text("request_hash").notNull(),
  requestId: text("request_id").notNull(),
  createdAt: integer("created_at").notNull(),
  answer: text("answer"),
});

export const settings = sqliteTable("settings", {
  key: text("key").primaryKey(),
  value: text("value").notNull(),
  updatedAt: integer("updated_at").notNull(),
  updatedBy: text("updated_by"),
});

export const healthHours = sqliteTable("health_hours", {
  hour: text("hour").primaryKey(),
  probes: integer("probes").notNull(),
  available: integer("available").notNull(),
  checks: text("checks").notNull(),
  findings: text("findings").notNull(),
  probedAt: integer("probed_at").notNull(),
});

export const incidents = sqliteTable(
  "incidents",
  {
    startedAt: integer("started_at").notNull(),
    endedAt: integer("ended_at"),
    checks: text("checks").notNull(),
    told: text("told", { enum: ["nothing", "off", "well"] })
      .notNull()
      .default("nothing"),
  },
  (t) => [primaryKey({ columns: [t.startedAt] })],
);

export const troubles = sqliteTable(
  "troubles",
  {
    kind: text("kind").notNull(),
    subject: text("subject").notNull(),
    since: integer("since").notNull(),
  },
  (t) => [primaryKey({ columns: [t.kind, t.subject] })],
);

export const recounts = sqliteTable("recounts", {
  id: text("id").primaryKey(),
  startedAt: integer("started_at").notNull(),
  startedBy: text("started_by"),
  finishedAt: integer("finished_at"),
  marks: text("marks").notNull(),
  compared: integer("compared").notNull().default(0),
  differences: integer("differences").notNull().default(0),
});

export const recountDifferences = sqliteTable(
  "recount_differences",
  {
    recountId: text("recount_id").notNull(),
    place: text("place").notNull(),
    owner: text("owner").notNull(),
    period: text("period").notNull(),
    measure: text("measure").notNull(),
    expected: integer("expected").notNull(),
    found: integer("found").notNull(),
  },
  (t) => [primaryKey({ columns: [t.recountId, t.place, t.owner, t.period, t.measure] })],
);

export const savedViews = sqliteTable("saved_views", {
  id: text("id").primaryKey(),
  personId: text("person_id").notNull(),
  name: text("name").notNull(),
  nameKey: text("name_key").notNull(),
  path: text("path").notNull(),
  query: text("query").notNull(),
  createdAt: integer("created_at").notNull(),
  deletedAt: integer("deleted_at"),
});
