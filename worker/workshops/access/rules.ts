// Pure.
import type { Rule } from "../../core/access/actor";

// Whom a door lets in by their role alone. An administrator of the organisation, and a key with `admin`, count as staff;
// no other key enters.

export const staff = { grants: ["workshops:staff"] } as const satisfies Rule;
export const facilitators = {
  grants: ["workshops:staff", "workshops:facilitator"],
} as const satisfies Rule;
export const participants = { grants: ["workshops:participant"], people: true } as const satisfies Rule;
export const everybody = {
  grants: [...facilitators.grants, "workshops:participant"],
} as const satisfies Rule;
