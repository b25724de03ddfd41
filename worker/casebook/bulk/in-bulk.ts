import type { Db } from "../../core/db/db";
import { Problem } from "../../core/http/problem";
import type { Author } from "../../core/trail/record";
import type { Caller } from "../access/caller";
import { caseFor } from "../access/case-access";
import type { Asked } from "../cases/change-case";
import { moveCase, moveCaseBy } from "../cases/move-case";
import { setContributors } from "../team/team";

export const bulkActions = ["submit", "publish", "close", "contributors"] as const;
export type BulkAction = (typeof bulkActions)[number];

export interface Bulk {
  action: BulkAction;
  ids: readonly string[];
  etags?: readonly string[] | undefined;
  change_summary?: string | undefined;
  person_ids?: readonly string[] | undefined;
}

export interface BulkResult {
  id: string;
  status: number;
  code: string | null;
  detail: string | null;
}

const carryOut = (db: Db, asked: Asked, { action, change_summary, person_ids = [] }: Bulk) => {
  const said = { change_summary };
  if (action === "contributors") return setContributors(db, asked, person_ids);
  return action === "close" ? moveCase(db, asked, "CLOSED", said) : moveCaseBy(db, asked, action, said);
};

/** One result an id, in the order given, each as the call for it alone would answer. */
export async function inBulk(db: Db, by: Author, caller: Caller, bulk: Bulk): Promise<BulkResult[]> {
  const results: BulkResult[] = [];
  for (const [at, id] of bulk.ids.entries()) {
    try {
      await caseFor(db, caller, id);
      await carryOut(db, { by: { ...by, claim: undefined }, caller, id, ifMatch: bulk.etags?.[at] }, bulk);
      results.push({ id, status: bulk.action === "close" ? 204 : 200, code: null, detail: null });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      results.push({ id, status: error.status, code: error.code, detail: error.detail });
    }
  }
  return results;
}
