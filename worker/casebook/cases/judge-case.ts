import type { Actor } from "../../core/access/actor";
import type { Db } from "../../core/db/db";
import { Problem } from "../../core/http/problem";
import { callerOf } from "../access/caller";
import { caseFor } from "../access/case-access";

/** A call whose record is judged before its body. */
export interface Admitted {
  db: Db;
  actor: Actor | null;
  params: { id: string };
}

/** What examples name. */
export const params = { id: "{casebook_case_id}" };

/** Before the body is looked at: 404 for a case that is none, 403 for a contributor who is not on it. */
export async function judgeCase({ db, actor, params }: Admitted): Promise<void> {
  await caseFor(db, callerOf(actor), params.id);
}

/** The same of calls that contributors never make: what they are told comes first. */
export const judgeModerated =
  (says: string) =>
  async (call: Admitted): Promise<void> => {
    if (callerOf(call.actor).role === "contributor") throw new Problem("forbidden", says);
    await judgeCase(call);
  };
