import { sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { db, request, signIn } from "../../testing/api";
import { here, mine, onboarding, type TakingPart, takePart } from "../testing/participants";
import { makeAssessment } from "../testing/records";
import { makeProvince } from "../testing/registered";
import { submit } from "../testing/submit";

let staff: Awaited<ReturnType<typeof signIn>>;
let people: TakingPart[];
let id: string;
const sid = "syn_voted";
const at = (method: string, path: string, body?: unknown) =>
  here(staff.token, id, method, `/syntheses/${sid}${path}`, body);

beforeAll(async () => {
  staff = await signIn(["workshops:staff"]);
  ({ id } = await makeAssessment(staff.token));
  const provinceId = await makeProvince(staff.token);
  people = [];
  for (let n = 0; n < 6; n++) {
    const person = await takePart(id, provinceId);
    await mine(person, "POST", "/onboarding", onboarding(person));
    people.push(person);
  }
  const themes = JSON.stringify([
    { id: "stm_water", title: "Clean water", description: "", support: 3 },
    { id: "stm_road", title: "The road", description: "", support: 2 },
  ]);
  await db.run(sql`INSERT INTO workshop_syntheses (id, assessment_id, workshop, status, provider, model, themes,
    created_by, created_at) VALUES (${sid}, ${id}, 'workshop_1', 'completed', 'extractive', 'extractive-1', ${themes},
    'test', 1)`);
});

const person = (n: number) => people[n] as TakingPart;
const vote = (n: number, statement: string, how: string) =>
  mine(person(n), "PUT", `/votes/${statement}`, { vote: how });

it("gives themes back to be voted on, and tells facilitators what all say", async () => {
  expect((await vote(0, "stm_water", "agree")).status).toBe(404);
  expect((await at("PUT", "/voting", { open: true })).body.voting).toBe("open");
  const { data } = (await mine(person(0), "GET", "/votes")).body;
  expect(data.map((one: { text: string }) => one.text).sort()).toEqual(["Clean water", "The road"]);
  for (let n = 0; n < 4; n++) await vote(n, "stm_water", n === 3 ? "disagree" : "agree");
  expect((await at("GET", "/votes")).body).toMatchObject({
    voters: 4,
    statements: [
      { id: "stm_water", source: "theme", agree: null },
      { id: "stm_road", agreement: null },
    ],
  });
  expect((await vote(3, "stm_water", "agree")).body).toMatchObject({ vote: "agree", synthesis_id: sid });
  await vote(4, "stm_water", "pass");
  expect((await at("GET", "/votes")).body.statements[0]).toMatchObject({
    ...{ agree: 4, disagree: 0, pass: 1, agreement: 100, consensus: true, divisive: false },
    groups: [{ stakeholder_type: "elder", agree: 4 }],
  });
  await mine(person(4), "POST", "/withdraw");
  expect((await at("GET", "/votes")).body).toMatchObject({ voters: 4, statements: [{ agree: null }, {}] });
});

it("takes three statements of a participant, which others see once one is accepted", async () => {
  const say = (text: string) => mine(person(0), "POST", "/statements", { synthesis_id: sid, text });
  const [first, second] = [await say("A bridge"), await say("A clinic")];
  expect([first.status, (await say("A market")).status, (await say("A fourth")).body.code]).toEqual([
    ...[202, 202, "wrong_state"],
  ]);
  await at("POST", `/statements/${first.body.id}/accept`);
  await at("POST", `/statements/${second.body.id}/reject`);
  const texts = (await mine(person(1), "GET", "/votes")).body.data.map((one: { text: string }) => one.text);
  expect(texts.sort()).toEqual(["A bridge", "Clean water", "The road"]);
  await at("PUT", "/voting", { open: false });
  expect((await vote(1, first.body.id, "agree")).body.code).toBe("voting_closed");
  expect((await say("Late")).body.code).toBe("voting_closed");
  await at("PUT", "/voting", { open: true });
  expect((await at("GET", "/votes")).body.statements.map((one: { status: string }) => one.status)).toEqual([
    ...["accepted", "accepted", "accepted", "rejected", "pending"],
  ]);
});

it("holds no statement of who withdrew, until they are back", async () => {
  const author = person(5);
  const { body } = await mine(author, "POST", "/statements", { synthesis_id: sid, text: "A landing place" });
  await at("POST", `/statements/${body.id}/accept`);
  const voters = async () => (await at("GET", "/votes")).body.voters;
  const before = await voters();
  expect((await vote(5, body.id, "agree")).status).toBe(200);
  await db.run(sql`INSERT INTO synthesis_votes (assessment_id, number, statement_id, vote)
    VALUES (${id}, cast(${person(1).number} as integer), ${body.id}, 'agree')`);
  const told = async () => [
    (await mine(person(0), "GET", "/votes")).body.data.some(
      (one: { text: string }) => one.text === "A landing place",
    ),
    JSON.stringify((await at("GET", "/votes")).body).includes("A landing place"),
  ];
  expect(await told()).toEqual([true, true]);
  await mine(author, "POST", "/withdraw");
  expect([await told(), await voters()]).toEqual([[false, false], before]);
  expect((await vote(0, body.id, "agree")).status).toBe(404);
  expect((await at("POST", `/statements/${body.id}/reject`)).status).toBe(404);
  await mine(author, "POST", "/onboarding", onboarding(author));
  expect(await told()).toEqual([true, true]);
  await at("POST", `/statements/${body.id}/reject`);
});

it("is voted on by a plain form, one statement after another", async () => {
  const session = await signIn([], { personId: person(2).personId });
  const page = `/mana/workshops/assessments/${id}/participant/vote/`;
  const look = async (path: string) => {
    const headers = { accept: "text/html", cookie: `__Host-access=${session.token}` };
    return (await request("GET", path, { headers })).text();
  };
  const { data } = (await mine(person(2), "GET", "/votes")).body;
  const [first, second] = data.filter(({ vote }: { vote: string | null }) => vote === null);
  expect(await look(page)).toContain(first.text);
  const sent = await submit(page, session, { statement_id: first.statement_id, vote: "pass" });
  expect([sent.status, sent.location]).toEqual([302, page]);
  expect(await look(page)).toContain(second.text);
  const refused = await submit(page, session, { statement_id: second.statement_id, vote: "perhaps" });
  expect(refused.status).toBe(400);
  const added = await submit(page, session, { synthesis_id: sid, text: "More boats" });
  expect(added.status).toBe(302);
  expect((await at("GET", "/votes")).body.statements.at(-1)).toMatchObject({
    text: "More boats",
    status: "pending",
  });
});

it("says that the voting was closed meanwhile, and gives the sentence back", async () => {
  const session = await signIn([], { personId: person(2).personId });
  const page = `/mana/workshops/assessments/${id}/participant/vote/`;
  await at("PUT", "/voting", { open: false });
  const late = await submit(page, session, { synthesis_id: sid, text: "A boat for the school" });
  await at("PUT", "/voting", { open: true });
  expect(late.status).toBe(409);
  for (const text of ["This voting is closed.", "A boat for the school"]) expect(late.html).toContain(text);
});

it("of two votings a sentence goes to that of the statement in front of somebody; who looks on sees one, too", async () => {
  const themes = JSON.stringify([
    { id: "stm_teachers", title: "More teachers", description: "", support: 2 },
  ]);
  await db.run(sql`INSERT INTO workshop_syntheses (id, assessment_id, workshop, status, provider, model, themes,
    created_by, created_at) VALUES ('syn_other', ${id}, 'workshop_2', 'completed', 'extractive', 'extractive-1',
    ${themes}, 'test', 1)`);
  await here(staff.token, id, "PUT", "/syntheses/syn_other/voting", { open: true });
  const page = `/mana/workshops/assessments/${id}/participant/vote/`;
  const look = async (path: string, token: string) => {
    const headers = { accept: "text/html", cookie: `__Host-access=${token}` };
    return (await request("GET", path, { headers })).text();
  };
  const session = await signIn([], { personId: person(3).personId });
  const { data } = (await mine(person(3), "GET", "/votes")).body;
  const chosen = /<option value="(syn_\w+)"[^>]*selected[^>]*>([^<]+)/;
  const found: Record<string, string | undefined> = {};
  for (const n of data.keys()) {
    const [, value = "", label] = chosen.exec(await look(`${page}?n=${n}`, session.token)) ?? [];
    expect(value).toBe(data[n].synthesis_id);
    found[value] = label;
  }
  expect(found).toEqual({
    [sid]: "Understanding the Community Context",
    syn_other: "Community Aspirations and Priorities",
  });
  const preview = await look(page, staff.token);
  expect(data.some(({ text }: { text: string }) => preview.includes(text))).toBe(true);
  expect(preview).not.toContain('name="vote"');
});
