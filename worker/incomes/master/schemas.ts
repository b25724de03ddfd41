import * as z from "zod";
import { longText, name, shortText, webAddress } from "../../core/http/fields";
import { decimals, digits, listOf, listQuery } from "../../core/http/list";
import { nameSchemas } from "../../core/http/name-schemas";
import { drivers } from "./drivers";

/** A figure: finite, and of no more than 10¹² either way. */
export const figure = () => z.number("Give a number.").min(-1e12).max(1e12);
export const countryId = () => z.int("Give the id of a country.").min(1).max(1_000_000);
export const year = () => z.int("Give a year.").min(1990).max(2100);
export const link = () =>
  webAddress(2000)
    .regex(/^https?:\/\/\S+$/u, "Give an address that begins with http:// or https://.")
    .nullable();

/** Several numbers in a filter, comma-separated: any of them. */
export const anyOfNumbers = () =>
  z
    .string()
    .regex(/^\d{1,9}(,\d{1,9}){0,49}$/, "Give numbers, parted by commas.")
    .transform((text) => text.split(",").map(Number))
    .optional();
export const anyOfWords = () =>
  z
    .string()
    .min(1)
    .max(1000)
    .transform((text) => text.split(","))
    .optional();

/** The same where the words are few: another one is 400. */
export const anyOf = <W extends string>(...words: readonly W[]) =>
  z
    .string()
    .max(1000)
    .transform((text) => text.split(","))
    .refine((given): given is W[] => given.every((word) => words.includes(word as W)), {
      error: "Give values that there are, with commas between.",
    })
    .optional();

const named = z.object({ id: z.int(), name: z.string() });
const unit = z.object({ id: z.string(), converts: z.string().nullable(), factor: z.number().nullable() });
export const countryRecord = named.extend({ iso: z.string(), currency: z.string(), regions: z.array(named) });
export const commodityRecord = named.extend({ category_id: z.int(), name_fr: z.string().nullable() });
export const masterRecord = z.object({
  countries: z.array(countryRecord),
  commodities: z.array(commodityRecord),
  categories: z.array(named.extend({ name_fr: z.string() })),
  currencies: z.array(z.object({ code: z.string(), name: z.string() })),
  units: z.object({
    area: z.array(unit),
    volume: z.array(unit),
    cost: z.array(z.object({ id: z.string() })),
  }),
  years: z.array(z.int()),
});

export const newCommodity = z.strictObject({
  name: name(),
  name_fr: name().nullable().default(null),
  category_id: z.int().min(100).max(103),
});
export type NewCommodity = z.output<typeof newCommodity>;
export const countryEdits = z.strictObject({
  currency: z.string().regex(/^[A-Z]{3}$/, "Give a currency of ISO 4217, like KES."),
});

export const cpiRecord = z.object({ country_id: z.int(), year: z.int(), value: z.number().nullable() });
export const newCpi = z.strictObject({
  country_id: countryId(),
  year: year(),
  value: figure().min(0).nullable(),
});
export const rateRecord = cpiRecord.extend({ currency: z.string() });
export const newRate = newCpi.extend({ currency: z.enum(["USD", "EUR"]) });
export const yearsQuery = listQuery(["country_id", "year", "value"], "country_id").extend({
  country_id: anyOfNumbers(),
  year: anyOfNumbers(),
});
export type YearsQuery = z.output<typeof yearsQuery>;
export const cpiList = listOf(cpiRecord);
export const rateList = listOf(rateRecord);

const benchmarkFields = {
  country_id: countryId(),
  region: name(300),
  year: year(),
  household_size: figure().min(0.5).max(100),
  nr_adults: figure().min(0.5).max(100),
  value: figure().min(0),
  source: shortText(500).nullable(),
  link: link(),
};
export const newBenchmark = z
  .strictObject({
    ...benchmarkFields,
    source: benchmarkFields.source.default(null),
    link: benchmarkFields.link.default(null),
  })
  .refine(({ nr_adults, household_size }) => nr_adults <= household_size, {
    path: ["nr_adults"],
    message: "Give no more adults than the household has people.",
  });
export type NewBenchmark = z.output<typeof newBenchmark>;
export const benchmarkEdits = z.strictObject(benchmarkFields).partial();
export type BenchmarkEdits = z.output<typeof benchmarkEdits>;
export const benchmarkRecord = z.object({
  id: z.string(),
  country_id: z.int(),
  country: z.string(),
  region_id: z.int(),
  region: z.string(),
  year: z.int(),
  household_size: z.number(),
  nr_adults: z.number(),
  household_equiv: z.number(),
  value: z.number(),
  source: z.string().nullable(),
  link: z.string().nullable(),
});
export const benchmarkList = listOf(benchmarkRecord);
export const benchmarksQuery = listQuery(["country", "region", "year", "value"], "country").extend({
  country_id: anyOfNumbers(),
  region_id: anyOfNumbers(),
  year: anyOfNumbers(),
});
export type BenchmarksQuery = z.output<typeof benchmarksQuery>;

