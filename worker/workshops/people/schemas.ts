import * as z from "zod";
import * as fields from "../../core/http/fields";
import { listOf, listQuery } from "../../core/http/list";
import { nameSchemas } from "../../core/http/name-schemas";

export const onePerson = z.object({ id: z.string().max(64) });
const role = z.enum(["staff", "facilitator"]);
const assessmentIds = z
  .array(z.string().max(64))
  .min(1, "Choose at least one assessment.")
  .max(100)
  .refine((ids) => new Set(ids).size === ids.length, "Name each once.");

export const newFacilitator = z.strictObject({
  name: fields.name(),
  email: fields.emailAddress().optional(),
  phone: fields.phoneNumber().optional(),
  assessment_ids: assessmentIds,
});
export type NewFacilitator = z.output<typeof newFacilitator>;

export const facilitatorEdits = z.strictObject({ assessment_ids: assessmentIds });

export const personRecord = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  role,
  assessment_ids: z.array(z.string()).describe("Those whose team names them facilitator"),
});
export type PersonRecord = z.output<typeof personRecord>;
export const personList = listOf(personRecord);

export const madeFacilitator = personRecord.extend({
  temporary_password: z.string().nullable().describe("Shown once; null for somebody known"),
  invitation_url: z.string().nullable().describe("Single use, 7 days; shown once; null for somebody known"),
});

export const peopleQuery = listQuery(["name"], "name").extend({ role: role.optional() });
export type PeopleQuery = z.output<typeof peopleQuery>;

nameSchemas({
  WorkshopsPerson: personRecord,
  NewFacilitator: newFacilitator,
  FacilitatorEdits: facilitatorEdits,
});
