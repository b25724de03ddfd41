import * as z from "zod";
import * as fields from "../../core/http/fields";
import { digits, listOf, listQuery } from "../../core/http/list";
import { nameSchemas } from "../../core/http/name-schemas";
import { assessmentRecord } from "../assessments/schemas";
import { methodologies } from "../assessments/values";
import { needRecord } from "../needs/schemas";
import { needCategories } from "../needs/values";
import { recordRecord } from "../records/schemas";
import { recordKinds } from "../records/values";
import { workshopTypes } from "../workshop-types";

const counts = <K extends string>(names: readonly K[]) =>
  z.object(Object.fromEntries(names.map((name) => [name, z.int()])) as Record<K, z.ZodInt>);

const assessmentFigures = z.object({
  total: z.int(),
  planned: z.int().describe("In planning or preparation"),
  in_progress: z.int().describe("Collecting data or analysing it"),
  reporting: z.int(),
  completed: z.int(),
  cancelled: z.int(),
  by_method: counts(methodologies),
});
const needFigures = z.object({
  total: z.int(),
  critical: z.int().describe("Immediate, and neither rejected nor completed"),
  validated: z.int(),
});

const area = {
  assessments: assessmentFigures,
  needs: needFigures,
  reports: z.object({ total: z.int(), in_validation: z.int(), final: z.int() }),
  participants: z.int().describe("Without those who withdrew"),
  submission_rate: z
    .number()
    .nullable()
    .describe("In percent: submitted workshops of five a participant; null where nobody takes part"),
};
export const areaFigures = z.object(area);
export type AreaFigures = z.output<typeof areaFigures>;

export const overview = z.object({
  assessments: assessmentFigures,
  needs: needFigures.extend({ by_category: counts(needCategories) }),
  records: counts(recordKinds),
});
export type Overview = z.output<typeof overview>;

const regionFigures = z.object({
  region_id: z.string().nullable().describe("null: assessments without a region"),
  name: z.string().nullable(),
  ...area,
});
export type RegionFigures = z.output<typeof regionFigures>;
export const regionsOverview = z.object({ totals: areaFigures, data: z.array(regionFigures) });
export type RegionsOverview = z.output<typeof regionsOverview>;

const provinceFigures = z.object({
  province_id: z.string(),
  region_id: z.string(),
  name: z.string(),
  ...area,
});
export type ProvinceFigures = z.output<typeof provinceFigures>;
export const provinceList = listOf(provinceFigures);

export const provincesQuery = listQuery(["name"], "name").extend({
  limit: digits(1, 100).default(5),
  region_id: fields.idOrLeftOut().optional(),
});
export type ProvincesQuery = z.output<typeof provincesQuery>;

/** What of an assessment anybody of the staff area reads. */
const brief = assessmentRecord.pick({
  ...{ id: true, title: true, status: true, level: true, category: true, priority: true },
  ...{ primary_methodology: true, planned_start_date: true, planned_end_date: true, progress: true },
  ...{ region_id: true, province_id: true, created_at: true },
});
export type AssessmentBrief = z.output<typeof brief>;

/** Names are hidden in it. */
const approvedSynthesis = z.object({
  id: z.string(),
  assessment_id: z.string(),
  workshop: z.enum(workshopTypes),
  synthesis_text: z.string(),
  approved_at: z.string(),
});
export type ApprovedSynthesis = z.output<typeof approvedSynthesis>;

export const oneProvince = z.object({ id: z.string().max(64) });
export const provinceOverview = provinceFigures.extend({
  critical_needs: z.array(needRecord),
  latest_reports: z.array(recordRecord),
  latest_assessments: z.array(brief),
  approved_syntheses: z.array(approvedSynthesis),
});
export type ProvinceOverview = z.output<typeof provinceOverview>;

export const reviewedMethods = ["desk_review", "survey", "kii"] as const;
export type ReviewedMethod = (typeof reviewedMethods)[number];
export const oneMethod = z.object({ method: z.string().max(64) });
export const methodOverview = z.object({
  assessments: assessmentFigures,
  latest_assessments: z.array(brief),
  latest_reports: z.array(recordRecord),
});
export type MethodOverview = z.output<typeof methodOverview>;

nameSchemas({
  AreaFigures: areaFigures,
  RegionFigures: regionFigures,
  ProvinceFigures: provinceFigures,
  AssessmentBrief: brief,
});
