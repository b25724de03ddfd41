import { sql } from "drizzle-orm";
import { afterEach, beforeAll, expect, it, vi } from "vitest";
import { systemCall } from "../../core/jobs/job";
import { api, db, signIn, testEnv } from "../../testing/api";
import { here, mine, onboarding, type TakingPart, takePart } from "../testing/participants";
import { makeAssessment } from "../testing/records";
import { makeProvince } from "../testing/registered";
import { ringSyntheses, synthesise } from "./run-synthesis";

let staff: Awaited<ReturnType<typeof signIn>>;
let people: TakingPart[];
let id: string;
let provinceId: string;
const at = (method: string, path: string, body?: unknown) =>
  here(staff.token, id, method, `/syntheses${path}`, body);

const words = [
  "We need clean water. The well is dry. Ask Bai Sample at bai@example.org.",
  "Clean water should come first. Marami ang may sakit.",
  "The road is broken and there is no clean water.",
  "Kailangan ng malinis na tubig.",
  "The road to the market should be mended.",
  "A school for our children.",
];

beforeAll(async () => {
  staff = await signIn(["workshops:staff"]);
  provinceId = await makeProvince(staff.token);
  ({ id } = await makeAssessment(staff.token, [], { remote_synthesis: true, province_id: provinceId }));
  people = [];
  for (const text of words) {
    const person = await takePart(id, provinceId);
    people.push(person);
    await mine(person, "POST", "/onboarding", onboarding(person));
    await mine(person, "POST", "/workshops/workshop_1/submit", {
      questions_version: 1,
      answers: { quality_of_life: { value: text, base: 0 } },
    });
  }
  await db.run(sql`UPDATE participants SET name = 'Bai Sample' WHERE id = ${people[5]?.id}`);
});
afterEach(() => vi.restoreAllMocks());

const run = (sid: string) => synthesise.run(systemCall(testEnv, "test"), sid, () => {});

async function make(body: object = {}) {
  const asked = await at("POST", "", { workshop: "workshop_1", ...body });
  expect(asked.status).toBe(202);
  // The queue rings, too: whoever comes second finds it taken, and waits for nothing.
  await run(asked.body.id);
  await vi.waitFor(async () => {
    expect((await at("GET", `/${asked.body.id}`)).body.status).toMatch(/completed|failed/);
  });
  return (await at("GET", `/${asked.body.id}`)).body;
}

it("condenses submitted answers without a name, and is looked through and approved", async () => {
  const made = await make();
  expect(made).toMatchObject({
    ...{ status: "completed", model: "extractive-1", tokens_used: 0, attempts: 1, stale: false },
    input: { participants: 6, answers: 6 },
  });
  expect(made.key_themes[0]).toMatchObject({ title: "Clean water", support: 4 });
  expect(made.prompt).toContain("Ask [name] at [e-mail].");
  expect(JSON.stringify(made)).not.toMatch(/bai@example|Bai Sample/);
  await run(made.id);
  expect((await at("GET", `/${made.id}`)).body).toEqual(made);

  expect((await at("POST", `/${made.id}/review`, { notes: "Read" })).body).toMatchObject({
    ...{ status: "reviewed", review_notes: "Read", reviewed_by: staff.personId },
  });
  expect((await at("POST", `/${made.id}/review`)).body).toMatchObject({ status: 409, code: "wrong_state" });
  expect((await at("POST", `/${made.id}/approve`)).body.status).toBe("approved");
  const province = await api("GET", `/workshops/overview/provinces/${provinceId}`, { token: staff.token });
  expect(province.body.approved_syntheses).toMatchObject([
    { id: made.id, assessment_id: id, workshop: "workshop_1", synthesis_text: made.synthesis_text },
  ]);
  const [again, other] = [await at("POST", `/${made.id}/regenerate`), await at("GET", `/syn_none`)];
  expect([again.status, again.body.replaces, other.status]).toEqual([202, made.id, 404]);
});

it("goes stale, and forgets the words of who leaves", async () => {
  const [before, elsewhere] = [await make(), await make({ stakeholder_type: "teacher" })];
  expect(elsewhere).toMatchObject({ status: "failed", error_message: "No submitted responses found" });
  const person = people[0] as TakingPart;
  await here(staff.token, id, "POST", `/participants/${person.id}/reopen`, { workshop: "workshop_1" });
  const stale = async () => (await at("GET", `/${before.id}`)).body;
  expect((await stale()).stale).toBe(true);
  expect((await at("GET", `/${elsewhere.id}`)).body.stale).toBe(false);
  await mine(person, "POST", "/workshops/workshop_1/submit", { questions_version: 1 });
  const leaving = people[3] as TakingPart;
  expect(JSON.stringify(before.key_themes)).toContain("malinis na tubig");
  await mine(leaving, "POST", "/withdraw");
  expect(JSON.stringify((await stale()).key_themes)).not.toContain("malinis na tubig");
  await mine(leaving, "POST", "/withdraw", { erase: true });
  const kept = await db.all(sql`SELECT 1 FROM synthesis_quotes WHERE text LIKE '%malinis%'
    UNION ALL SELECT 1 FROM workshop_syntheses WHERE prompt LIKE '%malinis%'`);
  expect(kept).toEqual([]);
});

