// Pure.
import { type Actor, isAdministrator } from "../core/access/actor";
import { hasRole, type RoleKind } from "../core/access/roles";

/** What somebody is in this module, the highest first: who is several is treated as the highest. */
export const roleNames = ["staff", "facilitator", "participant"] as const;
export type Role = (typeof roleNames)[number];

/**
 * Staff is granted among the users. Who facilitates has the role while the team of some assessment says so; who takes
 * part, while they have an account in some assessment.
 */
export const roles = {
  staff: "open",
  facilitator: "managed",
  participant: "managed",
} as const satisfies Record<Role, RoleKind>;

/** The highest of the caller's roles here, null for none. An administrator of the organisation, and a key with `admin`, is staff. */
export function roleOf(actor: Actor | null): Role | null {
  if (!actor) return null;
  if (isAdministrator(actor)) return "staff";
  if (actor.kind !== "person") return null;
  return roleNames.find((role) => hasRole(actor.grants, { module: "workshops", role })) ?? null;
}
