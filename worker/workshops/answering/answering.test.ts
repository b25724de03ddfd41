import { sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { db, request, signIn } from "../../testing/api";
import { formIn } from "../../testing/form-in";
import { here, mine, onboarding, type TakingPart, takePart } from "../testing/participants";
import { makeAssessment } from "../testing/records";
import { makeProvince } from "../testing/registered";
import { submit } from "../testing/submit";

let staff: Awaited<ReturnType<typeof signIn>>;
let person: TakingPart & { sessionId: string };
let page: (workshop: string) => string;
beforeAll(async () => {
  staff = await signIn(["workshops:staff"]);
  const { id } = await makeAssessment(staff.token);
  await here(staff.token, id, "PUT", "/workshops/workshop_1/questions", {
    questions: [
      { id: "words", type: "long_text", prompt: "What?", required: true },
      { id: "many", type: "number", prompt: "How many?", max: 9 },
      {
        ...{ id: "issues", type: "repeater", prompt: "Which?", max_items: 3 },
        fields: [
          { name: "issue", label: "Issue", type: "text" },
          { name: "cost", label: "Cost", type: "number" },
        ],
      },
    ],
  });
  const made = await takePart(id, await makeProvince(staff.token));
  person = { ...made, ...(await signIn([], { personId: made.personId })) };
  await mine(person, "POST", "/onboarding", onboarding(person));
  page = (workshop) => `/mana/workshops/assessments/${id}/participant/workshops/${workshop}/`;
});

const look = async (path: string, token: string) => {
  const answer = await request("GET", path, {
    headers: { accept: "text/html", cookie: `__Host-access=${token}` },
  });
  return { status: answer.status, html: await answer.text() };
};
const answers = async () => (await mine(person, "GET", "/workshops/workshop_1")).body.answers;

it("is answered by a plain form, which keeps what was typed where it is refused", async () => {
  expect((await look(page("workshop_2"), person.token)).status).toBe(403);
  expect((await look(page("workshop_9"), person.token)).status).toBe(404);
  const first = page("workshop_1");
  const filled = {
    ...{ questions_version: "2", action: "draft", "a.words": "", "r.words": "0", "a.many": "12" },
    ...{ "a.issues.0.issue": "", "a.issues.1.issue": "Water", "a.issues.1.cost": "5", "a.nothing": "x" },
  };
  const saved = await submit(first, person, filled);
  expect([saved.status, saved.location]).toEqual([302, first]);
  expect(await answers()).toMatchObject({
    many: { value: 12 },
    issues: { value: [{ issue: "Water", cost: 5 }] },
  });
  const shown = (await look(first, person.token)).html;
  for (const name of ['name="a.words"', 'name="a.issues.1.issue"', 'value="Water"'])
    expect(shown).toContain(name);

  const refused = await submit(first, person, { ...filled, "r.many": "1", "a.many": "13", action: "submit" });
  expect([refused.status, refused.html.includes('value="13"')]).toEqual([400, true]);
  const old = await submit(first, person, {
    ...{ questions_version: "1", action: "draft", "a.words": "Typed", "a.gone": "To what is asked no more" },
    ...{ "a.issues": "To what was one text", "a.issues.0.place": "To a field that went" },
  });
  expect([old.status, old.html.includes("Typed")]).toEqual([409, true]);
  for (const text of ["To what is asked no more", "To what was one text", "To a field that went"])
    expect(old.html).toContain(`typed-text" dir="auto">${text}</p>`);
  const conflict = await submit(first, person, { ...filled, "a.many": "7", "r.many": "0" });
  expect([conflict.status, conflict.html.includes('name="r.many" value="2"')]).toEqual([409, true]);
  expect((await answers()).many.value).toBe(13);

  const emptied = { questions_version: "2", action: "submit", "a.words": "All", "a.many": "", "r.many": "2" };
  expect((await submit(first, person, emptied)).status).toBe(302);
  expect(await answers()).toMatchObject({
    words: { status: "submitted" },
    many: { value: null },
    issues: { revision: 1 },
  });
  const read = (await look(first, person.token)).html;
  expect([read.includes('name="a.'), read.includes("Water")]).toEqual([false, true]);
  expect((await submit(first, person, emptied)).location).toBe(first);
});

it("without script a card's button brings the form back with all that was typed, and stores nothing", async () => {
  await here(staff.token, person.assessmentId, "POST", `/participants/${person.id}/reopen`, {
    workshop: "workshop_1",
  });
  const before = await answers();
  const typed = { questions_version: "2", "a.words": "Typed", "a.issues.0.issue": "Road", "r.issues": "1" };
  const added = await submit(page("workshop_1"), person, { ...typed, action: "add.issues" });
  expect(added.status).toBe(200);
  for (const shown of ["Typed", 'value="Road"', 'name="a.issues.1.issue"', 'value="up.issues.1"'])
    expect(added.html).toContain(shown);
  const removed = await submit(page("workshop_1"), person, { ...typed, action: "remove.issues.0" });
  expect([removed.html.includes("Road"), removed.html.includes("Typed")]).toEqual([false, true]);
  expect(await answers()).toEqual(before);
});

it("without script a card that is removed stays away, though it is stored", async () => {
  const { revision } = (await answers()).issues;
  const three = ["Water", "School", "Road"].map((issue) => ({ issue }));
  const save = { questions_version: 2, answers: { issues: { value: three, base: revision } } };
  expect((await mine(person, "PATCH", "/workshops/workshop_1", save)).status).toBe(200);
  const first = page("workshop_1");
  const form = formIn((await look(first, person.token)).html, first);
  const issuesIn = (html: string) =>
    Object.entries(formIn(html, first)).flatMap(([name, text]) =>
      /^a\.issues\.\d\.issue$/.test(name) ? [text] : [],
    );
  const less = await submit(first, person, { ...form, action: "remove.issues.1" });
  expect(issuesIn(less.html)).toEqual(["Water", "Road"]);
  const refused = await submit(first, person, {
    ...{ ...formIn(less.html, first), "a.many": "many", action: "draft" },
  });
  expect([refused.status, issuesIn(refused.html)]).toEqual([400, ["Water", "Road"]]);
  const left = { ...formIn(less.html, first), action: "draft" };
  expect((await submit(first, person, left)).status).toBe(302);
  expect((await answers()).issues.value).toEqual([{ issue: "Water" }, { issue: "Road" }]);
});

it("says what is wrong with an item at its card, where one before it was left empty", async () => {
  const refused = await submit(page("workshop_1"), person, {
    ...{ questions_version: "2", action: "draft", "r.issues": "1" },
    ...{ "a.issues.0.issue": "", "a.issues.1.issue": "Road", "a.issues.1.cost": "much" },
  });
  expect(refused.status).toBe(400);
  const costs = [...refused.html.matchAll(/<input[^>]*name="a\.issues\.(\d)\.cost"[^>]*>/g)];
  const wrong = costs.filter(([tag]) => tag.includes('aria-invalid="true"'));
  expect(wrong.map(([tag, at]) => [at, tag.includes('value="much"')])).toEqual([["0", true]]);
  expect(refused.html).toMatch(
    /name="a\.issues\.0\.issue"[^>]*value="Road"|value="Road"[^>]*name="a\.issues\.0\.issue"/,
  );
});

it("says at a list that it is needed, and names it above the form", async () => {
  const reader = await takePart(person.assessmentId, person.provinceId);
  const session = { ...reader, ...(await signIn([], { personId: reader.personId })) };
  await mine(reader, "POST", "/onboarding", onboarding(reader));
  const workshop = "workshop_4";
  await here(staff.token, reader.assessmentId, "PUT", `/workshops/${workshop}/questions`, {
    questions: [
      {
        ...{ id: "issues", type: "repeater", prompt: "Which issues?", required: true },
        fields: [{ name: "issue", label: "Issue", type: "text" }],
      },
    ],
  });
  await here(staff.token, reader.assessmentId, "POST", `/participants/${reader.id}/unlock`, { workshop });
  const form = { questions_version: "2", action: "submit", "a.issues.0.issue": "" };
  const { status, html } = await submit(page(workshop), session, form);
  expect(status).toBe(400);
  expect(html).toMatch(/<a href="#field-a\.issues">Which issues\? This is needed\.<\/a>/);
  expect(html).toMatch(/id="field-a\.issues-fault"/);
  const other = `/mana/workshops/assessments/${reader.assessmentId}/facilitator/participants/${reader.id}/workshops/${workshop}/`;
  const led = await submit(other, staff, form);
  expect([led.status, led.html.includes('href="#field-a.issues"')]).toEqual([400, true]);
});

it("takes answers from a page of another person as little as a question called __proto__", async () => {
  const sent = { questions_version: 2, answers: { words: { value: "Of somebody else", base: 9 } } };
  const path = "/workshops/workshop_1";
  expect((await mine(person, "PATCH", path, sent, { "x-person": "usr_other" })).status).toBe(401);
  const hostile = JSON.parse('{"questions_version":2,"answers":{"__proto__":{"value":"x","base":0}}}');
  const refused = await mine(person, "PATCH", path, hostile);
  expect([refused.status, refused.body.errors[0].path]).toEqual([400, "answers.__proto__"]);
});

it("is shown to staff with nothing to send", async () => {
  const preview = await look(page("workshop_2"), staff.token);
  expect([preview.status, preview.html.includes("<button")]).toEqual([200, false]);
  expect((await submit(page("workshop_2"), staff, { action: "draft" })).status).toBe(403);
});

it("reads a number as the language of its page parts it, and refuses at its place what could be two", async () => {
  const reader = await takePart(person.assessmentId, person.provinceId);
  const session = { ...reader, ...(await signIn([], { personId: reader.personId })) };
  await mine(reader, "POST", "/onboarding", onboarding(reader));
  const asked = [{ id: "many", type: "number", prompt: "How many?", integer: false }];
  await here(staff.token, reader.assessmentId, "PUT", "/workshops/workshop_1/questions", {
    questions: asked,
  });
  const first = page("workshop_1");
  const form = { questions_version: "3", action: "draft" };
  const stored = async () => (await mine(reader, "GET", "/workshops/workshop_1")).body.answers.many;
  const send = async (text: string, revision: number) => {
    const { status, html } = await submit(first, session, {
      ...{ ...form, "a.many": text, "r.many": String(revision) },
    });
    const { value } = (await stored()) ?? {};
    return [status, value, status === 400 && html.includes(`value="${text}"`)];
  };
  expect(await send("12,500", 0)).toEqual([302, 12_500, false]);
  expect(await send("12,5", 1)).toEqual([400, 12_500, true]);
  expect(await send("1 000.25", 1)).toEqual([302, 1000.25, false]);
  await db.run(sql`UPDATE people SET locale = 'fr' WHERE id = ${reader.personId}`);
  expect((await look(first, session.token)).html).toContain('value="1000,25"');
  expect(await send("1000,25", 2)).toEqual([302, 1000.25, false]);
  expect(await send("1.000", 2)).toEqual([400, 1000.25, true]);
  expect(await send("12\u202f500", 2)).toEqual([302, 12_500, false]);
});