it("keeps no word of who leaves nothing, wherever their answers stood by then", async () => {
  const own = await makeAssessment(staff.token, [], {});
  const [leaving, staying] = [await takePart(own.id, provinceId), await takePart(own.id, provinceId)];
  for (const [person, value] of [
    [leaving, "Bukal ng tubig sa bundok"],
    [staying, "Sirang kalsada sa palengke"],
  ] as const) {
    await mine(person, "POST", "/onboarding", onboarding(person));
    const answers = { quality_of_life: { value, base: 0 } };
    await mine(person, "POST", "/workshops/workshop_1/submit", { questions_version: 1, answers });
  }
  const made = async () => {
    const asked = await here(staff.token, own.id, "POST", "/syntheses", { workshop: "workshop_1" });
    await run(asked.body.id);
    const read = () => here(staff.token, own.id, "GET", `/syntheses/${asked.body.id}`);
    await vi.waitFor(async () => expect((await read()).body.status).toBe("completed"));
    return read;
  };
  const before = await made();
  expect((await before()).body.prompt).toContain("Bukal ng tubig");
  await here(staff.token, own.id, "POST", `/participants/${leaving.id}/reset`, {});
  const after = await made();
  const elsewhere = await makeProvince(staff.token);
  await here(staff.token, own.id, "PATCH", `/participants/${leaving.id}`, { province_id: elsewhere });
  expect((await mine(leaving, "POST", "/withdraw", { erase: true })).status).toBe(204);
  expect((await before()).body).toMatchObject({ prompt: "", stale: true });
  expect(await db.all(sql`SELECT 1 FROM workshop_syntheses WHERE prompt LIKE '%Bukal%'`)).toEqual([]);
  // What was made of others alone stays.
  expect((await after()).body.prompt).toContain("Sirang kalsada");
});

it("asks a model outside with the answers of those alone who agreed, once however often it is rung", async () => {
  expect((await at("POST", "", { workshop: "workshop_1", provider: "openai" })).body.errors[0].path).toBe(
    "provider",
  );
  Object.assign(testEnv, { OPENAI_API_KEY: "sk-secret", OPENAI_MODEL: "m-1" });
  await db.run(sql`UPDATE participants SET consent_remote = 0 WHERE id = ${people[1]?.id}`);
  const content = JSON.stringify({
    ...{ summary: "Water", key_themes: [{ title: "Road", quotes: [{ answer: 1, text: "invented" }] }] },
    recommendations: ["Mend the road"],
  });
  const asked = vi.spyOn(globalThis, "fetch").mockImplementation(async () =>
    Response.json({
      choices: [{ message: { content } }],
      usage: { prompt_tokens: 11, completion_tokens: 5 },
    }),
  );
  const sid = "syn_by_hand";
  await db.run(sql`INSERT INTO workshop_syntheses (id, assessment_id, workshop, status, provider, model, created_by,
    created_at) VALUES (${sid}, ${id}, 'workshop_1', 'queued', 'openai', 'm-1', 'test', 1)`);
  await Promise.all([run(sid), run(sid), run(sid)]);
  expect(asked).toHaveBeenCalledTimes(1);
  const { body } = await at("GET", `/${sid}`);
  expect(body).toMatchObject({
    ...{ status: "completed", synthesis_text: "Water", tokens: { input: 11, output: 5 }, tokens_used: 16 },
    key_themes: [{ title: "Road", support: 0, quotes: [] }],
    recommendations: ["Mend the road"],
  });
  expect(body.prompt).not.toContain("Marami ang may sakit");
  expect(JSON.stringify(body)).not.toContain("sk-secret");
});

it("is rung for again where its message was lost", async () => {
  await db.run(sql`INSERT INTO workshop_syntheses (id, assessment_id, workshop, status, provider, model, created_by,
    created_at) VALUES ('syn_lost', ${id}, 'workshop_1', 'queued', 'extractive', 'extractive-1', 'test', 1)`);
  await ringSyntheses.run(systemCall(testEnv, "test"));
  await vi.waitFor(async () => expect((await at("GET", "/syn_lost")).body.status).toBe("completed"), {
    timeout: 8000,
  });
});
