import type { Before } from "../../core/http/api";
import { Problem } from "../../core/http/problem";
import { callerOf } from "../access/caller";
import { caseFor } from "../access/case-access";

/** What examples name. */
export const params = { id: "{casebook_case_id}" };

/** Before the body is looked at: 404 for a case that is none, 403 for a contributor who is not on it. */
export async function judgeCase({ db, actor, params }: Before): Promise<void> {
  await caseFor(db, callerOf(actor), params.id ?? "");
}

/** The same of calls that contributors never make: what they are told comes first. */
export const judgeModerated =
  (says: string) =>
  async (call: Before): Promise<void> => {
    if (callerOf(call.actor).role === "contributor") throw new Problem("forbidden", says);
    await judgeCase(call);
  };
