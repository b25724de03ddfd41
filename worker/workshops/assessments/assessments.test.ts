import { sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { administrator, api, db, signIn } from "../../testing/api";
import { ask, makeAssessment, makeRegion, signInFacilitator } from "../testing/records";
import type { AssessmentRecord } from "./schemas";
import type { WorkshopRecord } from "./workshop-schemas";

const all = "/workshops/assessments";
const call = (token: string, method: string, path: string, body?: unknown) =>
  api<AssessmentRecord & { code: string; detail: string; errors?: { path: string; message: string }[] }>(
    method,
    path,
    { token, ...(body === undefined ? {} : { body }) },
  );
const faults = async (token: string, body: object, at = all, method = "POST") => {
  const answer = await call(token, method, at, body);
  return { status: answer.status, paths: (answer.body.errors ?? []).map(({ path }) => path) };
};

let staff: string;
beforeAll(async () => {
  staff = (await signIn(["workshops:staff"])).token;
});

it("begins with what is said, what follows from it, and what stands for the rest", async () => {
  const region = await makeRegion(staff);
  const province = await ask<{ id: string }>(staff, "POST", "/places", {
    ...{ level: "province", name: "Upper", parent_id: region.id },
  });
  const { status, body } = await call(staff, "POST", all, { title: "  Water ", province_id: province.id });
  expect(status).toBe(201);
  expect(body).toMatchObject({
    ...{ title: "Water", region_id: region.id, province_id: province.id, municipality_id: null },
    ...{ level: "provincial", category: "needs_assessment", status: "planning", priority: "medium" },
    ...{ primary_methodology: "survey", secondary_methodologies: [], description: "", funding_source: "" },
    ...{ planned_start_date: null, estimated_budget: null, impact_level: null, progress: 0, team: [] },
    ...{ advancement: "auto", target_rate: 85, onboarding_due_at: null, language: "en", consent_text: null },
    ...{ remote_synthesis: false, advanced_to: null, closed: false },
  });
  const moved = await call(staff, "PATCH", `${all}/${body.id}`, { province_id: null, status: "cancelled" });
  expect(moved).toMatchObject({
    status: 400,
    body: { errors: [{ path: "province_id" }, { path: "level" }] },
  });
  const ended = await call(staff, "PATCH", `${all}/${body.id}`, {
    ...{ province_id: null, level: "regional", status: "cancelled", estimated_budget: 0.5 },
    ...{ secondary_methodologies: ["kii"], onboarding_due_at: "2026-12-01T08:00:00+08:00" },
  });
  expect(ended.body).toMatchObject({
    ...{ region_id: region.id, province_id: null, level: "regional", closed: true, estimated_budget: 0.5 },
    ...{ secondary_methodologies: ["kii"], onboarding_due_at: "2026-12-01T00:00:00.000Z" },
  });
  const found = await call(staff, "GET", `${all}?region_id=${region.id}&status=cancelled&q=WAT`);
  expect(found.body).toMatchObject({ total: 1, data: [ended.body] });
  expect((await call(staff, "DELETE", `/workshops/places/${region.id}`)).body.code).toBe("in_use");
});

it("names the field of each fault", async () => {
  const title = "Roads";
  for (const [body, paths] of [
    [{}, ["title"]],
    [{ title: " " }, ["title"]],
    [{ title, priority: null }, ["priority"]],
    [{ title, planned_start_date: "2026-12-02", planned_end_date: "2026-12-01" }, ["planned_end_date"]],
    [{ title, estimated_budget: 1e12 + 1, actual_budget: -1 }, ["estimated_budget", "actual_budget"]],
    [{ title, region_id: "plc_none" }, ["region_id"]],
    [{ title, level: "barangay" }, ["barangay_id", "level"]],
    [{ title, secondary_methodologies: ["kii", "kii"] }, ["secondary_methodologies"]],
    [{ title, target_rate: 0, progress: 101 }, ["progress", "target_rate"]],
    [{ title, team: [{ person_id: "usr_none", role: "observer" }] }, ["team.0.person_id"]],
    [{ title, owner: "me" }, ["owner"]],
  ] as const) {
    expect(await faults(staff, body)).toEqual({ status: 400, paths });
  }
  const { body } = await call(staff, "POST", all, {});
  expect(body.errors?.[0]?.message).toMatch(/^Title is required/);
  const { personId } = await signIn(["workshops:staff"]);
  const as = (role: string) => ({ person_id: personId, role });
  const team = [as("team_leader"), as("observer"), as("observer")];
  expect((await faults(staff, { title, team })).paths).toEqual(["team.2.role"]);
});

it("has five workshops, held by the clocks of the organisation, which stay when the first day moves", async () => {
  await db.run(sql`UPDATE organisation SET time_zone = 'Asia/Manila'`);
  const { id } = await makeAssessment(staff, [], { planned_start_date: "2026-12-06" });
  await call(staff, "PATCH", `${all}/${id}`, { planned_start_date: "2027-01-01" });
  const { data } = await ask<{ data: WorkshopRecord[] }>(staff, "GET", `/assessments/${id}/workshops`);
  expect(data.map(({ type, starts_at, due_at }) => [type, starts_at, due_at]).slice(2, 4)).toEqual([
    ["workshop_3", "2026-12-08T06:00:00.000Z", "2026-12-08T10:00:00.000Z"],
    ["workshop_4", "2026-12-09T01:00:00.000Z", "2026-12-09T04:00:00.000Z"],
  ]);
  expect(data[0]).toMatchObject({
    ...{ title: "Understanding the Community Context", status: "planned", target_participants: 30 },
    questions_version: 1,
  });
  const first = `${all}/${id}/workshops/workshop_1`;
  const early = { ends_at: "2026-12-07T00:00:00Z" };
  expect(await faults(staff, early, first, "PATCH")).toEqual({ status: 400, paths: ["ends_at"] });
  const edits = { ...early, starts_at: null, title: "Who we are" };
  expect((await call(staff, "PATCH", first, edits)).body).toMatchObject({
    ...{ title: "Who we are", starts_at: null, ends_at: "2026-12-07T00:00:00.000Z" },
    due_at: "2026-12-07T05:00:00.000Z",
  });
  expect((await call(staff, "GET", `${all}/${id}/workshops/workshop_6`)).status).toBe(404);
});

it("lets a facilitator see theirs and set their pace, and nothing of another's", async () => {
  const { token, assessmentId } = await signInFacilitator(staff);
  const other = await makeAssessment(staff);
  expect((await call(token, "GET", all)).body).toMatchObject({ total: 1, data: [{ id: assessmentId }] });
  const pace = { advancement: "facilitator", target_rate: 90, onboarding_due_at: null };
  expect((await call(token, "PATCH", `${all}/${assessmentId}`, pace)).body).toMatchObject(pace);
  expect((await call(token, "PATCH", `${all}/${assessmentId}`, { ...pace, title: "Mine" })).status).toBe(403);
  const [known, unknown] = [
    await call(token, "GET", `${all}/${other.id}`),
    await call(token, "GET", `${all}/asm_none`),
  ];
  expect([known.status, unknown.status]).toEqual([403, 403]);
  expect(known.body.detail).toBe(unknown.body.detail);
  expect((await call(staff, "GET", `${all}/asm_none`)).status).toBe(404);
  const administers = await signIn(["referrals:admin"]);
  expect((await call(administers.token, "GET", all)).status).toBe(403);
  expect((await call((await administrator()).token, "GET", all)).status).toBe(200);
});

it("begins and ends a facilitator's access with the request that follows", async () => {
  const { token, personId, assessmentId } = await signInFacilitator(staff);
  const second = await makeAssessment(staff);
  const status = async (id: string) => (await call(token, "GET", `${all}/${id}`)).status;
  const facilitates = { person_id: personId, role: "facilitator" };
  expect([await status(assessmentId), await status(second.id)]).toEqual([200, 403]);
  await call(staff, "PATCH", `${all}/${second.id}`, { team: [facilitates] });
  expect(await status(second.id)).toBe(200);
  await call(staff, "PATCH", `${all}/${assessmentId}`, { team: [{ ...facilitates, role: "observer" }] });
  expect([await status(assessmentId), await status(second.id)]).toEqual([403, 200]);
  expect((await call(staff, "DELETE", `${all}/${second.id}`)).status).toBe(204);
  expect(await status(second.id)).toBe(401);
  const again = await call(staff, "PATCH", `${all}/${assessmentId}`, { team: [facilitates] });
  expect(again).toMatchObject({ status: 400, body: { errors: [{ path: "team.0.person_id" }] } });
});
