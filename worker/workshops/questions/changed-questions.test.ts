import { sql } from "drizzle-orm";
import { beforeAll, expect, it, vi } from "vitest";
import { administrator, api, db, request } from "../../testing/api";
import { here, mine, onboarding, type TakingPart, takePart } from "../testing/participants";
import { makeAssessment, makeRecord } from "../testing/records";
import { makeProvince } from "../testing/registered";

// Answers outlive the questions that they were given to: what is asked for another kind of answer since is read as it was
// written, on every page.

let staff: Awaited<ReturnType<typeof administrator>>;
let province: string;
beforeAll(async () => {
  vi.spyOn(console, "log").mockImplementation(() => {});
  staff = await administrator();
  province = await makeProvince(staff.token);
});

const text = { id: "issues", type: "long_text", prompt: "Which issues?" };
const list = {
  ...{ ...text, type: "repeater" },
  fields: [{ name: "issue", label: "Issue", type: "text" }],
};

async function begin(questions: object[]) {
  const { id } = await makeAssessment(staff.token);
  const call = (method: string, path: string, body?: unknown) => here(staff.token, id, method, path, body);
  const put = (all: object[]) => call("PUT", "/workshops/workshop_1/questions", { questions: all });
  await put(questions);
  const person = await takePart(id, province);
  await mine(person, "POST", "/onboarding", onboarding(person));
  return { id, call, put, person, pages: `/mana/workshops/assessments/${id}/facilitator` };
}

const write = (person: TakingPart, questions_version: number, answers: object) =>
  mine(person, "PATCH", "/workshops/workshop_1", { questions_version, answers });
const look = async (path: string, token = staff.token) => {
  const answer = await request("GET", path, {
    headers: { accept: "text/html", cookie: `__Host-access=${token}` },
  });
  return { status: answer.status, html: await answer.text() };
};

it("a text is read, sent or in the history, where a list is asked for since, and the other way round", async () => {
  const { call, put, person, pages } = await begin([text]);
  await write(person, 2, { issues: { value: "The road to the clinic", base: 0 } });
  await mine(person, "POST", "/workshops/workshop_1/submit", { questions_version: 2 });
  expect((await put([list])).status).toBe(201);
  for (const page of ["answers/", "answers/?by=person", `participants/${person.id}/`]) {
    const { status, html } = await look(`${pages}/${page}`);
    expect([page, status, html.includes("The road to the clinic")]).toEqual([page, 200, true]);
  }

  await call("POST", `/participants/${person.id}/reopen`, { workshop: "workshop_1" });
  await write(person, 3, { issues: { value: [{ issue: "School" }], base: 1 } });
  const history = `${pages}/participants/${person.id}/?history=workshop_1.issues`;
  const listed = await look(history);
  expect([listed.status, listed.html.includes("The road to the clinic")]).toEqual([200, true]);
  expect(listed.html).toContain("1. Issue: School");

  await mine(person, "POST", "/workshops/workshop_1/submit", { questions_version: 3 });
  await put([text]);
  for (const path of [history, `${pages}/answers/`]) {
    const { status, html } = await look(path);
    expect([status, /1\. (?:Issue|issue): School/.test(html)]).toEqual([200, true]);
  }
  // Who has withdrawn is read by nobody.
  expect((await mine(person, "POST", "/withdraw", {})).status).toBe(200);
  for (const path of [history, `${pages}/answers/`]) {
    const { status, html } = await look(path);
    expect([path, status, html.includes("School")]).toEqual([path, 200, false]);
  }
});

it("a sheet of a survey is read where another kind of answer is asked for since", async () => {
  const { id } = await makeAssessment(staff.token);
  const put = (question: object) =>
    api("PUT", `/workshops/assessments/${id}/survey/questions`, {
      ...{ token: staff.token, body: { questions: [question] } },
    });
  await put(text);
  const sheet = await makeRecord(staff.token, id, {
    ...{ kind: "survey", respondent_type: "elder", findings: undefined },
    answers: { issues: "The road to the clinic" },
  });
  await put(list);
  const { status, html } = await look(`/mana/records/${sheet.id}/`);
  expect([status, html.includes("The road to the clinic")]).toEqual([200, true]);
});

it("drafts that new questions have not passed yet are left out, and pass when the same are put once more", async () => {
  const { id, call, put, person, pages } = await begin([text]);
  await write(person, 2, { issues: { value: "The road to the clinic", base: 0 } });
  // As where publishing broke off after its first batch.
  await db.run(sql`INSERT INTO workshop_questions (assessment_id, workshop, version, questions, created_at, created_by)
    SELECT assessment_id, workshop, 3, replace(questions, '"max_length":5000', '"max_length":9'), created_at, created_by
    FROM workshop_questions WHERE assessment_id = ${id} AND workshop = 'workshop_1' AND version = 2`);
  await db.run(sql`UPDATE assessment_workshops SET questions_version = 3
    WHERE assessment_id = ${id} AND type = 'workshop_1'`);
  const seen = async () => [
    (await call("GET", "/answers?status=draft")).body.data.length,
    (await look(`${pages}/answers/?status=draft`)).html.includes("The road to the clinic"),
    (await look(`${pages}/exports/all/csv/?status=all`)).html.includes("The road to the clinic"),
  ];
  expect(await seen()).toEqual([0, false, false]);
  expect((await put([{ ...text, max_length: 9 }])).status).toBe(200);
  expect(await seen()).toEqual([0, false, false]);
  const kept = await mine(person, "GET", "/workshops/workshop_1/answers/issues/history");
  expect(kept.body.data).toMatchObject([{ value: "The road to the clinic", revision: 1 }]);
  const state = await mine(person, "GET");
  expect(state.body.workshops[0]).toMatchObject({ answered: 0, questions: 1 });
});

it("a question or a field may be called like what every object has", async () => {
  const field = (name: string, more: object = {}) => ({ name, label: name, type: "text", ...more });
  const named = {
    ...{ id: "constructor", type: "structured", prompt: "Who built it?" },
    fields: [field("constructor", { required: true }), field("year")],
  };
  const { person, pages } = await begin([text, named]);
  const page = `/mana/workshops/assessments/${person.assessmentId}/participant/workshops/workshop_1/`;
  await write(person, 2, { constructor: { value: { year: "1998" }, base: 0 } });
  const open = await look(page, person.token);
  expect([open.status, open.html.includes("native code")]).toEqual([200, false]);
  const submit = () => mine(person, "POST", "/workshops/workshop_1/submit", { questions_version: 2 });
  const refused = await submit();
  expect([refused.status, refused.body.errors]).toMatchObject([
    400,
    [{ path: "answers.constructor.constructor" }],
  ]);
  await write(person, 2, { constructor: { value: null, base: 1 } });
  expect((await submit()).status).toBe(200);
  for (const path of [page, `${pages}/participants/${person.id}/`, `${pages}/exports/all/print/`]) {
    const token = path === page ? person.token : staff.token;
    const { status, html } = await look(path, token);
    expect([path, status, html.includes("native code")]).toEqual([path, 200, false]);
  }
});
