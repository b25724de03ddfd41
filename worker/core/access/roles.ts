import type { Actor, Grant } from "./actor";
import { isAdministrator } from "./actor";

/**
 * `open`: an administrator grants and withdraws it among the users. `managed`: its module does, with a record of its
 * own (an officer's role comes and goes with the officer).
 */
type Kind = "open" | "managed";

const roles = new Map<string, Kind>([["organisation:admin", "open"]]);

/** Told by each module as it loads, the highest first: the core knows roles by name alone. */
export function offerRoles(module: string, offered: Record<string, Kind>): void {
  for (const [role, kind] of Object.entries(offered)) roles.set(`${module}:${role}`, kind);
}

export const isOpenRole = ({ module, role }: Grant) => roles.get(`${module}:${role}`) === "open";

const listed = (): Grant[] =>
  [...roles.keys()].map((key) => {
    const [module = "", role = ""] = key.split(":");
    return { module, role };
  });

/** What an administrator can grant. */
export const openRoles = () => listed().filter(isOpenRole);

/** Every module's role of that name. */
export const rolesNamed = (name: string) => listed().filter(({ role }) => role === name);

const isAdministrators = ({ role }: Grant) => role === "admin";

/** Whoever administers the organisation grants any role; a key makes no administrators. */
export const mayGrant = (actor: Actor | null, grant: Grant): boolean =>
  actor?.kind !== "key" || !isAdministrators(grant);

const same = (one: Grant) => (other: Grant) => one.module === other.module && one.role === other.role;

/**
 * The roles that the caller holds or stands above: who has others too is not theirs to lock out or to take over.
 * Null: all there are. A key stands above everybody but administrators, or it could become one.
 */
export function rolesWithin(actor: Actor): Grant[] | null {
  const all = listed();
  if (actor.kind === "module") return [];
  if (actor.kind === "key")
    return isAdministrator(actor) ? all.filter((role) => !isAdministrators(role)) : [];
  if (isAdministrator(actor)) return null;
  return actor.grants.flatMap((grant) => {
    const ofModule = all.filter(({ module }) => module === grant.module);
    const rank = ofModule.findIndex(same(grant));
    return rank < 0 ? [grant] : ofModule.slice(rank);
  });
}
