import { signInWithPassword } from "../../core/testing/suite";
import { api, request } from "../../testing/api";

/** Calls the module as somebody; throws where it is refused. */
export async function ask<T>(token: string, method: string, path: string, body?: unknown): Promise<T> {
  const answer = await api<T>(method, `/workshops${path}`, {
    token,
    ...(body === undefined ? {} : { body }),
  });
  if (answer.status >= 300) throw new Error(`${method} ${path}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

const mark = () => crypto.randomUUID().slice(0, 8);

/** A region, made by staff. */
export const makeRegion = (token: string) =>
  ask<{ id: string; name: string }>(token, "POST", "/places", { level: "region", name: `Region ${mark()}` });

/** An assessment that these people facilitate, made by staff. */
export const makeAssessment = (token: string, facilitators: readonly string[] = [], more: object = {}) =>
  ask<{ id: string }>(token, "POST", "/assessments", {
    title: `Water and schools ${mark()}`,
    team: facilitators.map((person_id) => ({ person_id, role: "facilitator" })),
    ...more,
  });

/** Somebody who facilitates an assessment of their own, and may sign in. */
export async function signInFacilitator(staff: string, more: object = {}) {
  const person = await signInWithPassword(["workshops:facilitator"]);
  const { id } = await makeAssessment(staff, [person.personId], more);
  return { ...person, assessmentId: id };
}

/** A facilitator who has not come yet. */
export const inviteFacilitator = (token: string, assessmentId: string) =>
  ask<{ id: string }>(token, "POST", "/people", {
    ...{ name: "Sittie Guro", email: `${crypto.randomUUID()}@example.org` },
    assessment_ids: [assessmentId],
  });

/** A need of a place, which an assessment found. */
export const makeNeed = (token: string, assessmentId: string, placeId: string) =>
  ask<{ id: string }>(token, "POST", "/needs", {
    ...{ assessment_id: assessmentId, place_id: placeId, title: "A well that does not run dry" },
    ...{ category: "health", urgency: "immediate", impact: 5 },
  });

/** What somebody read for an assessment. */
export const makeRecord = (token: string, assessmentId: string, more: object = {}) =>
  ask<{ id: string }>(token, "POST", "/records", {
    ...{ kind: "desk_review", assessment_id: assessmentId, title: "Census of wells", findings: "One well" },
    ...more,
  });

/** The record's document, sent as the body. */
export async function makeDocument(
  token: string,
  recordId: string,
  bytes = "%PDF-1.7\nwells",
): Promise<string> {
  const answer = await request("PUT", `/api/v1/workshops/records/${recordId}/document`, {
    headers: { authorization: `Bearer ${token}`, "content-type": "application/pdf" },
    body: bytes,
  });
  if (answer.status !== 200) throw new Error(await answer.text());
  return recordId;
}
