// Pure.
import { type Role, seesAll } from "../roles";

/** What somebody may do with a case, the least first: each holds those before it. */
export const rights = ["none", "view", "edit", "assign", "own"] as const;
export type Right = (typeof rights)[number];

export type Permission = "view" | "edit";

/** Somebody of the module, as far as their rights on cases go. */
export interface Member {
  personId: string;
  role: Role;
  allCases: boolean;
  unitIds: ReadonlySet<string>;
  tagGrants: ReadonlyMap<string, Permission>;
  caseGrants: ReadonlyMap<string, Permission>;
}

/** A case, as far as rights on it go. */
export interface CaseFacts {
  id: string;
  ownerId: string;
  unitId: string | null;
  isPrivate: boolean;
  tagIds: readonly string[];
}

type OfUnit = { public: Right; private: Right };

/** What a case of an own unit is to somebody. */
export function rightInUnit(role: Role, allCases: boolean): OfUnit {
  const all = seesAll(role, allCases);
  if (role === "admin") return { public: "own", private: "own" };
  if (role === "editor")
    return all ? { public: "edit", private: "edit" } : { public: "view", private: "view" };
  if (role === "viewer" && all) return { public: "view", private: "none" };
  return { public: "none", private: "none" };
}

/** What a grant of a tag is worth on a public case that has it: an admin may let others in as well. */
export const rightByTag = (role: Role, permission: Permission): Right =>
  role === "admin" && permission === "edit" ? "assign" : permission;

export const isAtLeast = (right: Right, needed: Right): boolean =>
  rights.indexOf(right) >= rights.indexOf(needed);

const highest = (found: Right[]): Right =>
  found.reduce((best, right) => (isAtLeast(right, best) ? right : best), "none");

/** The right on a case is the highest that anything gives. `rightSql` says the same to the database. */
export function rightOn(member: Member, { id, ownerId, unitId, isPrivate, tagIds }: CaseFacts): Right {
  if (member.role === "super_admin" || ownerId === member.personId) return "own";
  const ofUnit = rightInUnit(member.role, member.allCases)[isPrivate ? "private" : "public"];
  const byTags = tagIds.flatMap((tagId) => {
    const permission = member.tagGrants.get(tagId);
    return permission ? [rightByTag(member.role, permission)] : [];
  });
  return highest([
    unitId !== null && member.unitIds.has(unitId) ? ofUnit : "none",
    ...(isPrivate ? [] : byTags),
    member.caseGrants.get(id) ?? "none",
  ]);
}
