// Pure.
import { type Grant, hasRole, type RoleKind } from "../core/access/roles";

/** What somebody is in this module, the highest first. */
export const roleNames = ["super_admin", "admin", "editor", "viewer", "user"] as const;
export type Role = (typeof roleNames)[number];

/**
 * An administrator of the organisation grants `super_admin` among the users; the others come and go with what the module
 * keeps beside them. Its `admin` is a business unit's, and no administrator of the organisation.
 */
export const roles = {
  super_admin: "open",
  admin: "managed",
  editor: "managed",
  viewer: "managed",
  user: "managed",
} as const satisfies Record<Role, RoleKind>;

/** A role that nobody's business unit matters to, or that has none. */
export const needsUnit = (role: Role): boolean => role === "admin" || role === "editor" || role === "viewer";

/** An admin sees the whole of a unit, somebody external never; who else, is chosen. */
export const seesAll = (role: Role, chosen: boolean): boolean =>
  role === "admin" || role === "super_admin" || (role !== "user" && chosen);

/** The highest of somebody's roles here counts, null where they have none. Who administers the organisation is super_admin. */
export const roleOf = (grants: readonly Grant[]): Role | null =>
  roleNames.find((role) => hasRole(grants, { module: "incomes", role })) ?? null;
