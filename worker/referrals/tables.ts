import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { type NextStep, phoneModes, type Question, type Translations } from "./campaigns/signup-form";

export * from "./candidates/tables";
export * from "./enrollment-lists/tables";
export * from "./follow-ups/tables";
export * from "./fraud/tables";
export * from "./notes/tables";
export * from "./raw-log/tables";
export * from "./rollups/tables";
export * from "./sheets/tables";

// migrations/ is the truth about the schema; worker/core/db/tables.test.ts compares these with it.

export const officers = sqliteTable("officers", {
  id: text("id").primaryKey(),
  number: integer("number").notNull(),
  personId: text("person_id").notNull(),
  region: text("region").notNull().default(""),
  regionKey: text("region_key").notNull().default(""),
  maxLinks: integer("max_links").notNull(),
  note: text("note").notNull().default(""),
  createdAt: integer("created_at").notNull(),
  createdBy: text("created_by"),
  deactivatedAt: integer("deactivated_at"),
  deactivatedBy: text("deactivated_by"),
});

export const campaigns = sqliteTable("campaigns", {
  id: text("id").primaryKey(),
  number: integer("number").notNull(),
  name: text("name").notNull(),
  nameKey: text("name_key").notNull().default(""),
  slug: text("slug").notNull(),
  description: text("description").notNull().default(""),
  descriptionKey: text("description_key").notNull().default(""),
  type: text("type"),
  typeKey: text("type_key"),
  region: text("region"),
  regionKey: text("region_key"),
  startsOn: text("starts_on").notNull(),
  endsOn: text("ends_on"),
  landingUrl: text("landing_url"),
  attributionModel: text("attribution_model", { enum: ["last_click", "first_click"] }).notNull(),
  attributionWindowDays: integer("attribution_window_days").notNull(),
  maxLinksPerOfficer: integer("max_links_per_officer").notNull(),
  officersCreateLinks: integer("officers_create_links", { mode: "boolean" }).notNull().default(false),
  allowedOrigins: text("allowed_origins", { mode: "json" }).$type<string[]>().notNull().default([]),
  publishableKey: text("publishable_key").notNull(),
  consentText: text("consent_text"),
  translations: text("translations", { mode: "json" }).$type<Translations>().notNull().default({}),
  phone: text("phone", { enum: phoneModes }).notNull().default("off"),
  asksRegion: text("asks_region", { enum: phoneModes }).notNull().default("off"),
  questions: text("questions", { mode: "json" }).$type<Question[]>().notNull().default([]),
  goal: integer("goal"),
  namesOfficer: integer("names_officer", { mode: "boolean" }).notNull().default(false),
  confirmsByMail: integer("confirms_by_mail", { mode: "boolean" }).notNull().default(false),
  followUpsByMail: integer("follow_ups_by_mail", { mode: "boolean" }).notNull().default(false),
  nextStep: text("next_step", { mode: "json" }).$type<NextStep>().notNull().default({}),
  shareMessages: text("share_messages", { mode: "json" })
    .$type<Record<string, string>>()
    .notNull()
    .default({}),
  logoKey: text("logo_key"),
  createdAt: integer("created_at").notNull(),
  createdBy: text("created_by"),
  archivedAt: integer("archived_at"),
  archivedBy: text("archived_by"),
});

export const formerSlugs = sqliteTable("former_slugs", {
  slug: text("slug").primaryKey(),
  campaignId: text("campaign_id").notNull(),
  leftAt: integer("left_at").notNull(),
});

export const campaignOfficers = sqliteTable(
  "campaign_officers",
  {
    campaignId: text("campaign_id").notNull(),
    officerId: text("officer_id").notNull(),
    assignedAt: integer("assigned_at").notNull(),
    assignedBy: text("assigned_by"),
  },
  (t) => [primaryKey({ columns: [t.campaignId, t.officerId] })],
);

