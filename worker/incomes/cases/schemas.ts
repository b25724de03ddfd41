import * as z from "zod";
import { date, longText, name, shortText } from "../../core/http/fields";
import { listOf, listQuery } from "../../core/http/list";
import { nameSchemas } from "../../core/http/name-schemas";
import { PLACES } from "../engine/plan";
import { AREA_UNITS, COST_UNITS, VOLUME_UNITS } from "../engine/units";
import { anyOf, anyOfNumbers, anyOfWords, benchmarkRecord, figure, link, year } from "../master/schemas";
import { MOST_TAGS } from "./document";

const id = () => z.string().min(1).max(64);
const baseRevision = () => z.int().min(1).optional();

export const caseCommodityInput = z.strictObject({
  id: id().optional(),
  type: z.enum(PLACES),
  commodity_id: z.int(),
  breakdown: z.boolean().optional(),
  area_unit: z.enum(AREA_UNITS).nullable().optional(),
  volume_unit: z.enum(VOLUME_UNITS).nullable().optional(),
  cost_unit: z.enum(COST_UNITS).nullable().optional(),
  seasons_per_year: figure().positive("Give more than 0.").max(12, "Give at most 12.").optional(),
});
export type CaseCommodityInput = z.output<typeof caseCommodityInput>;

const people = () => figure().min(0).max(100).nullable();
const segmentFields = {
  name: name(120),
  region_id: z.int().nullable(),
  adults: people(),
  children: people(),
  farmers: z.int("Give a whole number.").min(0).max(1_000_000_000).nullable(),
  target_mode: z.enum(["own", "benchmark"]),
  target: figure().min(0, "Give 0 or more.").nullable(),
  inflation_percent: figure().min(-99).max(1000).nullable(),
};
export const segmentInput = z.strictObject(segmentFields).partial().required({ name: true });
export type SegmentInputBody = z.output<typeof segmentInput>;
export const newSegment = segmentInput.extend({
  copy_answers_from: id().optional(),
  base_revision: baseRevision(),
});
export type NewSegment = z.output<typeof newSegment>;
export const segmentEdits = z.strictObject({ ...segmentFields, base_revision: z.int().min(1) }).partial();
export type SegmentEdits = z.output<typeof segmentEdits>;

const profileFields = {
  name: name(200),
  description: longText(2000),
  date: date(),
  year: year(),
  country_id: z.int(),
  currency: z.string().max(10),
  living_income_study: z.enum(["living_income", "better_income"]).nullable(),
  reporting_period: z.enum(["per-year", "per-season"]),
  segmentation: z.boolean(),
  private: z.boolean(),
  business_unit_id: id().nullable(),
  company_id: id().nullable(),
  tag_ids: z
    .array(id())
    .max(MOST_TAGS)
    .refine((ids) => new Set(ids).size === ids.length, "Give each tag once."),
};
const commodityList = z.array(caseCommodityInput).min(1).max(3);
export const newCase = z
  .strictObject({
    ...profileFields,
    commodities: z
      .array(caseCommodityInput.omit({ id: true }))
      .min(1)
      .max(3),
    segments: z.array(segmentInput).max(5).optional(),
  })
  .partial()
  .required({ name: true, country_id: true, commodities: true });
export type NewCase = z.output<typeof newCase>;
export const caseEdits = z
  .strictObject({
    ...profileFields,
    commodities: commodityList,
    base_revision: z.int().min(1),
    confirm_loss: z.boolean(),
  })
  .partial();
export type CaseEdits = z.output<typeof caseEdits>;

export const sourceInput = z.strictObject({
  kind: z.enum(["survey", "reference", "expert", "import", "assumption", "document", "other"]),
  note: longText(500).default(""),
  link: link().default(null),
  reference_id: id().nullable().default(null),
  year: z.int().min(1900).max(2100).nullable().default(null),
  confidence: z.enum(["high", "medium", "low"]).nullable().default(null),
});
const answerFields = {
  current: figure().nullable(),
  feasible: figure().nullable(),
  low: figure().nullable(),
  high: figure().nullable(),
  source: sourceInput.nullable(),
  feasible_source: sourceInput.nullable(),
};
export const valueInput = z
  .strictObject({ segment_id: id(), key: z.string().min(1).max(100), ...answerFields })
  .partial()
  .required({ segment_id: true, key: true });
