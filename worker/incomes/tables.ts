import { integer, primaryKey, real, sqliteTable, text } from "drizzle-orm/sqlite-core";

export * from "./cases/tables";
export * from "./comments/tables";
export * from "./master/tables";
export * from "./share-links/tables";

// migrations/ is the truth about the schema; worker/tables.test.ts compares these with it.

export const businessUnits = sqliteTable("business_units", {
  id: text("id").primaryKey(),
  name: text("name").notNull(),
  nameKey: text("name_key").notNull(),
  nameLower: text("name_lower").notNull(),
  createdAt: integer("created_at").notNull(),
  createdBy: text("created_by"),
});

export const companies = sqliteTable("companies", {
  id: text("id").primaryKey(),
  name: text("name").notNull(),
  nameKey: text("name_key").notNull(),
  nameLower: text("name_lower").notNull(),
  createdAt: integer("created_at").notNull(),
  createdBy: text("created_by"),
});

export const tags = sqliteTable("tags", {
  id: text("id").primaryKey(),
  name: text("name").notNull(),
  nameKey: text("name_key").notNull(),
  nameLower: text("name_lower").notNull(),
  description: text("description").notNull().default(""),
  createdAt: integer("created_at").notNull(),
  createdBy: text("created_by"),
});

export const incomesPeople = sqliteTable("incomes_people", {
  personId: text("person_id").primaryKey(),
  allCases: integer("all_cases", { mode: "boolean" }).notNull(),
  companyId: text("company_id"),
  createdAt: integer("created_at").notNull(),
  createdBy: text("created_by"),
});

export const unitMembers = sqliteTable(
  "unit_members",
  {
    personId: text("person_id").notNull(),
    businessUnitId: text("business_unit_id").notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.businessUnitId] })],
);

export const tagGrants = sqliteTable(
  "tag_grants",
  {
    personId: text("person_id").notNull(),
    tagId: text("tag_id").notNull(),
    permission: text("permission", { enum: ["view", "edit"] }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.tagId] })],
);

export const incomesCases = sqliteTable("incomes_cases", {
  id: text("id").primaryKey(),
  name: text("name").notNull(),
  nameKey: text("name_key").notNull(),
  description: text("description").notNull().default(""),
  descriptionKey: text("description_key").notNull().default(""),
  date: text("date").notNull(),
  year: integer("year").notNull(),
  countryId: integer("country_id").notNull(),
  currency: text("currency").notNull(),
  livingIncomeStudy: text("living_income_study", { enum: ["living_income", "better_income"] }),
  reportingPeriod: text("reporting_period", { enum: ["per-year", "per-season"] })
    .notNull()
    .default("per-year"),
  segmentation: integer("segmentation", { mode: "boolean" }).notNull().default(true),
  private: integer("private", { mode: "boolean" }).notNull().default(false),
  status: text("status", { enum: ["incomplete", "completed"] })
    .notNull()
    .default("incomplete"),
  businessUnitId: text("business_unit_id"),
  companyId: text("company_id"),
  logoKey: text("logo_key"),
  questionSet: integer("question_set").notNull().default(1),
  ownerId: text("owner_id").notNull(),
  revision: integer("revision").notNull().default(1),
  duplicatedFrom: text("duplicated_from"),
  focusCommodityId: integer("focus_commodity_id"),
  commodityCount: integer("commodity_count").notNull().default(0),
  segmentCount: integer("segment_count").notNull().default(0),
  segmentsReached: integer("segments_reached").notNull().default(0),
  farmers: real("farmers"),
  shareOfTarget: real("share_of_target"),
  createdAt: integer("created_at").notNull(),
  createdBy: text("created_by"),
  updatedAt: integer("updated_at").notNull(),
  updatedBy: text("updated_by"),
  deletedAt: integer("deleted_at"),
  deletedBy: text("deleted_by"),
});

export const caseTags = sqliteTable(
  "case_tags",
  {
    caseId: text("case_id").notNull(),
    tagId: text("tag_id").notNull(),
  },
  (t) => [primaryKey({ columns: [t.caseId, t.tagId] })],
);

export const caseGrants = sqliteTable(
  "case_grants",
  {
    personId: text("person_id").notNull(),
    caseId: text("case_id").notNull(),
    permission: text("permission", { enum: ["view", "edit"] }).notNull(),
    grantedAt: integer("granted_at").notNull(),
    grantedBy: text("granted_by"),
  },
  (t) => [primaryKey({ columns: [t.personId, t.caseId] })],
);

export const registrations = sqliteTable("registrations", {
  id: text("id").primaryKey(),
  name: text("name").notNull(),
  nameKey: text("name_key").notNull(),
  email: text("email").notNull(),
  emailKey: text("email_key").notNull(),
  company: text("company").notNull().default(""),
  message: text("message").notNull().default(""),
  locale: text("locale").notNull(),
  businessUnitIds: text("business_unit_ids", { mode: "json" }).$type<string[]>().notNull(),
  status: text("status", { enum: ["pending", "approved", "rejected"] })
    .notNull()
    .default("pending"),
  personId: text("person_id"),
  createdAt: integer("created_at").notNull(),
  decidedAt: integer("decided_at"),
  decidedBy: text("decided_by"),
});

export const accessRequests = sqliteTable("access_requests", {
  id: text("id").primaryKey(),
  caseId: text("case_id").notNull(),
  personId: text("person_id"),
  email: text("email").notNull(),
  emailKey: text("email_key").notNull(),
  name: text("name").notNull().default(""),
  permission: text("permission", { enum: ["view", "edit"] }).notNull(),
  requestedBy: text("requested_by").notNull(),
  status: text("status", { enum: ["pending", "approved", "declined"] })
    .notNull()
    .default("pending"),
  createdAt: integer("created_at").notNull(),
  decidedAt: integer("decided_at"),
  decidedBy: text("decided_by"),
  note: text("note").notNull().default(""),
});
