import * as z from "zod";
import * as fields from "../../core/http/fields";
import { listOf, listQuery } from "../../core/http/list";
import { nameSchemas } from "../../core/http/name-schemas";
import { roleNames } from "../roles";

export const onePerson = z.object({ id: z.string().max(64) });
const role = z.enum(roleNames);
const status = z.enum(["active", "inactive"]);

/** Somebody new, by name and contact; or somebody whom the organisation knows, by `person_id` alone. */
export const newCasebookPerson = z.strictObject({
  name: fields.name().optional(),
  email: fields.emailAddress().optional(),
  phone: fields.phoneNumber().optional(),
  locale: fields.locale().optional(),
  person_id: fields.idOrLeftOut().optional(),
  role,
});
export type NewCasebookPerson = z.output<typeof newCasebookPerson>;

export const personEdits = z.strictObject({
  name: fields.name().optional(),
  email: fields.emailAddress().nullable().optional(),
  phone: fields.phoneNumber().nullable().optional(),
  role: role.optional(),
  status: status.optional(),
});
export type PersonEdits = z.output<typeof personEdits>;

export const personRecord = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  role,
  status,
  invited: z.boolean().describe("A link to choose a password is open"),
  created_at: z.string(),
});
export type PersonRecord = z.output<typeof personRecord>;
export const personList = listOf(personRecord);

export const invitedPerson = personRecord.extend({
  invitation_url: z.string().nullable().describe("Single use, 7 days; shown once"),
});

export const peopleQuery = listQuery(["name", "created_at"], "name").extend({
  role: role.optional(),
  status: status.optional(),
});
export type PeopleQuery = z.output<typeof peopleQuery>;

nameSchemas({
  CasebookPerson: personRecord,
  NewCasebookPerson: newCasebookPerson,
  CasebookPersonEdits: personEdits,
});
