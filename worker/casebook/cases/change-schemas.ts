import * as z from "zod";
import { line, text } from "../content/texts";
import { adviceCodes } from "../review/readiness";
import { states } from "../states/states";

/** Left out or blank, the product says what happened. That of a publication or a withdrawal is public. */
export const changeSummary = () => line(500).optional();

export const stateBody = z.strictObject({ state: z.enum(states), change_summary: changeSummary() });
export const submitBody = z.strictObject({ change_summary: changeSummary() });
export const publishBody = z.strictObject({
  change_summary: changeSummary(),
  accepted: z.array(z.enum(adviceCodes)).max(adviceCodes.length).optional(),
});
export const needsChangesBody = z.strictObject({ reason: text(2000).min(1, "This is needed.") });
export const closeQuery = z.object({ change_summary: line(500).optional() });

const open = z.object({ id: z.string(), version: z.int(), state: z.enum(states) });
const lock = z.object({ holder: z.object({ id: z.string(), name: z.string() }), until: z.string() });
/** What a 409 holds: the open version that is in the way, or who holds the lock. */
export const conflictMembers = z.object({ open, lock }).partial();
