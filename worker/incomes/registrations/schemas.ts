import * as z from "zod";
import * as fields from "../../core/http/fields";
import { listOf, listQuery } from "../../core/http/list";
import { nameSchemas } from "../../core/http/name-schemas";
import { anyOf } from "../master/schemas";
import { unitIds } from "../people/schemas";
import { registrationStatuses } from "../statuses";

export const registration = z.strictObject({
  name: fields.name(),
  email: fields.emailAddress(),
  business_unit_ids: unitIds.optional(),
  company: fields.shortText().optional(),
  message: fields.longText().optional(),
  locale: fields.locale().optional(),
});
export type Registration = z.output<typeof registration>;

export const registrationRecord = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  company: z.string(),
  message: z.string(),
  business_unit_ids: z.array(z.string()),
  status: z.enum(registrationStatuses),
  created_at: z.string(),
});
export type RegistrationRecord = z.output<typeof registrationRecord>;
export const registrationList = listOf(registrationRecord);

export const registrationsQuery = listQuery(["created_at", "name"], "-created_at").extend({
  status: anyOf(...registrationStatuses),
});
export type RegistrationsQuery = z.output<typeof registrationsQuery>;

export const approval = z.strictObject({
  role: z.enum(["editor", "viewer", "user"]),
  business_unit_ids: unitIds.optional(),
  all_cases: z.boolean().optional(),
});
export type Approval = z.output<typeof approval>;

export const rejection = z.strictObject({ reason: fields.longText().nullish() });

nameSchemas({ Registration: registrationRecord, NewRegistration: registration });
