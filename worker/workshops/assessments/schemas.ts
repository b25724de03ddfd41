import * as z from "zod";
import * as fields from "../../core/http/fields";
import { listOf, listQuery } from "../../core/http/list";
import { nameSchemas } from "../../core/http/name-schemas";
import { readLine } from "../../core/text/read-text";
import { workshopTypes } from "../workshop-types";
import * as values from "./values";

export const oneAssessment = z.object({ id: z.string().max(64) });

const title = z
  .string({ error: ({ input }) => (input === undefined || input === null ? "Title is required" : undefined) })
  .overwrite(readLine)
  .min(1, "Title is required")
  .max(200)
  .regex(/^[^\p{Cc}\p{Cs}]*$/u, "Leave out control characters.");
const text = () => fields.longText(20_000).optional();
const place = () => fields.idOrLeftOut().nullable().optional();
const date = () => fields.date().nullable().optional();
const budget = () => z.number().min(0).max(1e12).nullable().optional();

const teamMember = z.strictObject({
  person_id: z.string().max(64),
  role: z.enum(values.teamRoles),
});
export type TeamMember = z.output<typeof teamMember>;

/** How the five workshops are gone through: what a facilitator may change, too. */
const pace = {
  advancement: z.enum(values.advancements).optional(),
  target_rate: z.int().min(1).max(100).optional().describe("In percent; 85 where left out"),
  onboarding_due_at: fields.instant().nullable().optional(),
};
export const paceFields = Object.keys(pace);

export const newAssessment = z.strictObject({
  title,
  description: text(),
  objectives: text(),
  location_details: text(),
  key_findings: text(),
  recommendations: text(),
  region_id: place(),
  province_id: place(),
  municipality_id: place(),
  barangay_id: place(),
  level: z.enum(values.assessmentLevels).optional().describe("Of the lowest place given, where left out"),
  category: z.enum(values.categories).optional(),
  status: z.enum(values.statuses).optional(),
  priority: z.enum(values.priorities).optional(),
  primary_methodology: z.enum(values.methodologies).optional(),
  secondary_methodologies: z
    .array(z.enum(values.methodologies))
    .max(values.methodologies.length)
    .refine((list) => new Set(list).size === list.length, "Name each once.")
    .optional(),
  planned_start_date: date(),
  planned_end_date: date(),
  actual_start_date: date(),
  actual_end_date: date(),
  estimated_budget: budget(),
  actual_budget: budget(),
  funding_source: fields.shortText(200).optional(),
  impact_level: z.enum(values.impactLevels).nullable().optional(),
  progress: z.int().min(0).max(100).optional(),
  team: z.array(teamMember).max(50).optional(),
  ...pace,
  language: z.enum(values.questionLanguages).optional(),
  consent_text: fields.longText(5000).nullable().optional().describe("null: the built-in one"),
  remote_synthesis: z.boolean().optional().describe("Answers may go to a model outside"),
});
export type NewAssessment = z.output<typeof newAssessment>;

export const assessmentEdits = newAssessment.extend({ title: title.optional() });
export type AssessmentEdits = z.output<typeof assessmentEdits>;

const workshop = z.enum(workshopTypes);
const instant = z.string().nullable();

export const assessmentRecord = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  objectives: z.string(),
  location_details: z.string(),
  key_findings: z.string(),
  recommendations: z.string(),
  region_id: z.string().nullable(),
  province_id: z.string().nullable(),
  municipality_id: z.string().nullable(),
  barangay_id: z.string().nullable(),
  level: z.enum(values.assessmentLevels),
  category: z.enum(values.categories),
  status: z.enum(values.statuses),
  priority: z.enum(values.priorities),
  primary_methodology: z.enum(values.methodologies),
  secondary_methodologies: z.array(z.enum(values.methodologies)),
  planned_start_date: z.string().nullable(),
  planned_end_date: z.string().nullable(),
  actual_start_date: z.string().nullable(),
  actual_end_date: z.string().nullable(),
  estimated_budget: z.number().nullable(),
  actual_budget: z.number().nullable(),
  funding_source: z.string(),
  impact_level: z.enum(values.impactLevels).nullable(),
  progress: z.int(),
  team: z.array(z.object({ person_id: z.string(), name: z.string(), role: z.enum(values.teamRoles) })),
  advancement: z.enum(values.advancements),
  target_rate: z.int(),
  onboarding_due_at: instant,
  language: z.enum(values.questionLanguages),
  consent_text: z.string().nullable(),
  remote_synthesis: z.boolean(),
  advanced_to: workshop.nullable().describe("The highest workshop that all were advanced to"),
  closed: z.boolean().describe("Completed or cancelled: nothing is written any more"),
  created_at: z.string(),
  created_by: z.string(),
  updated_at: z.string(),
});
export type AssessmentRecord = z.output<typeof assessmentRecord>;
export const assessmentList = listOf(assessmentRecord);

export const assessmentsQuery = listQuery(
  ["created_at", "title", "planned_start_date"],
  "-created_at",
).extend({
  status: z.enum(values.statuses).optional(),
  level: z.enum(values.assessmentLevels).optional(),
  primary_methodology: z.enum(values.methodologies).optional(),
  region_id: fields.idOrLeftOut().optional(),
  province_id: fields.idOrLeftOut().optional(),
});
export type AssessmentsQuery = z.output<typeof assessmentsQuery>;

nameSchemas({
  Assessment: assessmentRecord,
  NewAssessment: newAssessment,
  AssessmentEdits: assessmentEdits,
});
