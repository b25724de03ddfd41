import { signInWithPassword } from "../../core/testing/suite";
import type { Suite } from "../../testing/suite";
import { access } from "./access";
import { makeParticipants, takePart } from "./participants";
import {
  inviteFacilitator,
  makeAssessment,
  makeDocument,
  makeNeed,
  makeRecord,
  makeRegion,
  signInFacilitator,
} from "./records";
import { makeProvince, register } from "./registered";
import { makeSyntheses } from "./syntheses";

/** Somebody who was registered there, and has not consented. */
async function newcomerOf(assessmentId: string, provinceId: string) {
  const person = await signInWithPassword(["workshops:participant"]);
  await takePart(assessmentId, provinceId, person.personId);
  return {
    ...person,
    records: {
      ...person.records,
      ...{ own_assessment_id: assessmentId, leaving_assessment_id: assessmentId },
    },
  };
}

/** Staff, who facilitates an assessment, and the records that calls name. */
async function world() {
  const staffer = await signInWithPassword(["workshops:staff"]);
  const { token } = staffer;
  const [facilitator, elsewhere] = [await signInFacilitator(token), await signInFacilitator(token)];
  const provinceId = await makeProvince(token);
  const shared = {
    place_id: (await makeRegion(token)).id,
    participant_province_id: provinceId,
    participant_id: (await register(token, facilitator.assessmentId, provinceId)).id,
    spare_participant_id: (await register(token, facilitator.assessmentId, provinceId)).id,
    spare_place_id: (await makeRegion(token)).id,
    spare_assessment_id: (await makeAssessment(token)).id,
    facilitator_id: (await inviteFacilitator(token, facilitator.assessmentId)).id,
    spare_facilitator_id: (await inviteFacilitator(token, facilitator.assessmentId)).id,
  };
  const participant = await makeParticipants(
    token,
    facilitator.assessmentId,
    elsewhere.assessmentId,
    provinceId,
  );
  Object.assign(
    shared,
    participant.records,
    await makeSyntheses(facilitator.assessmentId, participant.number),
  );
  const notes = async (assessmentId: string) => ({
    need_id: (await makeNeed(token, assessmentId, shared.place_id)).id,
    spare_need_id: (await makeNeed(token, assessmentId, shared.place_id)).id,
    record_id: (await makeRecord(token, assessmentId)).id,
    spare_record_id: (await makeRecord(token, assessmentId)).id,
    documented_record_id: await makeDocument(token, (await makeRecord(token, assessmentId)).id),
  });
  const records = {
    own: {
      ...{ ...shared, ...(await notes(facilitator.assessmentId)) },
      assessment_id: facilitator.assessmentId,
    },
    other: {
      ...{ ...shared, ...(await notes(elsewhere.assessmentId)) },
      assessment_id: elsewhere.assessmentId,
      // Where the participant has no account.
      ...{ own_assessment_id: shared.spare_assessment_id, leaving_assessment_id: shared.spare_assessment_id },
    },
  };
  const callerOf = (person: { token: string; records: Record<string, string> }) =>
    ({
      kind: "person",
      token: person.token,
      records: { own: { ...records.own, ...person.records }, other: records.other },
    }) as const;
  return {
    callers: {
      staffer: callerOf(staffer),
      facilitator: callerOf(facilitator),
      participant: { ...callerOf(participant), isHeld: true },
      newcomer: { ...callerOf(await newcomerOf(facilitator.assessmentId, provinceId)), isHeld: true },
    },
    records,
  } as const;
}

const suite: Suite = {
  world,
  access,
  few: ["places", "assessments", "assessment_team", "assessment_workshops", "needs", "staff_records"],
  scans: [
    {
      query: /^INSERT INTO guards[\s\S]*FROM participants WHERE province_id/,
      because: "a place is seldom deleted, and is looked for wherever it may stand",
    },
  ],
  pages: {
    ids: {
      assessments: "assessment_id",
      participants: "helped_participant_id",
      syntheses: "synthesis_id",
      "manage-assessments": "assessment_id",
      provincial: "participant_province_id",
      places: "place_id",
      needs: "need_id",
      records: "documented_record_id",
    },
    places: { type: ["workshop_1"] },
  },
  overwrites: {
    "/mana/workshops/assessments/*/participant/profile/":
      "what a participant tells of themself, on a page of their own",
    "/mana/manage-assessments/*/survey/":
      "it names the version that it changes: one that was published between is told of first",
    "/mana/workshops/assessments/*/facilitator/questions/*/":
      "it names the version that it changes: one that was published between is told of first",
  },
  another(what, { fields, body, records }) {
    const isFirst = what === "first";
    const has = (name: string) => fields.includes(name);
    if (has("target_rate") || has("feasibility")) return { title: what };
    if (has("status")) return { status: isFirst ? "incomplete" : "completed" };
    if (has("participant_ids")) {
      const [id = records.participant_id ?? ""] = (body.participant_ids ?? []) as string[];
      return { participant_ids: isFirst ? [id] : [id, `${id.slice(0, -1)}${id.endsWith("0") ? 1 : 0}`] };
    }
    if (has("stakeholder_type") && has("provider")) return { stakeholder_type: isFirst ? "elder" : "farmer" };
    return null;
  },
  opaque: [
    "parent_id",
    "assessment_id",
    "region_id",
    "place_id",
    "answer_ids",
    "province_id",
    "municipality_id",
    "barangay_id",
    "assessment_ids",
    "person_id",
    "participant_ids",
    "synthesis_id",
  ],
  refused: {
    "POST /workshops/me/:id/onboarding": { status: 409, because: "the example's participant has consented" },
    "POST /workshops/me/:id/workshops/:type/submit": { status: 409, because: "the example's is submitted" },
    "POST /workshops/assessments/:id/participants/:pid/onboarding": {
      ...{ status: 409, because: "the example's participant has consented" },
    },
    "POST /workshops/assessments/:id/participants/:pid/workshops/:type/submit": {
      ...{ status: 409, because: "the example's is submitted" },
    },
  },
  hides: Object.fromEntries(
    [
      "GET /workshops/me/:id",
      "POST /workshops/me/:id/onboarding",
      "PATCH /workshops/me/:id/profile",
      "POST /workshops/me/:id/withdraw",
      "POST /workshops/me/:id/notices/:notice/read",
      "GET /workshops/me/:id/workshops/:type",
      "PATCH /workshops/me/:id/workshops/:type",
      "POST /workshops/me/:id/workshops/:type/submit",
      "GET /workshops/me/:id/workshops/:type/answers/:question/history",
      "GET /workshops/me/:id/votes",
      "PUT /workshops/me/:id/votes/:stm",
      "POST /workshops/me/:id/statements",
    ].map((call) => [call, "an assessment of others and one that is none are told alike"]),
  ),
  withoutSearch: { "GET /workshops/assessments/:id/log": "it holds no words of anybody" },
};

export default suite;
