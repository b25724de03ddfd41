import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { db, signIn } from "../../testing/api";
import { countedDb } from "../../testing/counted-db";
import { saveAnswers, submitWorkshop } from "../answers/save-answers";
import { readFigures } from "../progress/read-figures";
import { here, mine, onboarding, type TakingPart, takePart } from "../testing/participants";
import { makeAssessment } from "../testing/records";
import { makeProvince } from "../testing/registered";
import { readOwn } from "./admit";

let staff: string;
let facilitator: { token: string; personId: string };
let province: string;
beforeAll(async () => {
  vi.spyOn(console, "log").mockImplementation(() => {});
  staff = (await signIn(["workshops:staff"])).token;
  facilitator = await signIn(["workshops:facilitator"]);
  province = await makeProvince(staff);
});

const newAssessment = async () => (await makeAssessment(staff, [facilitator.personId])).id;

async function onboarded(assessmentId: string): Promise<TakingPart> {
  const person = await takePart(assessmentId, province);
  expect((await mine(person, "POST", "/onboarding", onboarding(person))).status).toBe(200);
  return person;
}

const first = "/workshops/workshop_1";
const saving = (value: unknown, base: number, more: object = {}) => ({
  ...{ questions_version: 1, answers: { quality_of_life: { value, base } } },
  ...more,
});
const f = (id: string, method: string, path: string, body?: unknown) =>
  here(facilitator.token, id, method, path, body);
const put = (id: string, questions: unknown[]) =>
  f(id, "PUT", "/workshops/workshop_1/questions", { questions });

describe("a new participant", () => {
  it("has nothing but a state, onboarding and an end until there is consent", async () => {
    const person = await takePart(await newAssessment(), province);
    expect((await mine(person, "GET")).body).toMatchObject({
      onboarded: false,
      opened: [],
      waiting_for: "workshop_1",
    });
    for (const [method, path, body] of [
      ["GET", first, undefined],
      ["PATCH", first, saving("x", 0)],
      ["POST", `${first}/submit`, { questions_version: 1 }],
      ["GET", `${first}/answers/quality_of_life/history`, undefined],
      ["GET", "/workshops/workshop_9", undefined],
      ["PATCH", "/profile", {}],
      ["POST", "/withdraw", {}],
      ["POST", "/notices/ntc_none/read", undefined],
      ["GET", "/votes", undefined],
      ["PUT", "/votes/stm_none", { vote: "agree" }],
      ["POST", "/statements", { synthesis_id: "syn_none", text: "The road" }],
    ] as const) {
      const { status, body: said } = await mine(person, method, path, body);
      expect([method, path, status, said.code]).toEqual([method, path, 403, "not_onboarded"]);
    }
    for (const [path, more] of [
      ["consent", { consent: false }],
      ["municipality_id", { municipality_id: province }],
      ["province_id", { province_id: "plc_none" }],
    ] as const) {
      const { body } = await mine(person, "POST", "/onboarding", { ...onboarding(person), ...more });
      expect(body.errors.map((one: { path: string }) => one.path)).toEqual([path]);
    }
    const { body } = await mine(person, "POST", "/onboarding", { ...onboarding(person), age: 71 });
    expect(body).toMatchObject({
      onboarded: true,
      current: "workshop_1",
      profile: { age: 71, stakeholder_type: "elder" },
    });
    expect((await mine(person, "POST", "/onboarding", onboarding(person))).body.code).toBe(
      "already_onboarded",
    );
  });
});

