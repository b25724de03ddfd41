import * as z from "zod";
import * as fields from "../../core/http/fields";
import { listOf, listQuery } from "../../core/http/list";
import { nameSchemas } from "../../core/http/name-schemas";
import { roleNames } from "../roles";
import { userStatuses } from "../statuses";

export const role = z.enum(roleNames);
export const permission = z.enum(["view", "edit"]);
const id = z.string().min(1).max(60);
const most = 200;
/** A list in which nothing stands twice. */
const distinct = <S extends z.ZodType>(item: S, keyOf: (value: z.output<S>) => string) =>
  z
    .array(item)
    .max(most)
    .refine((values) => new Set(values.map(keyOf)).size === values.length, "Name each once.");

export const unitIds = distinct(id, (value) => value);
const tagGrant = z.strictObject({ tag_id: id, permission });
const caseGrant = z.strictObject({ case_id: id, permission });
export type TagGrant = z.output<typeof tagGrant>;
export type CaseGrant = z.output<typeof caseGrant>;

const lists = {
  business_unit_ids: unitIds.optional(),
  tags: distinct(tagGrant, (grant) => grant.tag_id).optional(),
  cases: distinct(caseGrant, (grant) => grant.case_id).optional(),
};

export const newUser = z.strictObject({
  name: fields.name(),
  email: fields.emailAddress(),
  locale: fields.locale().optional(),
  role,
  all_cases: z.boolean().optional(),
  company_id: id.nullable().optional(),
  ...lists,
});
export type NewUser = z.output<typeof newUser>;

export const userEdits = z.strictObject({
  name: fields.name().optional(),
  role: role.optional(),
  all_cases: z.boolean().optional(),
  company_id: id.nullable().optional(),
  ...lists,
});
export type UserEdits = z.output<typeof userEdits>;

export const userRecord = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  status: z.enum(userStatuses),
  role,
  all_cases: z.boolean(),
  business_unit_ids: z.array(z.string()),
  company_id: z.string().nullable(),
  tags: z.array(z.object({ tag_id: z.string(), permission })),
  cases: z.array(z.object({ case_id: z.string(), permission })),
  tags_count: z.int(),
  cases_count: z.int().describe("Cases that they own"),
  created_at: z.string(),
});
export type UserRecord = z.output<typeof userRecord>;
export const userList = listOf(userRecord);

export const invitedUser = userRecord.extend({
  invitation_url: z.string().nullable().describe("Single use, 7 days; shown once"),
});

/** A filter that takes several values, comma-separated, and matches any. Of none it is no filter, and refused. */
const anyIds = () => z.string().min(1, "Give an id, or leave this out.").max(2000).optional();
const anyOf = (values: readonly string[]) =>
  z
    .string()
    .max(200)
    .refine(
      (text) => text.split(",").every((value) => values.includes(value)),
      "Give values that there are, with commas between.",
    )
    .optional();

export const usersQuery = listQuery(["created_at", "name"], "-created_at").extend({
  role: anyOf(roleNames),
  business_unit_id: anyIds(),
  company_id: anyIds(),
  status: anyOf(userStatuses),
});
export type UsersQuery = z.output<typeof usersQuery>;

export const foundPerson = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  external: z.boolean(),
});
export type FoundPerson = z.output<typeof foundPerson>;

nameSchemas({ IncomesUser: userRecord, NewIncomesUser: newUser, IncomesUserEdits: userEdits });
