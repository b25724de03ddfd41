import { beforeAll, expect, it } from "vitest";
import { api, request, signIn, testEnv } from "../../testing/api";
import { ask, makeAssessment, makeDocument, makeRegion, signInFacilitator } from "../testing/records";
import { makeProvince } from "../testing/registered";
import type { RecordRecord } from "./schemas";

type Told = RecordRecord & { errors?: { path: string }[]; data: RecordRecord[]; code?: string };
const call = (token: string, method: string, path: string, body?: unknown) =>
  api<Told>(method, `/workshops${path}`, { token, ...(body === undefined ? {} : { body }) });
const paths = ({ status, body }: { status: number; body: Told }) => [
  status,
  ...(body.errors ?? []).map(({ path }) => path),
];

let staff: string;
let assessment_id: string;
let province: string;
beforeAll(async () => {
  staff = (await signIn(["workshops:staff"])).token;
  province = await makeProvince(staff);
  assessment_id = (await makeAssessment(staff, [], { province_id: province })).id;
});

it("keeps what its kind has, and names at once what it lacks or does not know", async () => {
  const made = await call(staff, "POST", "/records", {
    ...{ kind: "desk_review", assessment_id, title: "Census", findings: "Wells", place_id: province },
  });
  expect(made).toMatchObject({
    status: 201,
    body: {
      ...{ kind: "desk_review", assessment_id, place_id: province, title: "Census", findings: "Wells" },
      ...{ source: "", year: null, link: "", document: null },
    },
  });
  const wrong = { kind: "kii", assessment_id, title: "Talk", informant: "Datu", findings: "Wells" };
  expect(paths(await call(staff, "POST", "/records", wrong))).toEqual([
    ...[400, "findings", "held_on", "consent", "notes"],
  ]);
  const outside = { kind: "report", assessment_id, title: "R", state: "draft" };
  const place_id = (await makeRegion(staff)).id;
  expect(paths(await call(staff, "POST", "/records", { ...outside, place_id }))).toEqual([400, "place_id"]);
  const edited = await call(staff, "PATCH", `/records/${made.body.id}`, { year: 2020, place_id: null });
  expect(edited.body).toMatchObject({ year: 2020, place_id: null, findings: "Wells" });
  expect(paths(await call(staff, "PATCH", `/records/${made.body.id}`, { state: "final" }))).toEqual([
    ...[400, "state"],
  ]);
});

it("keeps what several change at once, each in another field", async () => {
  const record = { kind: "desk_review", assessment_id, title: "Census", findings: "Wells" };
  const { id } = (await call(staff, "POST", "/records", record)).body;
  const edits = [{ title: "Census of 2024" }, { findings: "One well" }, { year: 2024 }, { source: "Office" }];
  const done = await Promise.all(edits.map((edit) => call(staff, "PATCH", `/records/${id}`, edit)));
  expect(done.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  expect((await call(staff, "GET", `/records/${id}`)).body).toMatchObject(Object.assign({}, ...edits));
});

it("judges no place again that an edit does not touch, though its assessment has moved on", async () => {
  const own = await makeAssessment(staff, [], { province_id: province });
  const record = { kind: "report", title: "R", state: "draft", place_id: province };
  const { id } = (await call(staff, "POST", "/records", { ...record, assessment_id: own.id })).body;
  const elsewhere = await makeProvince(staff);
  await ask(staff, "PATCH", `/assessments/${own.id}`, { region_id: null, province_id: elsewhere });
  const path = `/records/${id}`;
  expect((await call(staff, "PATCH", path, { state: "final" })).body).toMatchObject({
    ...{ state: "final", place_id: province },
  });
  expect(paths(await call(staff, "PATCH", path, { place_id: province }))).toEqual([400, "place_id"]);
  const third = await makeAssessment(staff, [], { province_id: elsewhere });
  expect(paths(await call(staff, "PATCH", path, { assessment_id: third.id }))).toEqual([400, "place_id"]);
});

it("judges a survey's answers by the questions of its assessment, as a submitted workshop is", async () => {
  const address = `/assessments/${assessment_id}/survey/questions`;
  expect((await call(staff, "GET", address)).body).toEqual({ version: 0, questions: [] });
  const questions = [{ id: "n", type: "number", prompt: "How many", required: true, max: 9 }];
  expect((await call(staff, "PUT", address, { questions })).status).toBe(201);
  expect(await call(staff, "PUT", address, { questions })).toMatchObject({
    status: 200,
    body: { version: 1 },
  });
  const survey = { kind: "survey", assessment_id, title: "House 4", respondent_type: "farmer" };
  const answered = (answers: object) => call(staff, "POST", "/records", { ...survey, answers });
  expect(paths(await answered({}))).toEqual([400, "answers.n"]);
  expect(paths(await answered({ n: 10, other: "x" }))).toEqual([400, "answers.other", "answers.n"]);
  expect((await answered({ n: 4 })).body).toMatchObject({ answers: { n: 4 }, held_on: null });
});

it("is a facilitator's of their assessments alone, and everybody's of the area to read", async () => {
  const { token, assessmentId } = await signInFacilitator(staff);
  const record = { kind: "report", title: "What was found", state: "draft" };
  expect((await call(token, "POST", "/records", { ...record, assessment_id })).status).toBe(403);
  const mine = await call(token, "POST", "/records", { ...record, assessment_id: assessmentId });
  expect(mine.status).toBe(201);
  expect((await call(token, "PATCH", `/records/${mine.body.id}`, { assessment_id })).status).toBe(403);
  expect((await call(token, "GET", "/records?kind=desk_review")).body.data.length).toBeGreaterThan(0);
});

it("keeps a document by what it is, gives it to nobody else to keep, and takes it along when it goes", async () => {
  const record = { kind: "report", title: "With a file", state: "final" };
  const own = await makeAssessment(staff);
  const { id } = await ask<{ id: string }>(staff, "POST", "/records", { ...record, assessment_id: own.id });
  const path = `/api/v1/workshops/records/${id}/document`;
  expect((await request("GET", path, { token: staff })).status).toBe(404);
  await makeDocument(staff, id);
  await expect(makeDocument(staff, id, "<html>%PDF-1.7")).rejects.toThrow("415");
  const read = await request("GET", path, { token: staff });
  expect([read.headers.get("content-type"), read.headers.get("cache-control")]).toEqual([
    ...["application/pdf", "private, no-store"],
  ]);
  expect(new TextDecoder().decode(await read.arrayBuffer())).toBe("%PDF-1.7\nwells");
  expect((await call(staff, "GET", `/records/${id}`)).body.document).toEqual({
    ...{ content_type: "application/pdf", size: 14 },
  });
  expect((await call(staff, "DELETE", `/assessments/${own.id}`)).status).toBe(204);
  expect((await call(staff, "GET", `/records/${id}`)).status).toBe(404);
  const kept = await testEnv.FILES.list({ prefix: `private/workshops/${id}` });
  expect(kept.objects).toEqual([]);
});
