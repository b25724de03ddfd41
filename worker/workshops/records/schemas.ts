import * as z from "zod";
import * as fields from "../../core/http/fields";
import { listOf, listQuery } from "../../core/http/list";
import { nameSchemas } from "../../core/http/name-schemas";
import { stakeholderTypes } from "../stakeholder-types";
import { recordKinds, reportStates } from "./values";

export const oneRecord = z.object({ id: z.string().max(64) });

const text = () => fields.longText(20_000).optional();
const stakeholder = z.enum(stakeholderTypes);

/** What each kind has of its own; which of these one takes and needs, its kind says. */
const own = {
  source: text().describe("Of a desk review"),
  year: z.int().min(1).max(9999).nullable().optional().describe("Of a desk review"),
  link: text().describe("Of a desk review: where the source is found"),
  findings: text().describe("Needed of a desk review"),
  respondent_type: stakeholder.optional().describe("Needed of a survey"),
  answers: z
    .record(z.string().max(50), z.unknown())
    .optional()
    .describe("Needed of a survey: by question, each as its type says"),
  held_on: fields.date().nullable().optional().describe("Needed of an interview, may stand in a survey"),
  informant: fields.name(200).optional().describe("Needed of an interview"),
  stakeholder_type: stakeholder.nullable().optional().describe("Of an interview"),
  consent: z.literal(true).optional().describe("Needed of an interview"),
  notes: text().describe("Needed of an interview"),
  quotes: z.array(fields.longText(20_000).min(1)).max(20).optional().describe("Of an interview"),
  state: z.enum(reportStates).optional().describe("Needed of a report"),
  summary: text().describe("Of a report"),
};

export const newRecord = z.strictObject({
  kind: z.enum(recordKinds),
  assessment_id: z.string().min(1, "This is needed.").max(64),
  place_id: fields.idOrLeftOut().nullable().optional().describe("Within the assessment’s place"),
  title: fields.name(200),
  ...own,
});
export type NewRecord = z.output<typeof newRecord>;

export const recordEdits = newRecord.omit({ kind: true }).partial();
export type RecordEdits = z.output<typeof recordEdits>;

const value = z
  .union([
    z.string(),
    z.number(),
    z.record(z.string(), z.union([z.string(), z.number()])),
    z.array(z.record(z.string(), z.union([z.string(), z.number()]))),
  ])
  .nullable();

/** Those fields of its own that its kind has. */
export const recordRecord = z.object({
  id: z.string(),
  kind: z.enum(recordKinds),
  assessment_id: z.string(),
  place_id: z.string().nullable(),
  title: z.string(),
  source: z.string().optional(),
  year: z.int().nullable().optional(),
  link: z.string().optional(),
  findings: z.string().optional(),
  respondent_type: stakeholder.optional(),
  answers: z.record(z.string(), value).optional(),
  held_on: z.string().nullable().optional(),
  informant: z.string().optional(),
  stakeholder_type: stakeholder.nullable().optional(),
  consent: z.boolean().optional(),
  notes: z.string().optional(),
  quotes: z.array(z.string()).optional(),
  state: z.enum(reportStates).optional(),
  summary: z.string().optional(),
  document: z
    .object({ content_type: z.string(), size: z.int().describe("In bytes") })
    .nullable()
    .describe("Read at `/records/:id/document`"),
  created_by: z.string(),
  created_at: z.string(),
});
export type RecordRecord = z.output<typeof recordRecord>;
export const recordList = listOf(recordRecord);

export const recordsQuery = listQuery(["created_at", "title"], "-created_at").extend({
  kind: z.enum(recordKinds).optional(),
  assessment_id: fields.idOrLeftOut().optional(),
  place_id: fields.idOrLeftOut().optional(),
});
export type RecordsQuery = z.output<typeof recordsQuery>;

nameSchemas({ StaffRecord: recordRecord, NewStaffRecord: newRecord, StaffRecordEdits: recordEdits });
