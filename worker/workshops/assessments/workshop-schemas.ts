import * as z from "zod";
import * as fields from "../../core/http/fields";
import { nameSchemas } from "../../core/http/name-schemas";
import { workshopTypes } from "../workshop-types";
import { workshopStatuses } from "./values";

/** Another name than one of the five is no workshop: 404 in an address. */
export const oneWorkshop = z.object({ id: z.string().max(64), type: z.string().max(64) });

const text = () => fields.longText(20_000).optional();
const instant = () => fields.instant().nullable().optional();

export const workshopEdits = z.strictObject({
  title: fields.name(200).optional(),
  description: fields.longText(5000).optional(),
  status: z.enum(workshopStatuses).optional().describe("A note: it opens nothing"),
  starts_at: instant(),
  ends_at: instant(),
  due_at: instant(),
  target_participants: z.int().min(0).max(100_000).optional(),
  methodology: text(),
  materials: text(),
  expected_outputs: text(),
  key_findings: text(),
  recommendations: text(),
  challenges: text(),
});
export type WorkshopEdits = z.output<typeof workshopEdits>;

export const workshopRecord = z.object({
  type: z.enum(workshopTypes),
  title: z.string(),
  description: z.string(),
  status: z.enum(workshopStatuses),
  starts_at: z.string().nullable(),
  ends_at: z.string().nullable(),
  due_at: z.string().nullable(),
  target_participants: z.int(),
  methodology: z.string(),
  materials: z.string(),
  expected_outputs: z.string(),
  key_findings: z.string(),
  recommendations: z.string(),
  challenges: z.string(),
  questions_version: z.int(),
});
export type WorkshopRecord = z.output<typeof workshopRecord>;
export const workshopList = z.object({ data: z.array(workshopRecord) });

nameSchemas({ Workshop: workshopRecord, WorkshopEdits: workshopEdits });
