import { Problem } from "../../../core/http/problem";
import { type DecideCall, decideFlags } from "./decide-flags";
import { findFlag } from "./find-flags";
import type { Decision } from "./plan-decision";
import type { FlagRecord } from "./schemas";

/** Decides of one flag; 404 where there is none, 409 where its sign-up would count again and no click is left. */
export async function decideFlag(
  call: DecideCall,
  id: string,
  decision: Exclude<Decision, "hold">,
  note: string | null = null,
): Promise<FlagRecord> {
  const { signup_id } = await findFlag(call.db, id);
  const refused = await decideFlags(call, [signup_id], decision, { note });
  if (refused.length > 0) {
    throw new Problem("no_click_left", "The sign-up's link has no click left that could have earned it.");
  }
  return findFlag(call.db, id);
}
