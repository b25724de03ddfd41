import { beforeAll, expect, it } from "vitest";
import { api, request, signIn } from "../../testing/api";
import { formIn } from "../../testing/form-in";
import { makeAssessment, makeRecord, signInFacilitator } from "../testing/records";
import { submit } from "../testing/submit";

let staff: Awaited<ReturnType<typeof signIn>>;
let facilitator: Awaited<ReturnType<typeof signInFacilitator>>;
let id: string;
beforeAll(async () => {
  staff = await signIn(["workshops:staff"]);
  facilitator = await signInFacilitator(staff.token);
  ({ id } = await makeAssessment(staff.token));
});

const pageOf = (assessment: string) => `/mana/manage-assessments/${assessment}/survey/`;
const look = async (path: string, token: string) => {
  const answer = await request("GET", path, {
    headers: { accept: "text/html", cookie: `__Host-access=${token}` },
  });
  return { status: answer.status, html: await answer.text() };
};
const asked = async () =>
  (await api("GET", `/workshops/assessments/${id}/survey/questions`, { token: staff.token })).body;

it("the survey's questions are written, checked and published on a page, version after version", async () => {
  const page = pageOf(id);
  const empty = await look(page, staff.token);
  expect([empty.status, empty.html.includes("Nothing is asked yet.")]).toEqual([200, true]);
  expect(empty.html).toContain('name="q.0.id"');
  const form = { "q.0.id": "households", "q.0.type": "number", "q.0.prompt.en": "How many?", "q.0.min": "1" };
  const faulty = await submit(page, staff, { ...form, "q.0.prompt.en": "", action: "publish" });
  expect(faulty.status).toBe(400);
  const checked = await submit(page, staff, { ...form, action: "check" });
  expect([checked.status, checked.html.includes("Publish as version 1?")]).toEqual([200, true]);
  expect((await asked()).version).toBe(0);
  const digest = /name="checked" value="([^"]+)"/.exec(checked.html)?.[1] ?? "";
  // What was changed after the check is not published unseen.
  const other = await submit(page, staff, { ...form, "q.0.min": "2", action: "publish", checked: digest });
  expect([other.status, (await asked()).version]).toEqual([200, 0]);
  const published = await submit(page, staff, { ...form, action: "publish", checked: digest });
  expect([published.status, published.location]).toEqual([302, page]);
  expect(await asked()).toMatchObject({
    version: 1,
    questions: [{ id: "households", type: "number", min: 1, prompt: { en: "How many?" } }],
  });
  expect((await look(page, staff.token)).html).toContain("Version 1 is asked now.");
  const same = await submit(page, staff, { ...form, action: "check" });
  expect(same.html).toContain("These are the questions of now.");
});

it("a sheet of before is still read when other questions are asked", async () => {
  const { id: other } = await makeAssessment(staff.token);
  const put = (questions: object[]) =>
    api("PUT", `/workshops/assessments/${other}/survey/questions`, {
      token: staff.token,
      body: { questions },
    });
  await put([
    { id: "wells", type: "number", prompt: "How many wells?" },
    { id: "water", type: "text", prompt: "Where from?" },
  ]);
  const sheet = await makeRecord(staff.token, other, {
    ...{ kind: "survey", findings: undefined, respondent_type: "elder" },
    answers: { wells: 3, water: "The spring" },
  });
  await put([{ id: "water", type: "text", prompt: "Where does the water come from?" }]);
  const { html } = await look(`/mana/records/${sheet.id}/`, staff.token);
  for (const text of ["How many wells?", "Where does the water come from?", "The spring"]) {
    expect(html).toContain(text);
  }
  expect(html).not.toContain("Where from?");

  // Who changes what is asked now leaves alone what is asked no more.
  const page = `/mana/records/${sheet.id}/`;
  const changed = await submit(page, staff, {
    ...formIn(html, page, `form-mana-records-${sheet.id}-`),
    "a.water": "The river",
  });
  expect(changed.status).toBe(302);
  const read = await api<{ answers: object }>("GET", `/workshops/records/${sheet.id}`, {
    token: staff.token,
  });
  expect(read.body.answers).toEqual({ wells: 3, water: "The river" });
});

it("is open to staff and to who facilitates the assessment; a closed one publishes nothing", async () => {
  expect((await look(pageOf(id), facilitator.token)).status).toBe(403);
  expect((await look(pageOf(facilitator.assessmentId), facilitator.token)).status).toBe(200);
  expect((await look(pageOf("asm_none"), staff.token)).status).toBe(404);
  expect((await submit(pageOf(id), facilitator, { action: "check" })).status).toBe(403);
  const { id: closed } = await makeAssessment(staff.token, [], { status: "completed" });
  const form = { "q.0.id": "one", "q.0.type": "text", "q.0.prompt.en": "What?" };
  const checked = await submit(pageOf(closed), staff, { ...form, action: "check" });
  const digest = /name="checked" value="([^"]+)"/.exec(checked.html)?.[1] ?? "";
  const refused = await submit(pageOf(closed), staff, { ...form, action: "publish", checked: digest });
  expect([refused.status, refused.html.includes("This assessment is closed.")]).toEqual([409, true]);
});