export const referrals = sqliteTable("referrals", {
  id: text("id").primaryKey(),
  number: integer("number").notNull(),
  code: text("code").notNull(),
  officerId: text("officer_id").notNull(),
  campaignId: text("campaign_id").notNull(),
  label: text("label").notNull().default(""),
  labelKey: text("label_key").notNull().default(""),
  issuedAt: integer("issued_at").notNull(),
  issuedBy: text("issued_by"),
  expiresAt: integer("expires_at"),
  revokedAt: integer("revoked_at"),
  revokedBy: text("revoked_by"),
  replaces: text("replaces"),
  replacedBy: text("replaced_by"),
  clicks: integer("clicks").notNull().default(0),
  uniqueClicks: integer("unique_clicks").notNull().default(0),
  botClicks: integer("bot_clicks").notNull().default(0),
  signups: integer("signups").notNull().default(0),
  enrollments: integer("enrollments").notNull().default(0),
  held: integer("held").notNull().default(0),
});

export const targets = sqliteTable(
  "targets",
  {
    campaignId: text("campaign_id").notNull(),
    officerId: text("officer_id").notNull(),
    measure: text("measure", { enum: ["signups", "enrollments"] }).notNull(),
    goal: integer("goal").notNull(),
    startsOn: text("starts_on"),
    endsOn: text("ends_on"),
    setAt: integer("set_at").notNull(),
    setBy: text("set_by"),
  },
  (t) => [primaryKey({ columns: [t.campaignId, t.officerId] })],
);

export const untoldClicks = sqliteTable("untold_clicks", {
  referralId: text("referral_id").primaryKey(),
  clicks: integer("clicks").notNull(),
});

export const signups = sqliteTable("signups", {
  id: text("id").primaryKey(),
  campaignId: text("campaign_id").notNull().default(""),
  emailHash: text("email_hash").notNull(),
  emailEncrypted: text("email_encrypted").notNull(),
  emailMasked: text("email_masked").notNull(),
  externalId: text("external_id"),
  importKey: text("import_key"),
  channel: text("channel", { enum: ["api", "form", "script", "import"] }).notNull(),
  receivedAt: integer("received_at").notNull(),
  occurredAt: integer("occurred_at").notNull(),
  eventUs: integer("event_us"),
  evidence: text("evidence").notNull(),
  settledAt: integer("settled_at"),
  attempts: integer("attempts").notNull().default(0),
  referralId: text("referral_id"),
  officerId: text("officer_id"),
  model: text("model", { enum: ["last_click", "first_click"] }),
  reason: text("reason"),
  explanation: text("explanation"),
  clickId: text("click_id"),
  clickedAt: integer("clicked_at"),
  clickedDay: text("clicked_day"),
  country: text("country"),
  conversionTimeMinutes: integer("conversion_time_minutes"),
  day: text("day"),
  hour: integer("hour"),
  enrolledAt: integer("enrolled_at"),
  enrolledDay: text("enrolled_day"),
  enrolledHour: integer("enrolled_hour"),
  enrollmentListId: text("enrollment_list_id"),
  fraudScore: integer("fraud_score"),
  fraudReasons: text("fraud_reasons").notNull().default("[]"),
  traits: text("traits"),
  counted: integer("counted", { mode: "boolean" }).notNull().default(false),
  withheld: integer("withheld", { mode: "boolean" }).notNull().default(false),
  firstNameEncrypted: text("first_name_encrypted"),
  phoneHash: text("phone_hash"),
  phoneEncrypted: text("phone_encrypted"),
  answersEncrypted: text("answers_encrypted"),
  nudgedAt: integer("nudged_at"),
  nudgedBy: text("nudged_by"),
  nudgeBefore: text("nudge_before"),
  restsUntil: integer("rests_until"),
  mailedAt: integer("mailed_at"),
  mailEndedAt: integer("mail_ended_at"),
  snoozedUntil: integer("snoozed_until"),
  notInterestedAt: integer("not_interested_at"),
  notInterestedBy: text("not_interested_by"),
  language: text("language"),
  mayMail: integer("may_mail", { mode: "boolean" }).notNull().default(false),
  device: text("device"),
  browser: text("browser"),
  system: text("system"),
  referrer: text("referrer"),
  source: text("source"),
  visitor: text("visitor"),
  repeats: integer("repeats").notNull().default(0),
  spreadsheet: integer("spreadsheet").notNull().default(0),
});

