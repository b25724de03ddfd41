import { sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { systemCall } from "../../core/jobs/job";
import { db, signIn, testEnv } from "../../testing/api";
import { here, mine, onboarding, type TakingPart, takePart } from "../testing/participants";
import { makeAssessment } from "../testing/records";
import { makeProvince } from "../testing/registered";
import { synthesise } from "./run-synthesis";

// What happens to an assessment while a model outside is asked about it, and answers longer than one question holds.

let staff: Awaited<ReturnType<typeof signIn>>;
let province: string;
let id: string;
let prompts: string[];
beforeAll(async () => {
  staff = await signIn(["workshops:staff"]);
  province = await makeProvince(staff.token);
  Object.assign(testEnv, { OPENAI_API_KEY: "sk-test", OPENAI_BASE_URL: "https://model.test" });
});
beforeEach(async () => {
  vi.spyOn(console, "log").mockImplementation(() => {});
  prompts = [];
  ({ id } = await makeAssessment(staff.token, [], { remote_synthesis: true }));
});
afterEach(() => vi.restoreAllMocks());
// Other files share what this one sets.
afterAll(() => Object.assign(testEnv, { OPENAI_API_KEY: undefined, OPENAI_BASE_URL: undefined }));

async function answer(given: Record<string, string>, version = 1): Promise<TakingPart> {
  const person = await takePart(id, province);
  await mine(person, "POST", "/onboarding", onboarding(person));
  const answers = Object.fromEntries(
    Object.entries(given).map(([question, value]) => [question, { value, base: 0 }]),
  );
  const sent = { questions_version: version, answers };
  expect((await mine(person, "POST", "/workshops/workshop_1/submit", sent)).status).toBe(200);
  return person;
}
const says = (quality_of_life: string) => answer({ quality_of_life });

/** A synthesis by a model that replies so to the nth prompt, from 1. */
async function synthesised(reply: (prompt: string, n: number) => string | Promise<string>) {
  const sid = `syn_${crypto.randomUUID().replaceAll("-", "")}`;
  await db.run(sql`INSERT INTO workshop_syntheses (id, assessment_id, workshop, status, provider, model, created_by,
    created_at) VALUES (${sid}, ${id}, 'workshop_1', 'queued', 'openai', 'm-1', 'test', cast(${Date.now()} as integer))`);
  vi.spyOn(globalThis, "fetch").mockImplementation(async (_, init) => {
    const prompt = JSON.parse(String(init?.body)).messages[0].content as string;
    const n = prompts.push(prompt);
    const content = await reply(prompt, n);
    return Response.json({
      ...{ choices: [{ message: { content } }], usage: { prompt_tokens: 100, completion_tokens: n } },
    });
  });
  await synthesise.run(systemCall(testEnv, "test"), sid, () => {});
  return (await here(staff.token, id, "GET", `/syntheses/${sid}`)).body;
}

it("joins the replies of many parts in as many rounds as they take, whole, and adds the tokens up", async () => {
  const asked = ["one", "two", "three", "four"];
  await here(staff.token, id, "PUT", "/workshops/workshop_1/questions", {
    questions: asked.map((one) => ({ id: one, type: "long_text", prompt: `${one}?`, max_length: 20_000 })),
  });
  for (let n = 0; n < 12; n++) {
    await answer(Object.fromEntries(asked.map((one) => [one, `${n} ${"tubig ".repeat(3300)}`])), 2);
  }
  const long = (n: number) => `Reply ${n} ${"z".repeat(80_000)} end ${n}`;
  const made = await synthesised((_, n) =>
    n >= 8 ? JSON.stringify({ summary: `All ${n}`, key_themes: ["Water"] }) : long(n),
  );
  // Five parts; the first four joined two by two, those two, and that with the fifth.
  expect(prompts.map((prompt) => /in (\d) parts/.exec(prompt)?.[1] ?? "")).toEqual([
    ...["", "", "", "", "", "2", "2", "2", "2"],
  ]);
  expect(prompts.every(({ length }) => length <= 200_000)).toBe(true);
  for (let n = 1; n <= 7; n++) {
    expect(prompts.filter((prompt) => prompt.includes(long(n)))).toHaveLength(1);
  }
  expect(made).toMatchObject({
    ...{ status: "completed", synthesis_text: "All 9", key_themes: [{ title: "Water" }], attempts: 9 },
    ...{ tokens: { input: 900, output: 45 }, tokens_used: 945, prompt: prompts[0] },
  });
});

it("fails where two replies together are longer than one question", async () => {
  await here(staff.token, id, "PUT", "/workshops/workshop_1/questions", {
    questions: Array.from({ length: 12 }, (_, n) => ({
      ...{ id: `q${n}`, type: "long_text", prompt: `${n}?`, max_length: 20_000 },
    })),
  });
  const all = Array.from({ length: 12 }, (_, n) => [`q${n}`, "tubig ".repeat(3300)]);
  await answer(Object.fromEntries(all), 2);
  expect(await synthesised(() => "z".repeat(150_000))).toMatchObject({
    ...{ status: "failed", error_message: "openai answered with more than can be joined", attempts: 2 },
  });
});

it("is asked nothing more once the assessment lets no answer out, and says so", async () => {
  await says("The school has no roof.");
  expect((await here(staff.token, id, "PATCH", "", { remote_synthesis: false })).status).toBe(200);
  expect(await synthesised(() => "Words")).toMatchObject({
    ...{ status: "failed", attempts: 0, prompt: "" },
    error_message: "openai: this assessment lets no answer go to a model outside any more",
  });
  expect(prompts).toEqual([]);
});

it("is made anew where somebody leaves meanwhile, without a word of theirs", async () => {
  await says("The school has no roof.");
  const leaving = await says("My own secret well");
  const made = await synthesised(async (prompt, n) => {
    if (n === 1) expect((await mine(leaving, "POST", "/withdraw", { erase: true })).status).toBe(204);
    return prompt.includes("secret") ? "My own secret well" : "Roofs";
  });
  expect(made).toMatchObject({ status: "completed", synthesis_text: "Roofs", input: { participants: 1 } });
  expect([prompts.length, JSON.stringify(made).includes("secret")]).toEqual([2, false]);
});

it("ends, and keeps nothing, where people leave each time", async () => {
  await says("The school has no roof.");
  const people = [await says("One leaves"), await says("Another leaves"), await says("So do I")];
  const made = await synthesised(async (_, n) => {
    await mine(people[n - 1] as TakingPart, "POST", "/withdraw");
    return "Roofs";
  });
  expect(made).toMatchObject({
    ...{ status: "failed", prompt: "", synthesis_text: "", key_themes: [], attempts: 1 },
    error_message: "Participants have left meanwhile",
  });
  expect(prompts).toHaveLength(3);
});

it("is tried again for an hour where it breaks off, and then has failed: it asks no model for ever", async () => {
  await says("The school has no roof.");
  const run = async (age: number) => {
    const sid = `syn_${crypto.randomUUID().replaceAll("-", "")}`;
    await db.run(sql`INSERT INTO workshop_syntheses (id, assessment_id, workshop, status, provider, model, created_by,
      created_at) VALUES (${sid}, ${id}, 'workshop_1', 'queued', 'extractive', 'm-1', 'test',
      cast(${Date.now() - age} as integer))`);
    const call = systemCall(testEnv, "test");
    const broken = Object.assign(Object.create(call.db), { all: () => Promise.reject(new Error("broken")) });
    await expect(synthesise.run({ ...call, db: broken }, sid, () => {})).rejects.toThrow("broken");
    const { status, error_message } = (await here(staff.token, id, "GET", `/syntheses/${sid}`)).body;
    return [status, error_message];
  };
  expect(await run(59 * 60_000)).toEqual(["queued", null]);
  expect(await run(61 * 60_000)).toEqual(["failed", "This synthesis could not be made"]);
});

it("is found by what it says, in any case, with or without accents", async () => {
  await says("The school has no roof.");
  await synthesised(() => JSON.stringify({ summary: "Para kay Niña", key_themes: ["Bubóng"] }));
  const found = async (q: string) => (await here(staff.token, id, "GET", `/syntheses?q=${q}`)).body.total;
  expect([await found("NINA"), await found("bubong"), await found("description")]).toEqual([1, 1, 0]);
});
