import { env } from "cloudflare:workers";
import { atomically, type Db } from "../../core/db/db";
import { ring } from "../../core/jobs/job";
import { type Author, record } from "../../core/trail/record";
import type { Env } from "../../env";
import { facilitatorLetters, titlesOf } from "./facilitator-letter";
import { beginFacilitating, endFacilitating } from "./facilitators";
import { findPerson } from "./find-people";
import { joinTeams, leaveTeamsBut, refuseAssessments } from "./teams";

/** They facilitate these assessments and no other, and are told by mail which are new to them. 404 for whoever is neither staff nor a facilitator. */
export async function changeFacilitator(
  db: Db,
  by: Author,
  id: string,
  assessmentIds: readonly string[],
): Promise<void> {
  const before = await findPerson(db, id);
  await refuseAssessments(db, assessmentIds);
  const gained = assessmentIds.filter((one) => !before.assessment_ids.includes(one));
  const letters = await facilitatorLetters(db, by, [id], await titlesOf(db, gained));
  await atomically(db, [
    ...leaveTeamsBut(by, id, assessmentIds),
    ...joinTeams(by, id, assessmentIds),
    ...(await beginFacilitating(db, by, [id])),
    record(db, by, "facilitator.changed", id, { assessments: assessmentIds }),
    ...letters.statements,
  ]);
  await ring(env as unknown as Env, letters.jobs);
}

/** They facilitate nothing any more, with the next request; what else they are on teams stays. */
export async function removeFacilitator(db: Db, by: Author, id: string): Promise<void> {
  await findPerson(db, id);
  await atomically(db, [
    ...leaveTeamsBut(by, id, []),
    ...endFacilitating(by, id),
    record(db, by, "facilitator.removed", id),
  ]);
}