export type ValueInput = z.output<typeof valueInput>;
export const valuesBody = z.strictObject({
  values: z.array(valueInput).min(1).max(2000),
  base_revision: baseRevision(),
});
export type ValuesBody = z.output<typeof valuesBody>;

const answerRecord = z.object(answerFields);
const pinRecord = z
  .object({
    benchmark: benchmarkRecord.omit({ country: true }),
    case_year: z.int(),
    currency: z.string(),
    cpi_from: z.number().nullable(),
    cpi_to: z.number().nullable(),
    rate: z.number().nullable(),
    rate_year: z.int().nullable(),
  })
  .nullable();
export const segmentRecord = z.object({
  id: z.string(),
  ...segmentFields,
  name: z.string(),
  pin: pinRecord,
  answers: z.record(z.string(), answerRecord),
});
export const segmentAnswer = segmentRecord.extend({ revision: z.int() });
export const caseCommodityRecord = z.object({
  id: z.string(),
  type: z.enum(PLACES),
  commodity_id: z.int(),
  breakdown: z.boolean(),
  area_unit: z.enum(AREA_UNITS).nullable(),
  volume_unit: z.enum(VOLUME_UNITS).nullable(),
  cost_unit: z.enum(COST_UNITS).nullable(),
  seasons_per_year: z.number(),
});
const person = z.object({ id: z.string(), name: z.string() });
const ofCase = {
  id: z.string(),
  ...profileFields,
  multiple_commodities: z.boolean(),
  status: z.enum(["incomplete", "completed"]),
  logo_url: z.string().nullable(),
  question_set: z.int(),
  commodities: z.array(caseCommodityRecord),
  owner: person,
  right: z.enum(["view", "edit", "assign", "own"]),
  revision: z.int(),
  duplicated_from: z.string().nullable(),
  created_at: z.string(),
  updated_at: z.string(),
  updated_by: person.nullable(),
};
export const caseRecord = z.object({ ...ofCase, segments: z.array(segmentRecord) });
export type CaseRecord = z.output<typeof caseRecord>;
export const caseItem = z.object({
  ...ofCase,
  country: z.string(),
  focus_commodity: z.string(),
  commodity_count: z.int(),
  segment_count: z.int(),
  farmers: z.number().nullable(),
  segments_reached: z.int(),
});
export type CaseItem = z.output<typeof caseItem>;
export const caseList = listOf(caseItem);
export const TABS = ["all", "mine", "shared", "completed", "deleted"] as const;
export const casesQuery = listQuery(["updated_at", "created_at", "name", "year"], "-updated_at").extend({
  tab: z.enum(TABS).default("all"),
  country_id: anyOfNumbers(),
  focus_commodity_id: anyOfNumbers(),
  tag_id: anyOfWords(),
  company_id: anyOfWords(),
  business_unit_id: anyOfWords(),
  year: anyOfNumbers(),
  status: anyOf("incomplete", "completed"),
  owner: z.string().max(200).optional(),
  right: z.enum(["view", "edit", "assign", "own"]).optional(),
});
export type CasesQuery = z.output<typeof casesQuery>;

export const statusBody = z.strictObject({ status: z.enum(["incomplete", "completed"]) });
export const conflictMembers = z.object({
  conflicts: z
    .array(z.object({ path: z.string(), value: z.unknown(), revision: z.int(), by: person.nullable() }))
    .optional(),
  lost: z.array(z.object({ segment_id: z.string(), key: z.string() })).optional(),
  missing: z
    .array(z.object({ segment_id: z.string(), what: z.enum(["target", "income", "household"]) }))
    .optional(),
});

const change = z.object({ path: z.string(), from: z.unknown(), to: z.unknown() });
export const revisionRecord = z.object({
  revision: z.int(),
  at: z.string(),
  by: person.nullable(),
  action: z.string(),
  label: z.string().nullable(),
  changes: z.array(change),
});
export type RevisionRecord = z.output<typeof revisionRecord>;
export const revisionList = listOf(revisionRecord);
export const revisionsQuery = listQuery(["revision"], "-revision");
export const labelBody = z.strictObject({ label: shortText(120).nullable() });

nameSchemas({
  IncomesCase: caseRecord,
  IncomesCaseItem: caseItem,
  Segment: segmentRecord,
  Revision: revisionRecord,
});
