import { beforeAll, expect, it, vi } from "vitest";
import { request, signIn } from "../../testing/api";
import { inTurn } from "../../testing/runs";
import { badAnswers, questionsOfAllTypes } from "../testing/bad-answers";
import { here, mine, onboarding, type TakingPart, takePart } from "../testing/participants";
import { makeAssessment } from "../testing/records";
import { makeProvince } from "../testing/registered";
import { submit } from "../testing/submit";
import { makeSyntheses } from "../testing/syntheses";

// What a participant's calls and forms answer to what no page of ours sends: the suites of worker/testing know a call's
// own fields; here is what goes into answers, which each assessment asks in its own way, and what only participants may
// post. Nothing of it changes anything.

type Person = TakingPart & { sessionId: string };
let staff: Awaited<ReturnType<typeof signIn>>;
let person: Person;
let other: TakingPart;
let foreign: { statement_id: string; voted_synthesis_id: string };
let own: { statement_id: string; voted_synthesis_id: string };
let elsewhere: string;
const unhandled = vi.fn();

async function enter(assessmentId: string, province: string): Promise<Person> {
  const made = await takePart(assessmentId, province);
  await mine(made, "POST", "/onboarding", onboarding(made));
  return { ...made, ...(await signIn([], { personId: made.personId })) };
}

beforeAll(async () => {
  vi.spyOn(console, "log").mockImplementation(() => {});
  vi.spyOn(console, "error").mockImplementation(unhandled);
  staff = await signIn(["workshops:staff"]);
  const province = await makeProvince(staff.token);
  const { id } = await makeAssessment(staff.token);
  elsewhere = (await makeAssessment(staff.token)).id;
  await here(staff.token, id, "PUT", "/workshops/workshop_1/questions", { questions: questionsOfAllTypes });
  person = await enter(id, province);
  other = await enter(elsewhere, province);
  own = await makeSyntheses(id, person.number);
  foreign = await makeSyntheses(elsewhere, other.number);
  await here(staff.token, elsewhere, "POST", `/participants/${other.id}/unlock`, { workshop: "workshop_3" });
  const answers = { words: { value: "What stands", base: 0 }, list: { value: [{ issue: "Road" }], base: 0 } };
  await mine(person, "PATCH", "/workshops/workshop_1", { questions_version: 2, answers });
});

/** All that there is of them. */
const standing = async () => [
  (await mine(person, "GET")).body,
  (await mine(person, "GET", "/workshops/workshop_1")).body,
  (await mine(person, "GET", "/workshops/workshop_1/answers/words/history")).body,
  (await mine(person, "GET", "/votes")).body.data.map((one: object) => JSON.stringify(one)).sort(),
];

/** By themselves, and by a facilitator for them. */
const ways = (
  [
    ["PATCH", "/workshops/workshop_1"],
    ["POST", "/workshops/workshop_1/submit"],
  ] as const
).flatMap(([method, path]) => [[method, path, true] as const, [method, path, false] as const]);

it.each(badAnswers)("no answer to %s is what its question does not ask for", async (id, values) => {
  const before = await standing();
  for (const [turn, value] of values.entries()) {
    const answers = { [id]: { value, base: id === "words" || id === "list" ? 1 : 0 } };
    for (const [method, path, isOwn] of inTurn(turn, ways)) {
      const sent = { questions_version: 2, answers };
      const { status, body } = isOwn
        ? await mine(person, method, path, sent)
        : await here(staff.token, person.assessmentId, method, `/participants/${person.id}${path}`, sent);
      const what = JSON.stringify(value)?.slice(0, 60);
      expect([what, status, body.code]).toEqual([what, 400, "validation_failed"]);
      expect(body.errors.every(({ path: at }: { path: string }) => at.startsWith(`answers.${id}`))).toBe(
        true,
      );
    }
  }
  expect(await standing()).toEqual(before);
  expect(unhandled).not.toHaveBeenCalled();
});

