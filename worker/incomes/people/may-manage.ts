// Pure.
import type { Member, Permission } from "../access/right";
import type { Role } from "../roles";

/** Somebody of the module, as far as managing them goes. */
export interface Managed {
  id: string;
  role: Role;
  unitIds: readonly string[];
}

/** A grant of a tag that somebody may give and take away: one no further than their own. */
export function reachesTag(
  { role, tagGrants }: Pick<Member, "role" | "tagGrants">,
  { tag_id, permission }: { tag_id: string; permission: Permission },
): boolean {
  const own = tagGrants.get(tag_id);
  return role === "super_admin" || own === "edit" || own === permission;
}

type Manager = Pick<Member, "personId" | "role" | "unitIds">;

/** Those whom an admin may look after, or invite: only a super administrator makes admins. */
export const isManagedRole = (role: Role): boolean => role === "editor" || role === "viewer";

export function maySee(caller: Manager, person: Managed): boolean {
  if (caller.role === "super_admin" || person.id === caller.personId) return true;
  return caller.role === "admin" && person.unitIds.some((id) => caller.unitIds.has(id));
}

/** Of those whom they see. Oneself is a matter of its own: nobody changes their own role, units or grants. */
export function mayManage(caller: Manager, person: Managed): boolean {
  if (caller.role === "super_admin") return true;
  return (
    caller.role === "admin" &&
    isManagedRole(person.role) &&
    person.unitIds.length > 0 &&
    person.unitIds.every((id) => caller.unitIds.has(id))
  );
}
