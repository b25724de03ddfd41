import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { invalid, Problem } from "../../core/http/problem";
import { type Rights, refuseBelow, rightsOnCases } from "../access/case-rights";
import type { Caller } from "../access/member";
import { needsUnit, type Role } from "../roles";
import { isManagedRole, reachesTag } from "./may-manage";
import type { CaseGrant, TagGrant } from "./schemas";

/** What somebody is to have from now on; what is undefined stays as it is. */
export interface Wanted {
  role?: Role | undefined;
  unitIds?: readonly string[] | undefined;
  companyId?: string | null | undefined;
  tags?: readonly TagGrant[] | undefined;
  cases?: readonly CaseGrant[] | undefined;
}

/** What they have: what stays needs nobody's leave. */
export interface Held {
  unitIds: readonly string[];
  tags: readonly TagGrant[];
  cases: readonly CaseGrant[];
}

const forbidden = (detail: string) => new Problem("forbidden", detail);

interface Unknown {
  units: number;
  tags: number;
  companies: number;
}

/** 400 for what is not there. */
async function refuseUnknown(db: Db, { unitIds = [], tags = [], companyId }: Wanted): Promise<void> {
  const ids = (values: readonly string[]) => JSON.stringify(values);
  const found = await db.get<Unknown>(sql`SELECT
    (SELECT count(*) FROM json_each(${ids(unitIds)}) WHERE value NOT IN (SELECT id FROM business_units)) AS units,
    (SELECT count(*) FROM json_each(${ids(tags.map((tag) => tag.tag_id))})
      WHERE value NOT IN (SELECT id FROM tags)) AS tags,
    (SELECT count(*) FROM json_each(${ids(companyId ? [companyId] : [])})
      WHERE value NOT IN (SELECT id FROM companies)) AS companies`);
  if (found?.units) throw invalid("business_unit_ids", "One of these business units is not there.");
  if (found?.tags) throw invalid("tags", "One of these tags is not there.");
  if (found?.companies) throw invalid("company_id", "There is no such company.");
}

/** 400 where a role and its units do not fit. */
export function refuseUnits(role: Role, unitIds: readonly string[]): void {
  if (needsUnit(role) && unitIds.length === 0) {
    throw invalid("business_unit_ids", "This role needs a business unit.");
  }
  if (role === "user" && unitIds.length > 0) {
    throw invalid("business_unit_ids", "Somebody external has no business unit.");
  }
}

/**
 * What an admin gives reaches no further than what they have: roles below theirs, own units, tags as far as their own
 * go, cases that they may assign. Answers their rights on the cases at hand.
 */
export async function checkWanted(db: Db, caller: Caller, wanted: Wanted, held: Held): Promise<Rights> {
  const superAdmin = caller.role === "super_admin";
  if (!superAdmin && wanted.role && !isManagedRole(wanted.role)) {
    throw forbidden(
      wanted.role === "user"
        ? "People without a business unit are let in by registration or by a case."
        : "Only a super administrator makes administrators.",
    );
  }
  await refuseUnknown(db, wanted);
  if (!superAdmin && wanted.unitIds?.some((id) => !caller.unitIds.has(id))) {
    throw forbidden("Name business units of your own alone.");
  }
  const isBeyond = (tag: TagGrant) => {
    const before = held.tags.find((one) => one.tag_id === tag.tag_id);
    if (before?.permission === tag.permission) return false;
    return !reachesTag(caller, tag) || (before !== undefined && !reachesTag(caller, before));
  };
  if (wanted.tags?.some(isBeyond)) throw forbidden("Give tags no further than your own reach.");
  const rights = await rightsOnCases(
    db,
    caller,
    wanted.cases ? [...wanted.cases, ...held.cases].map((grant) => grant.case_id) : [],
  );
  for (const grant of wanted.cases ?? []) {
    const stays = held.cases.some(
      (one) => one.case_id === grant.case_id && one.permission === grant.permission,
    );
    refuseBelow(rights, grant.case_id, stays ? "view" : "assign");
  }
  return rights;
}