const people = () => decimals().refine((value) => value >= 0 && value <= 100, "Give a number of 0 to 100.");
export const findQuery = z.object({
  country_id: digits(1, 999_999),
  region_id: digits(1, 999_999),
  year: digits(1990, 2100),
  currency: z.string().max(3).optional(),
  adults: people().optional(),
  children: people().optional(),
});
export type FindQuery = z.output<typeof findQuery>;
export const workingRecord = z.object({
  benchmark: benchmarkRecord.omit({ country: true }),
  cpi_from: z.number().nullable(),
  cpi_to: z.number().nullable(),
  cpi_factor: z.number().nullable(),
  rate: z.number().nullable(),
  rate_year: z.int().nullable(),
  equivalence: z.number(),
  target: z.number().nullable(),
  message: z.string().nullable(),
});

export const formulaTrial = z.strictObject({
  formula: z.string().max(10_000),
  values: z.record(z.string().regex(/^\d{1,9}$/, "Name a question by its number."), figure()).default({}),
});

export { type Driver, drivers } from "./drivers";

const driverFigure = z
  .strictObject({
    value: figure().nullable(),
    as_written: shortText(100),
    unit: shortText(60).optional(),
    measure: z.enum(["mean", "median", "max", "min"]).optional(),
  })
  .nullable();
const referenceFields = {
  country_id: countryId(),
  commodity_id: z.int().min(1).max(1_000_000),
  region: shortText(300),
  currency: shortText(20).nullable(),
  year: z.int().min(1900).max(2100).nullable(),
  source: name(300),
  link: link(),
  notes: longText(),
  confidence: z.enum(["high", "medium", "low"]).nullable(),
  type: z.enum(["baseline", "segment_average"]).nullable(),
  visible_to_external: z.boolean(),
  area: driverFigure,
  volume: driverFigure,
  price: driverFigure,
  cost_of_production: driverFigure,
  diversified_income: driverFigure,
};
export const newReference = z.strictObject({
  ...referenceFields,
  region: referenceFields.region.default(""),
  currency: referenceFields.currency.default(null),
  year: referenceFields.year.default(null),
  link: referenceFields.link.default(null),
  notes: referenceFields.notes.default(""),
  confidence: referenceFields.confidence.default(null),
  type: referenceFields.type.default(null),
  visible_to_external: z.boolean().default(false),
  area: driverFigure.default(null),
  volume: driverFigure.default(null),
  price: driverFigure.default(null),
  cost_of_production: driverFigure.default(null),
  diversified_income: driverFigure.default(null),
});
export type NewReference = z.output<typeof newReference>;
export const referenceEdits = z.strictObject(referenceFields).partial();
export const referenceRecord = z.object({
  id: z.string(),
  ...referenceFields,
  country: z.string(),
  commodity: z.string(),
});
export type ReferenceRecord = z.output<typeof referenceRecord>;
export const referenceList = listOf(referenceRecord);
export const referencesQuery = listQuery(["country", "commodity", "source", "year"], "country").extend({
  country_id: anyOfNumbers(),
  commodity_id: anyOfNumbers(),
  source: anyOfWords(),
  driver: anyOf(...drivers),
});
export type ReferencesQuery = z.output<typeof referencesQuery>;
export const valuesQuery = z.object({
  country_id: digits(1, 999_999),
  commodity_id: digits(1, 999_999),
  driver: z.enum(drivers),
});
export const valueRecord = z.object({
  reference_id: z.string(),
  value: z.number().nullable(),
  as_written: z.string(),
  unit: z.string().optional(),
  measure: z.string().optional(),
  region: z.string(),
  currency: z.string().nullable(),
  year: z.int().nullable(),
  source: z.string(),
  link: z.string().nullable(),
  confidence: z.string().nullable(),
});
export const facetsRecord = z.object({
  countries: z.array(named),
  commodities: z.array(named),
  sources: z.array(z.string()),
  drivers: z.array(z.enum(drivers)),
});

nameSchemas({
  IncomesMaster: masterRecord,
  Benchmark: benchmarkRecord,
  Working: workingRecord,
  StudyReference: referenceRecord,
});
