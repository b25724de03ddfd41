import * as z from "zod";
import { date, idOrLeftOut } from "../../core/http/fields";
import { listOf, listQuery } from "../../core/http/list";
import { nameSchemas } from "../../core/http/name-schemas";

export const measures = ["signups", "enrollments"] as const;
export type Measure = (typeof measures)[number];

export const newTarget = z.object({
  goal: z.int("Give a whole number.").min(1, "Give at least 1.").max(1_000_000, "Give at most 1,000,000."),
  measure: z.enum(measures).default("signups"),
  /** Local days, inclusive; without them those of the campaign. */
  from: date().nullable().default(null),
  to: date().nullable().default(null),
});
export type NewTarget = z.output<typeof newTarget>;

export const targetRecord = z.object({
  campaign_id: z.string(),
  campaign_name: z.string(),
  officer_id: z.string(),
  officer_name: z.string(),
  measure: z.enum(measures),
  goal: z.int(),
  from: z.string(),
  to: z.string().nullable(),
  done: z.int(),
  state: z.enum(["ahead", "running", "open", "over"]),
  on_course_for: z.int().nullable(),
  is_on_course: z.boolean().nullable(),
  is_reached: z.boolean(),
  set_at: z.string(),
});
export type TargetRecord = z.infer<typeof targetRecord>;

export const targetList = listOf(targetRecord);

const id = idOrLeftOut().optional();
export const targetsQuery = listQuery(["name", "goal", "done", "on_course_for"], "name").extend({
  campaign_id: id,
  officer_id: id,
});
/** On the page who needs help comes first. */
export const targetsOnPage = listQuery(["need", "name", "goal", "done"], "need");
export type TargetsQuery = z.output<typeof targetsQuery>;

nameSchemas({ NewTarget: newTarget, Target: targetRecord });