it("nor is what stands around answers anything else than it is told to be", async () => {
  const before = await standing();
  const whole = (answers: unknown, more: object = {}) => ({ questions_version: 2, answers, ...more });
  const say = (value: unknown, base: unknown) => whole({ words: { value, base } });
  const bodies: [path: string, body: unknown][] = [
    ["answers.unknown", whole({ unknown: { value: "x", base: 0 } })],
    [
      "answers.__proto__",
      JSON.parse('{"questions_version":2,"answers":{"__proto__":{"value":"x","base":0}}}'),
    ],
    ["answers.constructor", whole({ constructor: { value: "x", base: 0 } })],
    [
      "answers.list.value.0.__proto__",
      JSON.parse('{"questions_version":2,"answers":{"list":{"value":[{"__proto__":"x"}],"base":1}}}'),
    ],
    ["answers.words.base", say("x", 2)],
    ...["0", -1, 1.5, null, 1e10].map((base): [string, unknown] => ["answers.words.base", say("x", base)]),
    ["answers.words.more", whole({ words: { value: "x", base: 1, more: 1 } })],
    ["answers.words", whole({ words: "x" })],
    ["answers", whole([])],
    ["answers", whole("x")],
    ["questions_version", whole({}, { questions_version: "2" })],
    ["questions_version", whole({}, { questions_version: 0 })],
    ["device", whole({}, { device: "x".repeat(41) })],
    ["more", whole({}, { more: 1 })],
  ];
  for (const [path, body] of bodies) {
    const answer = await mine(person, "PATCH", "/workshops/workshop_1", body);
    expect([path, answer.status]).toEqual([path, 400]);
    expect(answer.body.errors.map((one: { path: string }) => one.path)).toContain(path);
  }
  for (const version of [1, 3])
    expect(
      (await mine(person, "PATCH", "/workshops/workshop_1", { questions_version: version, answers: {} }))
        .body,
    ).toMatchObject({ status: 409, code: "questions_changed", questions_version: 2 });
  const long = whole({ words: { value: "x".repeat(3 * 1024 * 1024), base: 1 } });
  expect((await mine(person, "PATCH", "/workshops/workshop_1", long)).status).toBe(413);
  expect(await standing()).toEqual(before);
});

it("what another assessment holds is not there, whoever is asked for it and how", async () => {
  const before = await standing();
  const theirs = (await mine(other, "GET")).body;
  const notice = theirs.notices[0].id as string;
  const tries: [number, string, string, unknown?][] = [
    [404, "POST", `/notices/${notice}/read`],
    [404, "PUT", `/votes/${foreign.statement_id}`, { vote: "agree" }],
    [400, "POST", "/statements", { synthesis_id: foreign.voted_synthesis_id, text: "x" }],
    [404, "GET", "/workshops/workshop_6"],
    [404, "GET", "/workshops/workshop_1/answers/unknown/history"],
    [404, "GET", "/workshops/workshop_1/answers/__proto__/history"],
    [400, "PATCH", "/profile", { province_id: elsewhere }],
    [400, "PATCH", "/profile", { municipality_id: person.provinceId }],
  ];
  for (const [status, method, path, body] of tries) {
    expect([path, (await mine(person, method, path, body)).status]).toEqual([path, status]);
  }
  const intruding = { ...person, assessmentId: elsewhere };
  for (const path of ["", "/workshops/workshop_1", "/votes"]) {
    expect([path, (await mine(intruding, "GET", path)).status]).toEqual([path, 403]);
  }
  for (const [method, path] of [
    ["GET", ""],
    ["DELETE", ""],
    ["POST", "/reset"],
  ]) {
    const at = `/participants/${other.id}${path}`;
    expect((await here(staff.token, person.assessmentId, method as string, at)).status).toBe(404);
  }
  expect(await standing()).toEqual(before);
  expect((await mine(other, "GET")).body).toEqual(theirs);
});

