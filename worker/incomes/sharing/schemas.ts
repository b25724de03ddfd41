import * as z from "zod";
import * as fields from "../../core/http/fields";
import { listOf, listQuery } from "../../core/http/list";
import { nameSchemas } from "../../core/http/name-schemas";
import { anyOf } from "../master/schemas";
import { permission } from "../people/schemas";
import { requestStatuses } from "../statuses";

export const accessRequestRecord = z.object({
  id: z.string(),
  case: z.object({ id: z.string(), name: z.string() }),
  person: z
    .object({ id: z.string(), name: z.string(), email: z.string().nullable() })
    .nullable()
    .describe("Null: an address that is unknown here"),
  email: z.string(),
  permission,
  requested_by: z.string(),
  status: z.enum(requestStatuses),
  created_at: z.string(),
});
export type AccessRequestRecord = z.output<typeof accessRequestRecord>;
export const accessRequestList = listOf(accessRequestRecord);

export const accessRequestsQuery = listQuery(["created_at"], "-created_at").extend({
  status: anyOf(...requestStatuses),
});
export type AccessRequestsQuery = z.output<typeof accessRequestsQuery>;

export const accessApproval = z.strictObject({ permission: permission.optional() });
export const accessDecline = z.strictObject({ note: fields.longText().nullish() });

export const accessGiven = z.object({
  person: z.object({ id: z.string(), name: z.string(), email: z.string().nullable() }),
  permission,
  granted_by: z.string().nullable(),
  granted_at: z.string(),
});
export type AccessGiven = z.output<typeof accessGiven>;

export const newAccess = z
  .strictObject({
    person_id: z.string().min(1).max(60).optional(),
    email: fields.emailAddress().optional(),
    name: fields.name().optional(),
    permission,
  })
  .refine(({ person_id, email }) => (person_id === undefined) !== (email === undefined), {
    path: ["email"],
    message: "Give person_id or email, not both.",
  });
export type NewAccess = z.output<typeof newAccess>;

export const newOwner = z.strictObject({ person_id: z.string().min(1).max(60) });

export const accessList = listOf(accessGiven);
export const accessQuery = listQuery(["granted_at"], "granted_at");
export type AccessQuery = z.output<typeof accessQuery>;

/** Somebody external is let in once an administrator of the case's unit agrees. */
export const accessRequested = z.object({ request_id: z.string(), status: z.literal("requested") });

nameSchemas({
  AccessRequest: accessRequestRecord,
  CaseAccess: accessGiven,
  NewCaseAccess: newAccess,
  NewOwner: newOwner,
});
