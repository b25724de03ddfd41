import { integer, primaryKey, real, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const masterCountries = sqliteTable(
  "master_countries",
  {
    id: integer("id").notNull(),
    name: text("name").notNull(),
    iso: text("iso").notNull(),
    currency: text("currency").notNull(),
  },
  (t) => [primaryKey({ columns: [t.id] })],
);

export const masterCurrencies = sqliteTable("master_currencies", {
  code: text("code").primaryKey(),
  name: text("name").notNull(),
});

export const masterRegions = sqliteTable(
  "master_regions",
  {
    countryId: integer("country_id").notNull(),
    id: integer("id").notNull(),
    name: text("name").notNull(),
  },
  (t) => [primaryKey({ columns: [t.countryId, t.id] })],
);

export const masterCommodities = sqliteTable(
  "master_commodities",
  {
    id: integer("id").notNull(),
    categoryId: integer("category_id").notNull(),
    name: text("name").notNull(),
    nameFr: text("name_fr"),
  },
  (t) => [primaryKey({ columns: [t.id] })],
);

export const masterCpi = sqliteTable(
  "master_cpi",
  {
    countryId: integer("country_id").notNull(),
    year: integer("year").notNull(),
    value: real("value"),
  },
  (t) => [primaryKey({ columns: [t.countryId, t.year] })],
);

export const masterRates = sqliteTable(
  "master_rates",
  {
    countryId: integer("country_id").notNull(),
    currency: text("currency").notNull(),
    year: integer("year").notNull(),
    value: real("value"),
  },
  (t) => [primaryKey({ columns: [t.countryId, t.currency, t.year] })],
);

export const benchmarks = sqliteTable("benchmarks", {
  id: text("id").primaryKey(),
  countryId: integer("country_id").notNull(),
  regionId: integer("region_id").notNull(),
  year: integer("year").notNull(),
  householdSize: real("household_size").notNull(),
  nrAdults: real("nr_adults").notNull(),
  value: real("value").notNull(),
  source: text("source"),
  link: text("link"),
  deletedAt: integer("deleted_at"),
});

export const questionSets = sqliteTable(
  "question_sets",
  {
    version: integer("version").notNull(),
    id: text("id").notNull(),
    questions: text("questions").notNull(),
    createdAt: integer("created_at").notNull(),
    createdBy: text("created_by"),
  },
  (t) => [primaryKey({ columns: [t.version] })],
);

const driver = (name: string) => text(name, { mode: "json" });

export const studyReferences = sqliteTable("study_references", {
  id: text("id").primaryKey(),
  countryId: integer("country_id").notNull(),
  commodityId: integer("commodity_id").notNull(),
  region: text("region").notNull().default(""),
  currency: text("currency"),
  year: integer("year"),
  source: text("source").notNull(),
  sourceKey: text("source_key").notNull(),
  link: text("link"),
  notes: text("notes").notNull().default(""),
  notesKey: text("notes_key").notNull().default(""),
  confidence: text("confidence", { enum: ["high", "medium", "low"] }),
  type: text("type", { enum: ["baseline", "segment_average"] }),
  visibleToExternal: integer("visible_to_external", { mode: "boolean" }).notNull().default(false),
  area: driver("area"),
  volume: driver("volume"),
  price: driver("price"),
  costOfProduction: driver("cost_of_production"),
  diversifiedIncome: driver("diversified_income"),
  deletedAt: integer("deleted_at"),
});
