import fc from "fast-check";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { signIn } from "../../testing/api";
import { deep, runs } from "../../testing/runs";
import { questionSet } from "../questions/question-set";
import { apply, type Model, newModel, type Step, shownOf, wait } from "../testing/model";
import { here, mine, onboarding, type TakingPart, takePart } from "../testing/participants";
import { makeAssessment } from "../testing/records";
import { makeProvince } from "../testing/registered";
import type { WorkshopType } from "../workshop-types";

// The product against the model of ../testing/model.ts, over HTTP: after every step both stand alike, and tell the same
// log and notices. Of two steps at once the product may do either first.

const HOUR = 3_600_000;
const n = fc.constantFrom(1, 1, 1, 2, 2, 3, 4, 5);
const who = fc.constantFrom(0, 0, 1);
const by = fc.constantFrom<"P" | "F">("P", "P", "P", "F");
const record = <S extends Step>(weight: number, shape: { [K in keyof S]: fc.Arbitrary<S[K]> }) => ({
  ...{ weight, arbitrary: fc.record(shape) as unknown as fc.Arbitrary<Step> },
});
const is = <T extends string>(op: T) => fc.constant(op);
const event: fc.Arbitrary<Step> = fc.oneof(
  record(3, { op: is("onboard"), who, by }),
  record(3, { op: is("save"), who, by, n }),
  record(7, { op: is("submit"), who, by, n }),
  record(2, { op: is("advance"), n: fc.integer({ min: 2, max: 5 }) }),
  record(2, { op: is("unlock"), who, n }),
  record(2, { op: is("reopen"), who, n }),
  record(1, { op: is("reset"), who }),
  record(1, { op: is("withdraw"), who }),
  record(2, {
    op: is("mode"),
    mode: fc.constantFrom<"auto" | "facilitator" | "schedule">("auto", "facilitator", "schedule"),
  }),
  record(3, { op: is("times"), n, hours: fc.constantFrom(null, -2, 1, 3) }),
  record(1, { op: is("close"), closed: fc.constantFrom(true, false, false) }),
);
type Move =
  | { kind: "one" | "replayed"; step: Step }
  | { kind: "two"; steps: [Step, Step] }
  | { kind: "wait"; minutes: number };
const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 10, arbitrary: fc.record({ kind: is("one"), step: event }) },
  { weight: 1, arbitrary: fc.record({ kind: is("replayed"), step: event }) },
  { weight: 2, arbitrary: fc.record({ kind: is("two"), steps: fc.tuple(event, event) }) },
  { weight: 3, arbitrary: fc.record({ kind: is("wait"), minutes: fc.constantFrom(7, 60, 130) }) },
);
const begun: Step[] = [
  { op: "onboard", who: 0, by: "P" },
  { op: "save", who: 0, by: "P", n: 1 },
];

let staff: { token: string; personId: string };
let facilitator: { token: string; personId: string };
let province: string;
beforeAll(async () => {
  vi.spyOn(console, "log").mockImplementation(() => {});
  vi.useFakeTimers({ toFake: ["Date"] });
  staff = await signIn(["workshops:staff"]);
  facilitator = await signIn(["workshops:facilitator"]);
  province = await makeProvince(staff.token);
});
afterAll(() => vi.useRealTimers());

interface There {
  id: string;
  people: TakingPart[];
}

const type = (of: number) => `workshop_${of}` as WorkshopType;
const questionOf = (of: number) => questionSet[type(of)].questions[0]?.id ?? "";
let texts = 0;

/** One step as a call. */
async function send({ id, people }: There, step: Step, base: number, key?: string): Promise<number> {
  const f = (method: string, path: string, body?: unknown) => here(facilitator.token, id, method, path, body);
  const status = async (answer: Promise<{ status: number }>) => (await answer).status;
  switch (step.op) {
    case "advance":
      return status(f("POST", "/advance", { workshop: type(step.n) }));
    case "mode":
      return status(f("PATCH", "", { advancement: step.mode }));
    case "close":
      return status(here(staff.token, id, "PATCH", "", { status: step.closed ? "completed" : "planning" }));
    case "times": {
      const at = step.hours === null ? null : new Date(Date.now() + step.hours * HOUR).toISOString();
      return status(f("PATCH", `/workshops/${type(step.n)}`, { starts_at: at }));
    }
  }
  const person = people[step.who] as TakingPart;
  const theirs = `/participants/${person.id}`;
  switch (step.op) {
    case "onboard":
      return step.by === "P"
        ? status(mine(person, "POST", "/onboarding", onboarding(person)))
        : status(f("POST", `${theirs}/onboarding`, { ...onboarding(person), consent_on_paper: true }));
    case "save": {
      const value = `What somebody says, number ${texts++}`;
      const body = { questions_version: 1, answers: { [questionOf(step.n)]: { value, base } } };
      return step.by === "P"
        ? status(mine(person, "PATCH", `/workshops/${type(step.n)}`, body))
        : status(f("PATCH", `${theirs}/workshops/${type(step.n)}`, body));
    }
    case "submit": {
      const path = `/workshops/${type(step.n)}/submit`;
      const headers = key ? { "idempotency-key": key } : {};
      return step.by === "P"
        ? status(mine(person, "POST", path, { questions_version: 1 }, headers))
        : status(f("POST", `${theirs}${path}`, { questions_version: 1 }));
    }
    case "withdraw":
      return status(mine(person, "POST", "/withdraw", {}));
    case "reset":
      return status(f("POST", `${theirs}/reset`, { note: "Again" }));
    default:
      return status(f("POST", `${theirs}/${step.op}`, { workshop: type(step.n) }));
  }
}

