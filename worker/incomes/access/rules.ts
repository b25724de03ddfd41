// Pure.
import type { Rule } from "../../core/access/actor";

// Whom a door lets in by their role alone. An administrator of the organisation, and a key with `admin`, count as
// super_admin; no other key enters.

export const superAdmins = { grants: ["incomes:super_admin"] } as const satisfies Rule;
export const admins = { grants: ["incomes:super_admin", "incomes:admin"] } as const satisfies Rule;
/** All but people who are external. */
export const staff = {
  grants: ["incomes:super_admin", "incomes:admin", "incomes:editor", "incomes:viewer"],
} as const satisfies Rule;
export const everybody = { grants: [...staff.grants, "incomes:user"] } as const satisfies Rule;
