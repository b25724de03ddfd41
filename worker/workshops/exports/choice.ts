import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { Problem } from "../../core/http/problem";
import { sameName } from "../places/levels";
import { isStakeholderType, type StakeholderType } from "../stakeholder-types";
import type { WorkshopType } from "../workshop-types";

export const formats = ["csv", "xlsx", "pdf", "print"] as const;
export type Format = (typeof formats)[number];

/** One workshop, or all of them. */
export type Which = WorkshopType | "all";

const choices = {
  status: ["submitted", "all"],
  layout: ["long", "wide"],
  names: ["show", "hide"],
} as const;
const says = {
  status: "Choose submitted or all.",
  layout: "Choose long or wide.",
  names: "Choose show or hide.",
} as const satisfies Record<keyof typeof choices, string>;

/** What an export holds, and how it looks. */
export interface ExportChoice {
  which: Which;
  /** Ids of the provinces that the name or id tells, null for all. */
  provinces: string[] | null;
  stakeholder: StakeholderType | null;
  /** `all`: drafts, too. */
  status: (typeof choices.status)[number];
  layout: (typeof choices.layout)[number];
  names: (typeof choices.names)[number];
}

export const exportParameters = ["province", "stakeholder", "status", "layout", "names"] as const;

const refuse = (path: string, message: string) =>
  new Problem("validation_failed", message, { errors: [{ path, message }] });

function chosen<N extends keyof typeof choices>(name: N, given: string | undefined): ExportChoice[N] {
  const known: readonly string[] = choices[name];
  const value = given ?? known[0];
  if (value === undefined || !known.includes(value)) throw refuse(name, says[name]);
  return value as ExportChoice[N];
}

/** A province by its id, or all that are called so. */
async function provincesCalled(db: Db, given: string): Promise<string[]> {
  const rows = await db.all<{ id: string }>(sql`SELECT id FROM places WHERE level = 'province'
    AND (id = ${given} OR same_name = ${sameName(given.trim())}) ORDER BY id`);
  if (rows.length === 0) throw refuse("province", "There is no such province.");
  return rows.map(({ id }) => id);
}

/** What an address asks for; 400 on what it does not know. A filter of a form that was left empty is none. */
export async function readChoice(
  db: Db,
  which: Which,
  query: Record<string, string[]>,
): Promise<ExportChoice> {
  for (const [name, values] of Object.entries(query)) {
    if (!(exportParameters as readonly string[]).includes(name))
      throw refuse(name, "This is not known here.");
    if (values.length > 1) throw refuse(name, "Give this once.");
  }
  const one = (name: (typeof exportParameters)[number]) => query[name]?.[0];
  const [province, stakeholder] = [one("province") || null, one("stakeholder") || null];
  if (stakeholder !== null && !isStakeholderType(stakeholder)) {
    throw refuse("stakeholder", "There is no such stakeholder type.");
  }
  return {
    which,
    status: chosen("status", one("status")),
    layout: chosen("layout", one("layout")),
    names: chosen("names", one("names")),
    stakeholder,
    provinces: province === null ? null : await provincesCalled(db, province),
  };
}
