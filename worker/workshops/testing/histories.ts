import fc from "fast-check";
import { signIn } from "../../testing/api";
import type { WorkshopType } from "../workshop-types";
import { all, type Mode, type Model, type Sends, type Step } from "./model";
import { type Answers, type Given, sending } from "./model-answers";
import { here, mine, onboarding, type TakingPart } from "./participants";

// Random histories of an assessment with two participants, and their steps as calls.

const HOUR = 3_600_000;
/** Of a workshop; 0: the one that the history is at. */
const n = fc.constantFrom(0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 2, 2, 3, 4, 5);
const who = fc.constantFrom(0, 0, 1);
const by = fc.constantFrom<"P" | "F">("P", "P", "P", "F");
const is = <T extends string>(op: T) => fc.constant(op);
const savedAs = fc.constantFrom<Sends>(
  ...(["both", "both", "text", "emptied", "over", "wrong", "long", "stale", "above", "again"] as const),
);
const sentAs = fc.constantFrom<Sends>(
  ...(["both", "both", "both", "both", "both", "both", "nothing", "nothing", "nothing", "over"] as const),
  ...(["wrong", "long", "stale", "above", "again"] as const),
);
export const mode = fc.constantFrom<Mode>("auto", "facilitator", "schedule");

type Shape<S> = { [K in keyof S]: fc.Arbitrary<S[K]> };
const of = <S extends Step>(weight: number, shape: Shape<S>) => ({
  ...{ weight, arbitrary: fc.record(shape as Shape<object>) as unknown as fc.Arbitrary<Step> },
});
const step: fc.Arbitrary<Step> = fc.oneof(
  of(6, { op: is("onboard"), who, by }),
  of(6, { op: is("save"), who, by, n, sends: savedAs }),
  of(16, { op: is("submit"), who, by, n, sends: sentAs }),
  of(2, { op: is("view"), who, by, n }),
  of(4, { op: is("advance"), n: fc.integer({ min: 2, max: 5 }) }),
  of(4, { op: is("unlock"), who, n }),
  of(4, { op: is("reopen"), who, n }),
  of(2, { op: is("reset"), who }),
  of(3, { op: is("withdraw"), who }),
  of(1, { op: is("erase"), who }),
  of(1, { op: fc.constantFrom<"end" | "end for good">("end", "end", "end for good"), who }),
  of(4, { op: is("mode"), mode }),
  of(6, { op: is("times"), n, hours: fc.constantFrom(null, -2, 1, 3) }),
  of(2, { op: is("close"), closed: fc.constantFrom(true, false, false) }),
);

/** Two who write to one workshop of one participant at once: two devices, or a facilitator beside them. */
const writing = fc
  .record({ who, n, each: fc.tuple(...[0, 1].map(() => fc.tuple(by, fc.boolean(), savedAs))) })
  .map(({ who, n, each }): Step[] =>
    each.map(([by, isSubmit, sends]) => ({ op: isSubmit ? "submit" : "save", who, by, n, sends })),
  );

export type Move =
  | { kind: "one" | "replayed" | "twice at once"; step: Step }
  | { kind: "two"; steps: Step[] }
  | { kind: "late"; which: number }
  | { kind: "wait"; minutes: number };
const keyed = of(1, { op: is("submit"), who, by, n, sends: sentAs }).arbitrary;
export const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 20, arbitrary: fc.record({ kind: is("one"), step }) },
  { weight: 2, arbitrary: fc.record({ kind: is("replayed"), step: keyed }) },
  { weight: 1, arbitrary: fc.record({ kind: is("twice at once"), step: keyed }) },
  { weight: 1, arbitrary: fc.record({ kind: is("late"), which: fc.nat(9) }) },
  { weight: 3, arbitrary: fc.record({ kind: is("two"), steps: fc.tuple(step, step) }) },
  { weight: 3, arbitrary: fc.record({ kind: is("two"), steps: writing }) },
  { weight: 6, arbitrary: fc.record({ kind: is("wait"), minutes: fc.constantFrom(7, 60, 130) }) },
);

/** Somebody has consented and writes: most of what can happen needs that. */
export const begun: Move[] = (
  [
    { op: "onboard", who: 0, by: "P" },
    { op: "save", who: 0, by: "P", n: 1, sends: "both" },
  ] as const
).map((step) => ({ kind: "one", step }));

