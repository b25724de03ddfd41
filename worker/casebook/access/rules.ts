// Pure.
import type { Rule } from "../../core/access/actor";

// Whom a door lets in by their role alone. An administrator of the organisation, and a key with `admin`, count as admin;
// no other key enters.

export const admins = { grants: ["casebook:admin"] } as const satisfies Rule;
export const moderators = { grants: ["casebook:admin", "casebook:moderator"] } as const satisfies Rule;
export const everybody = { grants: [...moderators.grants, "casebook:contributor"] } as const satisfies Rule;
