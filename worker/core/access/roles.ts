// Pure.
export interface Grant {
  module: string;
  role: string;
}

/**
 * `open`: an administrator grants and withdraws it among the users. `managed`: its module does, with a record of its
 * own, and the role comes and goes with that record.
 */
export type RoleKind = "open" | "managed";

export interface Roles {
  /** By name, the highest first. */
  roles: Readonly<Record<string, RoleKind>>;
  /** The one that an administrator of the organisation has in the module. */
  administratorIs: string;
}

const known = new Map<string, RoleKind>([["organisation:admin", "open"]]);
const ofAdministrator = new Map([["organisation", "admin"]]);

/** A module's roles: the core knows them by name alone. */
export function offerRoles(module: string, { roles, administratorIs }: Roles): void {
  for (const [role, kind] of Object.entries(roles)) known.set(`${module}:${role}`, kind);
  ofAdministrator.set(module, administratorIs);
}

export const isOpenRole = ({ module, role }: Grant) => known.get(`${module}:${role}`) === "open";

/** Every role; those of a module in their order, the highest first. */
export const listedRoles = (): Grant[] =>
  [...known.keys()].map((key) => {
    const [module = "", role = ""] = key.split(":");
    return { module, role };
  });

/** What an administrator can grant. */
export const openRoles = () => listedRoles().filter(isOpenRole);

/** Of each module the role that an administrator of the organisation has. */
export const highestRoles = (): Grant[] => [...ofAdministrator].map(([module, role]) => ({ module, role }));

export const isHighestRole = ({ module, role }: Grant): boolean => ofAdministrator.get(module) === role;

/** Whether these grants make somebody that: an administrator of the organisation is something in every module. */
export const hasRole = (grants: readonly Grant[], { module, role }: Grant): boolean =>
  grants.some(
    (grant) =>
      (grant.module === module && grant.role === role) ||
      (grant.module === "organisation" && grant.role === "admin" && isHighestRole({ module, role })),
  );
