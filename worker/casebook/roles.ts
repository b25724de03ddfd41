// Pure.
import { type Grant, hasRole, type RoleKind } from "../core/access/roles";

/** What somebody is in this module, the highest first. */
export const roleNames = ["admin", "moderator", "contributor"] as const;
export type Role = (typeof roleNames)[number];

/** All are granted by the module alone: whoever is nobody's better here must not come in by the organisation's users. */
export const roles = {
  admin: "managed",
  moderator: "managed",
  contributor: "managed",
} as const satisfies Record<Role, RoleKind>;

/** The highest of somebody's roles here counts, null where they have none. Who administers the organisation is admin. */
export const roleOf = (grants: readonly Grant[]): Role | null =>
  roleNames.find((role) => hasRole(grants, { module: "casebook", role })) ?? null;
