import { sql } from "drizzle-orm";
import { type Actor, passes } from "../../core/access/actor";
import type { Db } from "../../core/db/db";
import { Problem } from "../../core/http/problem";
import { makerOfKey } from "../../core/identity/api-keys";
import { type Role, roleOf, seesAll } from "../roles";
import type { Member, Permission } from "./right";
import { everybody } from "./rules";

/** Somebody of the module; a key that may do everything acts for whoever made it. */
export interface Caller extends Member {
  name: string;
}

const nothing = { unitIds: new Set<string>(), tagGrants: new Map(), caseGrants: new Map() };

interface Row {
  all_cases: number | null;
  units: string;
  tags: string;
  cases: string;
}

const pairs = (json: string) => new Map(JSON.parse(json) as [string, Permission][]);

/** A person of this role with all that their rights come of. */
export async function memberOf(db: Db, personId: string, role: Role): Promise<Member> {
  if (role === "super_admin") return { personId, role, allCases: true, ...nothing };
  const row = await db.get<Row>(sql`SELECT
    (SELECT all_cases FROM incomes_people WHERE person_id = ${personId}) AS all_cases,
    (SELECT json_group_array(business_unit_id) FROM unit_members WHERE person_id = ${personId}) AS units,
    (SELECT json_group_array(json_array(tag_id, permission)) FROM tag_grants WHERE person_id = ${personId}) AS tags,
    (SELECT json_group_array(json_array(case_id, permission)) FROM case_grants WHERE person_id = ${personId}) AS cases`);
  return {
    ...{ personId, role, allCases: seesAll(role, row?.all_cases !== 0) },
    unitIds: new Set(JSON.parse(row?.units ?? "[]") as string[]),
    tagGrants: pairs(row?.tags ?? "[]"),
    caseGrants: pairs(row?.cases ?? "[]"),
  };
}

/** The caller; 403 for whoever has no role here. */
export async function callerOf(db: Db, actor: Actor | null): Promise<Caller> {
  if (!actor || !passes(actor, everybody)) throw new Problem("forbidden", "You have no role in this module.");
  const role = (actor.kind === "person" ? roleOf(actor.grants) : null) ?? "super_admin";
  const personId = actor.kind === "key" ? ((await makerOfKey(db, actor.id)) ?? actor.id) : actor.id;
  return { ...(await memberOf(db, personId, role)), name: actor.kind === "person" ? actor.name : "" };
}