/** The step with the number of its workshop: where somebody is, or what comes after that, or was sent last. */
export function numbered(model: Model, step: Step): Step {
  if (!("n" in step) || step.n !== 0) return step;
  const person = model.people["who" in step ? step.who : 0];
  const done = (n: number) => person?.completed[n] !== undefined;
  const at = all.find((n) => person?.opened[n] && !done(n)) ?? all.find((n) => !done(n)) ?? 5;
  const isAhead = step.op === "times" || step.op === "unlock";
  const before = all.findLast(done) ?? 1;
  return { ...step, n: step.op === "reopen" ? before : isAhead ? Math.min(5, at + 1) : at };
}

export interface There {
  id: string;
  people: TakingPart[];
  staff: { token: string; personId: string };
  facilitator: { token: string; personId: string };
}

const type = (of: number) => `workshop_${of}` as WorkshopType;
let texts = 0;

/** What a save or a submit carries, by where the model stands. */
export function givenFor(model: Model, step: Step): Given {
  if (step.op !== "save" && step.op !== "submit") return {};
  const old: Answers = model.people[step.who]?.answers[step.n] ?? {};
  return sending[step.sends](old, `What somebody says, ${texts++}`);
}

export interface Sent {
  /** The status with the problem's code; "gone" to whoever has no account any more. */
  said: string;
  body: unknown;
}
const sent = async (answer: ReturnType<typeof mine>, isOwn = false): Promise<Sent> => {
  const { status, body } = await answer;
  if (isOwn && (status === 401 || (status === 403 && body.code === "forbidden")))
    return { said: "gone", body };
  const code = status >= 400 && status !== 400 ? ` ${body.code}` : "";
  return { said: `${status}${code}`, body };
};

/** One step as a call. */
export function send(there: There, step: Step, given: Given, key?: string): Promise<Sent> {
  const { id, people, staff, facilitator } = there;
  const headers: Record<string, string> = key ? { "idempotency-key": key } : {};
  const f = (method: string, path: string, body?: unknown) =>
    sent(here(facilitator.token, id, method, path, body, headers));
  switch (step.op) {
    case "advance":
      return f("POST", "/advance", { workshop: type(step.n) });
    case "mode":
      return f("PATCH", "", { advancement: step.mode });
    case "close":
      return sent(here(staff.token, id, "PATCH", "", { status: step.closed ? "completed" : "planning" }));
    case "times": {
      const at = step.hours === null ? null : new Date(Date.now() + step.hours * HOUR).toISOString();
      return f("PATCH", `/workshops/${type(step.n)}`, { starts_at: at });
    }
  }
  const person = people[step.who] as TakingPart;
  const theirs = `/participants/${person.id}`;
  const own = (method: string, path: string, body?: unknown) =>
    sent(mine(person, method, path, body, headers), true);
  const either = (by: "P" | "F", method: string, path: string, body?: unknown) =>
    by === "P" ? own(method, path, body) : f(method, `${theirs}${path}`, body);
  switch (step.op) {
    case "onboard":
      return either(step.by, "POST", "/onboarding", {
        ...onboarding(person),
        ...(step.by === "F" ? { consent_on_paper: true } : {}),
      });
    case "view":
      return either(step.by, "GET", `/workshops/${type(step.n)}`);
    case "save":
      return either(step.by, "PATCH", `/workshops/${type(step.n)}`, { questions_version: 2, answers: given });
    case "submit":
      return either(step.by, "POST", `/workshops/${type(step.n)}/submit`, {
        ...{ questions_version: 2, answers: given },
      });
    case "withdraw":
      return own("POST", "/withdraw", {});
    case "erase":
      return own("POST", "/withdraw", { erase: true });
    case "end":
      return f("DELETE", theirs);
    case "end for good":
      return f("DELETE", `${theirs}?erase=true`);
    case "reset":
      return f("POST", `${theirs}/reset`, { note: "Again" });
    default:
      return f("POST", `${theirs}/${step.op}`, { workshop: type(step.n) });
  }
}

/** Signs all in anew, but those whose account has ended: a token lasts an hour. */
export async function comeAgain({ people, staff, facilitator }: There, model: Model): Promise<void> {
  const there = people.filter((_, at) => model.people[at]?.status !== "gone");
  for (const person of [staff, facilitator, ...there]) {
    person.token = (await signIn([], { personId: person.personId })).token;
  }
}
