import { sql } from "drizzle-orm";
import { atomically } from "../../core/db/db";
import { newId } from "../../core/db/ids";
import { signInWithPassword } from "../../core/testing/suite";
import { api, db, signIn } from "../../testing/api";
import { ask } from "./records";

export interface TakingPart {
  id: string;
  number: number;
  personId: string;
  token: string;
  assessmentId: string;
  provinceId: string;
}

/** Somebody who was registered in the assessment and is signed in. */
export async function takePart(
  assessmentId: string,
  provinceId: string,
  personId?: string,
): Promise<TakingPart> {
  const person = personId ? await signIn([], { personId }) : await signIn(["workshops:participant"]);
  const id = newId("participant");
  await atomically(db, [
    sql`UPDATE assessments SET last_number = last_number + 1 WHERE id = ${assessmentId}`,
    sql`INSERT INTO participants (assessment_id, number, id, person_id, name, name_key, locale, stakeholder_type,
        province_id, created_at, created_by)
      SELECT id, last_number, ${id}, ${person.personId}, 'Amina', 'amina', 'en', 'farmer', ${provinceId},
        cast(${Date.now()} as integer), 'test' FROM assessments WHERE id = ${assessmentId}`,
  ]);
  const row = await db.get<{ number: number }>(sql`SELECT number FROM participants WHERE id = ${id}`);
  return { ...person, id, number: row?.number ?? 0, assessmentId, provinceId };
}

// biome-ignore lint/suspicious/noExplicitAny: answers of many shapes, each looked at field by field
type Answer = { status: number; body: any };

/** A participant's own call about their assessment. */
export const mine = (
  { token, assessmentId }: TakingPart,
  method: string,
  path = "",
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> =>
  api(method, `/workshops/me/${assessmentId}${path}`, {
    ...{ token, headers },
    ...(body === undefined ? {} : { body }),
  });

/** A facilitator's call about the assessment. */
export const here = (
  token: string,
  assessmentId: string,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> =>
  api(method, `/workshops/assessments/${assessmentId}${path}`, {
    ...{ token, headers },
    ...(body === undefined ? {} : { body }),
  });

export const onboarding = ({ provinceId }: TakingPart) => ({
  ...{ consent: true, stakeholder_type: "elder", province_id: provinceId },
});

/**
 * What examples name: somebody who takes part in one assessment, and has an account in another that they
 * leave; and those whom the first one's facilitators act for.
 */
export async function makeParticipants(staff: string, own: string, leaving: string, province: string) {
  const person = await signInWithPassword(["workshops:participant"]);
  const self = await takePart(own, province, person.personId);
  const left = await takePart(leaving, province, person.personId);
  await ask(staff, "POST", `/assessments/${leaving}/participants/${left.id}/onboarding`, {
    ...{ ...onboarding(left), consent_on_paper: true },
  });
  const [helped, again] = [await takePart(own, province), await takePart(own, province)];
  for (const one of [self, helped, again]) {
    const path = `/assessments/${own}/participants/${one.id}`;
    await ask(staff, "POST", `${path}/onboarding`, { ...onboarding(one), consent_on_paper: true });
    await ask(staff, "POST", `${path}/unlock`, { workshop: "workshop_3" });
    await ask(staff, "POST", `${path}/workshops/workshop_3/submit`, { questions_version: 1 });
  }
  const { body } = await mine(self, "GET");
  const records = {
    own_assessment_id: own,
    leaving_assessment_id: leaving,
    helped_participant_id: helped.id,
    reset_participant_id: again.id,
    notice_id: body.notices[0].id as string,
  };
  return { token: person.token, number: self.number, records };
}
