import * as z from "zod";
import * as fields from "../../core/http/fields";
import { listOf, listQuery } from "../../core/http/list";
import { nameSchemas } from "../../core/http/name-schemas";
import { needCategories, needStatuses, urgencies } from "./values";

export const oneNeed = z.object({ id: z.string().max(64) });
const scale = () => z.int().min(1).max(5);

export const newNeed = z.strictObject({
  assessment_id: fields.idOrLeftOut().nullable().optional().describe("Without one it is staff's alone"),
  place_id: z.string().max(64),
  title: fields.name(200),
  description: fields.longText(20_000).optional(),
  category: z.enum(needCategories),
  urgency: z.enum(urgencies),
  impact: scale().describe("5 is the greatest"),
  feasibility: scale().nullable().optional(),
  status: z.enum(needStatuses).optional(),
  answer_ids: z.array(z.string().max(64)).max(20).optional().describe("Of that assessment"),
});
export type NewNeed = z.output<typeof newNeed>;

export const needEdits = newNeed.partial();
export type NeedEdits = z.output<typeof needEdits>;

export const needRecord = z.object({
  id: z.string(),
  assessment_id: z.string().nullable(),
  place_id: z.string(),
  title: z.string(),
  description: z.string(),
  category: z.enum(needCategories),
  urgency: z.enum(urgencies),
  impact: z.int(),
  feasibility: z.int().nullable(),
  status: z.enum(needStatuses),
  answer_ids: z.array(z.string()),
  created_at: z.string(),
});
export type NeedRecord = z.output<typeof needRecord>;
export const needList = listOf(needRecord);

export const needsQuery = listQuery(["created_at", "title", "impact", "rank"], "-created_at").extend({
  assessment_id: fields.idOrLeftOut().optional(),
  place_id: fields.idOrLeftOut().optional(),
  category: z.enum(needCategories).optional(),
  urgency: z.enum(urgencies).optional(),
  status: z.enum(needStatuses).optional(),
});
export type NeedsQuery = z.output<typeof needsQuery>;

nameSchemas({ Need: needRecord, NewNeed: newNeed, NeedEdits: needEdits });
