import { beforeAll, expect, it } from "vitest";
import { api, signIn } from "../../testing/api";
import { mine, onboarding, takePart } from "../testing/participants";
import { makeAssessment, makeRegion, signInFacilitator } from "../testing/records";
import { makeProvince } from "../testing/registered";
import type { NeedRecord } from "./schemas";

const call = (token: string, method: string, path: string, body?: unknown) =>
  api<NeedRecord & { errors?: { path: string }[]; data: NeedRecord[] }>(method, `/workshops/needs${path}`, {
    token,
    ...(body === undefined ? {} : { body }),
  });
let staff: string;
let need: object;
beforeAll(async () => {
  staff = (await signIn(["workshops:staff"])).token;
  const place_id = (await makeRegion(staff)).id;
  need = { place_id, title: "A well", category: "health", urgency: "immediate", impact: 5 };
});

it("is staff's alone without an assessment, and else a facilitator's of it too", async () => {
  const { token, assessmentId } = await signInFacilitator(staff);
  const other = await makeAssessment(staff);
  expect((await call(token, "POST", "", need)).status).toBe(403);
  expect((await call(token, "POST", "", { ...need, assessment_id: other.id })).status).toBe(403);
  const mine = await call(token, "POST", "", { ...need, assessment_id: assessmentId });
  expect(mine).toMatchObject({
    status: 201,
    body: {
      ...need,
      assessment_id: assessmentId,
      description: "",
      feasibility: null,
      status: "identified",
      answer_ids: [],
    },
  });
  const theirs = (await call(staff, "POST", "", need)).body;
  expect((await call(token, "GET", `/${theirs.id}`)).status).toBe(200);
  expect((await call(token, "PATCH", `/${theirs.id}`, { impact: 1 })).status).toBe(403);
  expect((await call(token, "PATCH", `/${mine.body.id}`, { assessment_id: null })).status).toBe(403);
  expect((await call(token, "PATCH", `/${mine.body.id}`, { status: "validated" })).body.status).toBe(
    "validated",
  );
  expect((await call(token, "GET", `?assessment_id=${assessmentId}`)).body.data).toHaveLength(1);
  expect((await call(token, "DELETE", `/${mine.body.id}`)).status).toBe(204);
  expect((await call(token, "DELETE", `/${theirs.id}`)).status).toBe(403);
});

it("names the field of what is not there", async () => {
  const wrong = { ...need, place_id: "plc_none", assessment_id: "asm_none", answer_ids: ["ans_none"] };
  const { status, body } = await call(staff, "POST", "", wrong);
  expect([status, body.errors?.map(({ path }) => path)]).toEqual([
    400,
    ["assessment_id", "place_id", "answer_ids.0"],
  ]);
  expect((await call(staff, "POST", "", { ...need, impact: 6 })).body.errors).toMatchObject([
    { path: "impact" },
  ]);
});

it("outlives its source answers, which are judged where they are given or the assessment is another", async () => {
  const [one, other] = [await makeAssessment(staff), await makeAssessment(staff)];
  const province = await makeProvince(staff);
  const person = await takePart(one.id, province);
  await mine(person, "POST", "/onboarding", onboarding(person));
  const answers = { quality_of_life: { value: "Wells run dry", base: 0 } };
  await mine(person, "PATCH", "/workshops/workshop_1", { questions_version: 1, answers });
  const { body } = await mine(person, "GET", "/workshops/workshop_1");
  const answer_ids = Object.values<{ answer_id: string }>(body.answers).map(({ answer_id }) => answer_id);
  const { id } = (await call(staff, "POST", "", { ...need, assessment_id: one.id, answer_ids })).body;
  expect((await call(staff, "PATCH", `/${id}`, { assessment_id: other.id })).body.errors).toMatchObject([
    { path: "answer_ids.0" },
  ]);
  await mine(person, "POST", "/withdraw", { erase: true });
  expect((await call(staff, "PATCH", `/${id}`, { status: "validated" })).body).toMatchObject({
    ...{ status: "validated", answer_ids },
  });
  expect((await call(staff, "PATCH", `/${id}`, { answer_ids })).body.errors).toMatchObject([
    { path: "answer_ids.0" },
  ]);
  expect((await call(staff, "PATCH", `/${id}`, { answer_ids: [] })).status).toBe(200);
});

it("ranks by urgency, then impact, then feasibility, and what is settled last", async () => {
  const place_id = (await makeRegion(staff)).id;
  const made = [
    { urgency: "long_term", impact: 5, title: "4" },
    { urgency: "immediate", impact: 5, status: "rejected", title: "5" },
    { urgency: "immediate", impact: 4, title: "3" },
    { urgency: "immediate", impact: 5, title: "2" },
    { urgency: "immediate", impact: 5, feasibility: 1, title: "1" },
  ];
  for (const more of made) await call(staff, "POST", "", { ...need, place_id, ...more });
  const titles = async (sort: string) =>
    (await call(staff, "GET", `?place_id=${place_id}&sort=${sort}`)).body.data.map(({ title }) => title);
  expect(await titles("rank")).toEqual(["1", "2", "3", "4", "5"]);
  expect(await titles("-rank")).toEqual(["5", "4", "3", "2", "1"]);
});
