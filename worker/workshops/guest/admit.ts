import type { JudgedCall } from "../../core/http/pages";
import { assessmentNotFound, notYourAssessment, standingIn } from "../access/assessment-access";
import { roleOf } from "../roles";

/** Whom the pages of a participant are open to: themselves, and as a preview those who facilitate, and staff. */
export async function admitHere(call: JudgedCall): Promise<undefined> {
  const standing = await standingIn(call.db, call.actor, call.c.req.param("id") ?? "");
  if (standing.as === "staff") {
    if (!standing.exists) throw assessmentNotFound();
  } else if (standing.as === "nobody" || !standing.here) throw notYourAssessment();
}

/** The same of a facilitator's pages, which are none of a participant's. */
export async function admitFacilitating(call: JudgedCall): Promise<undefined> {
  await admitHere(call);
  if (roleOf(call.actor) === "participant") throw notYourAssessment();
}