interface Listed {
  participant_id: string;
  workshop: string | null;
  action: string;
  metadata: { reason?: string };
}

/** Signs all in anew: a token lasts an hour. */
async function comeAgain({ people }: There): Promise<void> {
  for (const person of [staff, facilitator, ...people]) {
    person.token = (await signIn([], { personId: person.personId })).token;
  }
}

/** Where the product stands, as the model tells it. */
async function look({ id, people }: There) {
  const list = async (path: string): Promise<Listed[]> =>
    (await here(facilitator.token, id, "GET", `${path}limit=100`)).body.data;
  const states = await Promise.all(people.map((person) => mine(person, "GET")));
  const [submitted, drafts, log] = await Promise.all([
    list("/answers?status=submitted&"),
    list("/answers?status=draft&"),
    list("/log?"),
  ]);
  const cause = (person: TakingPart, one: string | null) =>
    one === null ? null : one === person.personId ? "P" : one === facilitator.personId ? "F" : one;
  return people.map((person, at) => {
    const state = states[at]?.body;
    const own = (all: Listed[]) => all.filter(({ participant_id }) => participant_id === person.id);
    return {
      ...{ closed: state.assessment.closed, onboarded: state.onboarded },
      opened: state.opened.map((one: { workshop: string; reason: string; by: string | null; at: string }) =>
        [one.workshop, one.reason, cause(person, one.by), Date.parse(one.at)].join(" "),
      ),
      completed: state.completed,
      current: state.current,
      waiting_for: state.waiting_for,
      statuses: state.workshops.map(({ status }: { status: string }) => status),
      submitted: own(submitted).map(({ workshop }) => workshop),
      drafts: own(drafts).map(({ workshop }) => workshop),
      notices: state.notices
        .map(
          (one: { kind: string; workshop: string | null }) =>
            `${one.kind} ${one.workshop?.slice(-1) ?? null}`,
        )
        .sort(),
      log: own(log)
        .map(({ action, workshop, metadata }) =>
          [action, workshop?.slice(-1), action === "unlock" ? metadata.reason : undefined]
            .filter((part) => part !== undefined)
            .join(" "),
        )
        .sort(),
    };
  });
}

const baseOf = (model: Model, step: Step) =>
  step.op === "save" ? (model.people[step.who]?.revision[step.n] ?? 0) : 0;

/** Carries the move out on both; answers with what the model and the product then show. */
async function carryOut(there: There, model: Model, one: Move): Promise<Model> {
  if (one.kind === "wait") {
    const to = model.now + one.minutes * 60_000;
    vi.setSystemTime(to);
    await comeAgain(there);
    wait(model, to);
    expect([one, await look(there)]).toEqual([one, shownOf(model)]);
    return model;
  }
  if (one.kind === "two") {
    const [a, b] = one.steps;
    const sent = await Promise.all(one.steps.map((step) => send(there, step, baseOf(model, step))));
    const found = { statuses: sent, shown: await look(there) };
    const orders = (
      [
        [a, b],
        [b, a],
      ] as const
    ).map((steps) => {
      const then = structuredClone(model);
      const bases = new Map(steps.map((step) => [step, baseOf(model, step)]));
      const statuses = new Map(steps.map((step) => [step, apply(then, step, bases.get(step))]));
      return { then, said: { statuses: [statuses.get(a), statuses.get(b)], shown: shownOf(then) } };
    });
    const which = orders.find(({ said }) => JSON.stringify(said) === JSON.stringify(found));
    if (!which) expect([one, found]).toEqual([one, orders[0]?.said]);
    return which?.then ?? model;
  }
  const { step } = one;
  const base = baseOf(model, step);
  const key = one.kind === "replayed" && step.op === "submit" ? crypto.randomUUID() : undefined;
  const status = apply(model, step, base);
  expect([one, await send(there, step, base, key)]).toEqual([one, status]);
  if (key && step.op === "submit" && step.by === "P") {
    expect([one, await send(there, step, base, key)]).toEqual([one, status]);
  }
  expect([one, await look(there)]).toEqual([one, shownOf(model)]);
  return model;
}

it("after any history the product stands where the model does, and tells the same", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom<"auto" | "facilitator" | "schedule">("auto", "facilitator", "schedule"),
      fc.boolean(),
      fc.array(move, { minLength: 3, maxLength: deep ? 14 : 8 }),
      async (mode, hasBegun, moves) => {
        const now = Date.now();
        const { id } = await makeAssessment(staff.token, [facilitator.personId], { advancement: mode });
        const people = [await takePart(id, province), await takePart(id, province)];
        const there = { id, people };
        let model = newModel(mode, now);
        const first = hasBegun ? begun.map((step): Move => ({ kind: "one", step })) : [];
        for (const one of [...first, ...moves]) model = await carryOut(there, model, one);
      },
    ),
    { numRuns: runs(4, 1000) },
  );
});