describe("what is saved", () => {
  it("is never overwritten unseen, and all or nothing", async () => {
    const person = await onboarded(await newAssessment());
    const phone = await mine(person, "PATCH", first, saving("By phone", 0, { device: "phone" }));
    expect(phone.body.answers.quality_of_life.revision).toBe(1);
    const tablet = await mine(person, "PATCH", first, {
      ...{ questions_version: 1, device: "tablet" },
      answers: {
        quality_of_life: { value: "By tablet", base: 0 },
        cultural_preservation: { value: "x", base: 0 },
      },
    });
    expect([tablet.status, tablet.body.code, tablet.body.conflicts]).toMatchObject([
      409,
      "answer_conflict",
      [{ question_id: "quality_of_life", value: "By phone", revision: 1, device: "phone" }],
    ]);
    const { body } = await mine(person, "GET", first);
    expect(Object.keys(body.answers)).toEqual(["quality_of_life"]);
    expect(
      (await mine(person, "PATCH", first, saving("By phone", 0))).body.answers.quality_of_life.revision,
    ).toBe(1);
    await mine(person, "PATCH", first, saving("By tablet", 1, { device: "tablet" }));
    const history = (await mine(person, "GET", `${first}/answers/quality_of_life/history`)).body.data;
    expect(
      history.map(({ revision, value }: { revision: number; value: string }) => [revision, value]),
    ).toEqual([
      [2, "By tablet"],
      [1, "By phone"],
    ]);
    const pair = await Promise.all(["a", "b"].map((value) => mine(person, "PATCH", first, saving(value, 2))));
    expect(pair.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it("is kept of a submit that is refused, but what is at fault; a conflict keeps nothing", async () => {
    const id = await newAssessment();
    await put(id, [
      { id: "quality_of_life", type: "text", prompt: "How?", required: true },
      { id: "many", type: "number", prompt: "How many?", max: 5, required: true },
    ]);
    const person = await onboarded(id);
    const sent = {
      questions_version: 2,
      answers: {
        quality_of_life: { value: "Well", base: 0 },
        many: { value: "9", base: 0 },
        x: { value: 1, base: 0 },
      },
    };
    const refused = await mine(person, "POST", `${first}/submit`, sent);
    expect(refused.body.errors.map((one: { path: string }) => one.path)).toEqual([
      "answers.many",
      "answers.x",
    ]);
    expect((await mine(person, "GET", first)).body.answers).toMatchObject({
      quality_of_life: { value: "Well" },
    });
    const over = { questions_version: 2, answers: { many: { value: 9, base: 0 } } };
    expect((await mine(person, "POST", `${first}/submit`, over)).status).toBe(400);
    const good = { questions_version: 2, answers: { many: { value: 3, base: 1 } } };
    const both = await Promise.all([1, 2].map(() => mine(person, "POST", `${first}/submit`, good)));
    expect(both.map(({ status, body }) => [status, body.code]).sort()).toEqual([
      [200, undefined],
      [409, "already_submitted"],
    ]);
    const { body } = await mine(person, "GET", first);
    expect([body.status, body.answers.many.status, body.answers.many.revision]).toEqual([
      "submitted",
      "submitted",
      2,
    ]);
  });
});

describe("questions", () => {
  it("come in versions: drafts pass where they fit, what was submitted keeps its own", async () => {
    const id = await newAssessment();
    const [writing, done] = [await onboarded(id), await onboarded(id)];
    for (const person of [writing, done]) {
      const answers = {
        quality_of_life: { value: "Long enough", base: 0 },
        cultural_preservation: { value: "x", base: 0 },
      };
      await mine(person, "PATCH", first, { questions_version: 1, answers });
    }
    await mine(done, "POST", `${first}/submit`, { questions_version: 1 });
    const next = [
      { id: "quality_of_life", type: "text", max_length: 5, prompt: "How?" },
      { id: "cultural_preservation", type: "text", prompt: { fil: "Ano?" }, options: null },
    ];
    const made = await put(id, next);
    expect([made.status, made.body.version, made.body.questions[0].max_length]).toEqual([201, 2, 5]);
    expect((await put(id, made.body.questions)).status).toBe(200);
    expect((await mine(writing, "PATCH", first, saving("y", 1))).body).toMatchObject({
      ...{ code: "questions_changed", questions_version: 2 },
    });
    const view = (await mine(writing, "GET", first)).body;
    expect(view.answers).toMatchObject({
      cultural_preservation: { value: "x" },
      quality_of_life: { value: null },
    });
    const history = await mine(writing, "GET", `${first}/answers/quality_of_life/history`);
    expect(history.body.data).toMatchObject([{ value: "Long enough", revision: 1 }]);
    const kept = (await mine(done, "GET", first)).body;
    expect([kept.questions_version, kept.answers.quality_of_life.value]).toEqual([1, "Long enough"]);
    const figures = (await f(id, "GET", "/progress")).body;
    expect(figures.by_workshop.workshop_1).toEqual({
      open: 1,
      in_progress: 1,
      completed: 1,
      rate: 50,
      target_met: false,
    });
    await f(id, "POST", `/participants/${done.id}/reopen`, { workshop: "workshop_1" });
    const again = (await mine(done, "GET", first)).body;
    expect([again.questions_version, again.answers.quality_of_life.value]).toEqual([2, null]);
    expect(again.answers.cultural_preservation).toMatchObject({ status: "draft", revision: 1 });
  });

  it.each<[string, object]>([
    ["questions.0.id", { id: "A", type: "text", prompt: "x" }],
    ["questions.0.type", { id: "a", type: "colour", prompt: "x" }],
    ["questions.0.prompt", { id: "a", type: "text", prompt: {} }],
    ["questions.0.more", { id: "a", type: "text", prompt: "x", more: 1 }],
    ["questions.0.min", { id: "a", type: "number", prompt: "x", max: -1 }],
    ["questions.0.options", { id: "a", type: "select", prompt: "x", options: ["one"] }],
    [
      "questions.0.min_items",
      {
        id: "a",
        type: "repeater",
        prompt: "x",
        min_items: 30,
        fields: [{ name: "n", label: "N", type: "text" }],
      },
    ],
  ])("are refused at %s", async (path, question) => {
    const { status, body } = await put(await newAssessment(), [question]);
    expect([status, body.errors.map((one: { path: string }) => one.path)]).toEqual([400, [path]]);
  });
});

it("who withdraws is passed over, comes back where they were, and leaves nothing when they erase", async () => {
  const id = await newAssessment();
  const person = await onboarded(id);
  await mine(person, "PATCH", first, saving("Mine", 0));
  await mine(person, "POST", `${first}/submit`, { questions_version: 1 });
  const listed = async () => (await f(id, "GET", "/answers")).body.total;
  expect(await listed()).toBe(1);
  expect((await mine(person, "POST", "/withdraw")).body).toMatchObject({
    onboarded: false,
    consent_given: false,
  });
  expect([await listed(), (await f(id, "GET", "/progress")).body.total_participants]).toEqual([0, 0]);
  const back = await mine(person, "POST", "/onboarding", onboarding(person));
  expect([back.body.completed, back.body.current]).toEqual([["workshop_1"], "workshop_2"]);
  expect((await mine(person, "POST", "/withdraw", { erase: true })).status).toBe(204);
  expect((await mine(person, "GET")).status).toBe(401); // nobody any more
  const left = await db.get(sql`SELECT 1 FROM participant_answers WHERE assessment_id = ${id}`);
  expect(left).toBeUndefined();
  expect((await takePart(id, province)).number).toBe(2);
  await expect(db.run(sql`DELETE FROM workshop_log WHERE assessment_id = ${id}`)).rejects.toThrow();
});

it("a save writes six rows at most, a submit of four answers thirty, and figures read a row a participant", async () => {
  const id = await newAssessment();
  const person = await onboarded(id);
  const { db: counted, take } = countedDb();
  const actor = {
    kind: "person",
    id: person.personId,
    grants: [{ module: "workshops", role: "participant" }],
  };
  const at = (now: number) => {
    const by = { actor: actor as never, requestId: "test", now };
    return { db: counted, by, read: readOwn(counted, by, id) };
  };
  const answers = (words: string, base: number, ids: string[]) =>
    Object.fromEntries(ids.map((one) => [one, { value: words, base }]));
  const three = ["community_description", "quality_of_life", "socio_economic_issues"];
  const now = Date.now();
  const written: number[] = [];
  for (const [base, time] of [now, now + 1200, now + 700_000].entries()) {
    take();
    const sent = { questions_version: 1, answers: answers(`Words ${base}`, base, three) };
    await saveAnswers(at(time), "workshop_1", sent);
    written.push(take().written);
  }
  expect(Math.max(...written), String(written)).toBeLessThanOrEqual(6);
  const four = [...three, "cultural_preservation"];
  const sent = {
    questions_version: 1,
    answers: { ...answers("Last", 3, three), ...answers("Last", 0, four.slice(3)) },
  };
  await submitWorkshop(at(now + 1_500_000), "workshop_1", sent);
  expect(take().written).toBeLessThanOrEqual(30);
  await readFigures(counted, id, {}, now);
  expect(take().read).toBeLessThanOrEqual(10);
});