export const signupRequests = sqliteTable("signup_requests", {
  keyHash: text("key_hash").primaryKey(),
  bodyHash: text("body_hash").notNull(),
  signupId: text("signup_id").notNull(),
  receivedAt: integer("received_at").notNull(),
});

export const interests = sqliteTable(
  "interests",
  {
    campaignId: text("campaign_id").notNull(),
    emailHash: text("email_hash").notNull(),
    clickId: text("click_id").notNull(),
    recordedAt: integer("recorded_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.campaignId, t.emailHash, t.clickId] })],
);

export const forgeries = sqliteTable(
  "forgeries",
  {
    minute: integer("minute").notNull(),
    isolate: text("isolate").notNull(),
    count: integer("count").notNull(),
  },
  (t) => [primaryKey({ columns: [t.minute, t.isolate] })],
);

export const sentencesAside = sqliteTable(
  "sentences_aside",
  {
    personId: text("person_id").notNull(),
    sentence: text("sentence").notNull(),
    putAsideAt: integer("put_aside_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.sentence] })],
);

export const formDays = sqliteTable(
  "form_days",
  {
    campaignId: text("campaign_id").notNull(),
    day: text("day").notNull(),
    views: integer("views").notNull().default(0),
    starts: integer("starts").notNull().default(0),
    submits: integer("submits").notNull().default(0),
    faults: text("faults").notNull().default("{}"),
  },
  (t) => [primaryKey({ columns: [t.campaignId, t.day] })],
);

export const importBatches = sqliteTable(
  "import_batches",
  {
    number: integer("number").notNull(),
    importId: text("import_id").notNull(),
    at: integer("at").notNull(),
    by: text("by"),
    clicks: integer("clicks").notNull(),
    signups: integer("signups").notNull(),
  },
  (t) => [primaryKey({ columns: [t.number] })],
);

export const importedClicks = sqliteTable(
  "imported_clicks",
  {
    referralId: text("referral_id").notNull(),
    visitor: text("visitor").notNull(),
    statedUs: integer("stated_us").notNull(),
    us: integer("us").notNull(),
    day: text("day").notNull(),
    batch: integer("batch").notNull(),
    earnedUs: integer("earned_us"),
  },
  (t) => [primaryKey({ columns: [t.referralId, t.visitor, t.statedUs] })],
);

export const exports = sqliteTable("exports", {
  id: text("id").primaryKey(),
  report: text("report").notNull(),
  format: text("format", { enum: ["csv", "xlsx", "google_sheets"] }).notNull(),
  fromDay: text("from_day").notNull(),
  toDay: text("to_day").notNull(),
  campaignId: text("campaign_id"),
  officerId: text("officer_id"),
  delimiter: text("delimiter").notNull(),
  decimalSign: text("decimal_sign").notNull(),
  locale: text("locale").notNull(),
  status: text("status", { enum: ["queued", "running", "done", "failed"] })
    .notNull()
    .default("queued"),
  rowsWritten: integer("rows_written").notNull().default(0),
  rowsExpected: integer("rows_expected"),
  attempts: integer("attempts").notNull().default(0),
  errorCode: text("error_code"),
  errorMessage: text("error_message"),
  state: text("state"),
  bytes: integer("bytes"),
  sheetUrl: text("sheet_url"),
  createdBy: text("created_by").notNull(),
  createdAt: integer("created_at").notNull(),
  finishedAt: integer("finished_at"),
  expiresAt: integer("expires_at"),
  deletedAt: integer("deleted_at"),
});