it("a form of another shape than its page's is refused at its place, or ignored", async () => {
  const before = await standing();
  const pages = `/mana/workshops/assessments/${person.assessmentId}/participant`;
  const first = `${pages}/workshops/workshop_1/`;
  const filled = { questions_version: "2", action: "draft", "r.words": "1", "r.list": "1" };
  const refused: Record<string, string>[] = [
    { "a.words": "x".repeat(101) },
    { "a.many": "1e3" },
    { "a.many": "12,5" },
    { "a.many": "9999999999999" },
    { "a.kind": "__proto__" },
    { "a.list.0.cost": "x" },
    { "a.list.0.kind": "c" },
    { "a.list.0.issue": "x", "a.list.1.issue": "x", "a.list.2.issue": "x", "a.list.3.issue": "x" },
    { "a.who.cost": "NaN" },
    { "a.words": "x", "r.words": "7" },
  ];
  for (const one of refused) {
    for (const action of ["draft", "submit"]) {
      const answer = await submit(first, person, { ...filled, ...one, action });
      expect([one, answer.status]).toEqual([one, 400]);
    }
  }
  const ignored: Record<string, string>[] = [
    { "a.__proto__": "x", "a.constructor": "x", "a.toString.0.issue": "x" },
    { "a.list.__proto__.issue": "x", "a.list.x.issue": "x", "a.nothing.0.issue": "x" },
    { __proto__x: "y", "a.": "x", a: "x", "r.": "x", "r.unknown": "9" },
    { action: "draft; drop table people" },
  ];
  for (const one of ignored)
    expect([one, (await submit(first, person, { ...filled, ...one })).status]).toEqual([one, 302]);
  const old = await submit(first, person, { ...filled, questions_version: "x", "a.words": "x" });
  expect([400, 409]).toContain(old.status);
  for (const [path, form] of [
    [`${pages}/vote/`, { statement_id: own.statement_id, vote: "maybe" }],
    [`${pages}/vote/`, { synthesis_id: own.voted_synthesis_id, text: "x".repeat(201) }],
    [`${pages}/profile/`, { stakeholder_type: "king", province_id: "plc_none" }],
    [`${pages}/profile/`, { stakeholder_type: "elder", province_id: person.provinceId, age: "1e3" }],
  ] as const) {
    expect([form, (await submit(path, person, form)).status]).toEqual([form, 400]);
  }
  expect(
    (await submit(`${pages}/vote/`, person, { statement_id: foreign.statement_id, vote: "agree" })).status,
  ).toBe(404);
  expect(await standing()).toEqual(before);
});

it("a form that is none, is too long or has another's token changes nothing", async () => {
  const before = await standing();
  const pages = `/mana/workshops/assessments/${person.assessmentId}/participant`;
  const send = (path: string, body: BodyInit, token = "", more: Record<string, string> = {}) =>
    request("POST", path, {
      headers: {
        ...{ accept: "text/html", cookie: `__Host-access=${person.token}`, "sec-fetch-site": "same-origin" },
        ...{ "content-type": "application/x-www-form-urlencoded", ...more },
      },
      body: token === "" ? (body as string) : `${body}&csrf=${token}`,
    });
  const shown = await request("GET", `${pages}/workshops/workshop_1/`, {
    headers: { accept: "text/html", cookie: `__Host-access=${person.token}` },
  });
  const csrf = /name="csrf" value="([^"]+)"/.exec(await shown.text())?.[1] ?? "";
  const answer = "questions_version=2&action=submit&a.words=Other&r.words=1";
  const paths = ["onboarding", "workshops/workshop_1", "vote", "profile", "withdraw"].map(
    (one) => `${pages}/${one}/`,
  );
  for (const path of paths) {
    for (const stale of ["x", `${csrf}x`, csrf.toUpperCase()]) {
      const given = path.includes("onboarding") ? [302, 403] : [403];
      expect(given, path).toContain((await send(path, answer, stale)).status);
    }
    expect((await send(path, answer, csrf, { "sec-fetch-site": "cross-site" })).status, path).not.toBe(200);
    // To withdraw takes nothing but the token.
    if (path.includes("withdraw")) continue;
    for (const body of [
      "%&=&%ff=%ff",
      "a.words=%ED%A0%80",
      "a.words=%00",
      "a.list.0=%",
      "__proto__=x&a.__proto__=y",
    ]) {
      const { status } = await send(path, body, csrf);
      expect([path, body, [302, 400, 403, 404, 409].includes(status)]).toEqual([path, body, true]);
    }
    const long = await send(path, `a.words=${"x".repeat(3 * 1024 * 1024)}`, csrf);
    expect([path, [302, 413].includes(long.status)]).toEqual([path, true]);
  }
  expect(await standing()).toEqual(before);
  expect(unhandled).not.toHaveBeenCalled();
});
