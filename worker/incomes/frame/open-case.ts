import type { PageCall } from "../../core/http/pages";
import { idOf } from "../../core/http/show";
import { callerOf } from "../access/member";
import { isAtLeast } from "../access/right";
import { findCase, toCaseRecord } from "../cases/find-case";
import { missingOf } from "../cases/life-of-case";
import { incomesOf } from "./incomes";

/** The case that a page's address names, as its reader may see it. */
export async function openCase(call: PageCall<unknown>) {
  const caller = await callerOf(call.db, call.actor);
  const found = await findCase(call.db, caller, idOf(call), "view");
  return {
    caller,
    found,
    record: toCaseRecord(found),
    missing: missingOf(found.document),
    incomes: () => incomesOf(found.document),
    mayEdit: isAtLeast(found.right, "edit"),
    isOwner: isAtLeast(found.right, "own"),
  };
}
export type OpenCase = Awaited<ReturnType<typeof openCase>>;
