import { type Actor, type Grant, isAdministrator } from "./actor";
import { isHighestRole, listedRoles } from "./roles";

/** Whoever administers the organisation grants any role; a key makes no administrators. */
export const mayGrant = (actor: Actor | null, grant: Grant): boolean =>
  actor?.kind !== "key" || !isHighestRole(grant);

const same = (one: Grant) => (other: Grant) => one.module === other.module && one.role === other.role;

/**
 * The roles that the caller holds or stands above: who has others too is not theirs to lock out or to take over.
 * Null: all there are. A key stands above everybody but administrators, or it could become one.
 */
export function rolesWithin(actor: Actor): Grant[] | null {
  const all = listedRoles();
  if (actor.kind === "module") return [];
  if (actor.kind === "key") return isAdministrator(actor) ? all.filter((role) => !isHighestRole(role)) : [];
  if (isAdministrator(actor)) return null;
  return actor.grants.flatMap((grant) => {
    const ofModule = all.filter(({ module }) => module === grant.module);
    const rank = ofModule.findIndex(same(grant));
    return rank < 0 ? [grant] : ofModule.slice(rank);
  });
}
