import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const workshopQuestions = sqliteTable(
  "workshop_questions",
  {
    assessmentId: text("assessment_id").notNull(),
    workshop: text("workshop").notNull(),
    version: integer("version").notNull(),
    questions: text("questions").notNull(),
    createdAt: integer("created_at").notNull(),
    createdBy: text("created_by").notNull(),
  },
  (t) => [primaryKey({ columns: [t.assessmentId, t.workshop, t.version] })],
);

export const participants = sqliteTable(
  "participants",
  {
    assessmentId: text("assessment_id").notNull(),
    number: integer("number").notNull(),
    id: text("id").notNull(),
    personId: text("person_id").notNull(),
    name: text("name").notNull(),
    nameKey: text("name_key").notNull(),
    email: text("email"),
    phone: text("phone"),
    locale: text("locale").notNull(),
    status: text("status").notNull().default("invited"),
    stakeholderType: text("stakeholder_type"),
    provinceId: text("province_id"),
    municipalityId: text("municipality_id"),
    barangayId: text("barangay_id"),
    officeBusinessName: text("office_business_name").notNull().default(""),
    age: integer("age"),
    sex: text("sex"),
    educationalLevel: text("educational_level"),
    arabicEducationLevel: text("arabic_education_level"),
    occupation: text("occupation"),
    consentAt: integer("consent_at"),
    consentRemote: integer("consent_remote").notNull().default(0),
    opened: text("opened").notNull().default("{}"),
    completed: text("completed").notNull().default("{}"),
    answered: text("answered").notNull().default("{}"),
    logged: text("logged").notNull().default("{}"),
    revision: integer("revision").notNull().default(0),
    lastSeenAt: integer("last_seen_at"),
    createdAt: integer("created_at").notNull(),
    createdBy: text("created_by").notNull(),
  },
  (t) => [primaryKey({ columns: [t.assessmentId, t.number] })],
);

export const participantAnswers = sqliteTable(
  "participant_answers",
  {
    assessmentId: text("assessment_id").notNull(),
    number: integer("number").notNull(),
    workshop: text("workshop").notNull(),
    questionId: text("question_id").notNull(),
    id: text("id").notNull(),
    value: text("value").notNull(),
    revision: integer("revision").notNull(),
    says: integer("says").notNull(),
    version: integer("version").notNull(),
    savedAt: integer("saved_at").notNull(),
    submittedAt: integer("submitted_at"),
    device: text("device").notNull().default(""),
    enteredBy: text("entered_by"),
  },
  (t) => [primaryKey({ columns: [t.assessmentId, t.number, t.workshop, t.questionId] })],
);

export const participantPastAnswers = sqliteTable(
  "participant_past_answers",
  {
    assessmentId: text("assessment_id").notNull(),
    number: integer("number").notNull(),
    workshop: text("workshop").notNull(),
    n: integer("n").notNull(),
    replaced: text("replaced").notNull(),
  },
  (t) => [primaryKey({ columns: [t.assessmentId, t.number, t.workshop, t.n] })],
);

export const participantNotices = sqliteTable(
  "participant_notices",
  {
    assessmentId: text("assessment_id").notNull(),
    number: integer("number").notNull(),
    id: text("id").notNull(),
    kind: text("kind").notNull(),
    workshop: text("workshop"),
    at: integer("at").notNull(),
    readAt: integer("read_at"),
  },
  (t) => [primaryKey({ columns: [t.assessmentId, t.number, t.id] })],
);

export const unsentForms = sqliteTable(
  "unsent_forms",
  {
    assessmentId: text("assessment_id").notNull(),
    number: integer("number").notNull(),
    /** Of a participant's own form; of somebody's who writes for them `workshop_1/usr_…`. */
    workshop: text("workshop").notNull(),
    fields: text("fields").notNull(),
    keptAt: integer("kept_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.assessmentId, t.number, t.workshop] })],
);

export const workshopReminders = sqliteTable(
  "workshop_reminders",
  {
    assessmentId: text("assessment_id").notNull(),
    deadline: text("deadline").notNull(),
    dueAt: integer("due_at").notNull(),
    sentAt: integer("sent_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.assessmentId, t.deadline, t.dueAt] })],
);

export const workshopLog = sqliteTable(
  "workshop_log",
  {
    assessmentId: text("assessment_id").notNull(),
    at: integer("at").notNull(),
    id: text("id").notNull(),
    actorKind: text("actor_kind").notNull(),
    actorId: text("actor_id"),
    participantId: text("participant_id"),
    workshop: text("workshop"),
    action: text("action").notNull(),
    metadata: text("metadata").notNull().default("{}"),
  },
  (t) => [primaryKey({ columns: [t.assessmentId, t.at, t.id] })],
);
