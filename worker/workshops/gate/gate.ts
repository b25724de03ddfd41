import { sql } from "drizzle-orm";
import type { Person } from "../../core/access/actor";
import type { Gate } from "../../core/access/gate";
import { atomically, type Db } from "../../core/db/db";
import { newId } from "../../core/db/ids";
import type { Area } from "../../core/http/area";
import type { Author } from "../../core/trail/record";
import { facilitators } from "../access/rules";
import { accountLastUsed } from "./account-last-used";

/** Whether somebody has roles here, and none anywhere else. */
export const isHereAlone = ({ grants }: Person): boolean =>
  grants.length > 0 && grants.every(({ module }) => module === "workshops");

/** Whether somebody takes part, and is nothing else at all. */
export const isParticipantAlone = (person: Person): boolean =>
  isHereAlone(person) && person.grants.every(({ role }) => role === "participant");

const denied = { to: "/dashboard/", says: "Access denied. This area is for staff." };

const quiet = 600_000; // one entry a person in ten minutes

/** In the log of the assessment that they used last. */
async function logDenied(db: Db, { actor, now }: Author & { actor: Person }): Promise<void> {
  const account = await accountLastUsed(db, actor.id);
  if (!account) return;
  const { assessmentId, participantId } = account;
  await atomically(db, [
    sql`INSERT INTO workshop_log (assessment_id, at, id, actor_kind, actor_id, participant_id, action)
      SELECT ${assessmentId}, cast(${now} as integer), ${newId("workshopLog", now)}, 'participant', ${actor.id},
        ${participantId}, 'denied'
      WHERE NOT EXISTS (SELECT 1 FROM workshop_log WHERE assessment_id = ${assessmentId}
        AND at > ${now - quiet} AND action = 'denied' AND actor_id = ${actor.id})`,
  ]);
}

const inAssessment = "/mana/workshops/assessments/:id";

/** Participants reach their own pages and calls, and nothing else of the product, whatever it comes to have. */
export const gate: Gate = {
  holds: isParticipantAlone,
  // A facilitator's pages say themselves that they are none of a participant's.
  pages: ["/mana/workshops", `${inAssessment}/participant/*`, `${inAssessment}/facilitator/*`],
  calls: ["/workshops/me/*", "GET /workshops/places"],
  denied,
  languages: ["fil"],
  whenDenied: logDenied,
};

export const areas: readonly Area[] = [
  { path: "/mana", redirects: 302, access: facilitators, denied },
  { path: "/mana/enter", redirects: 302 },
];
