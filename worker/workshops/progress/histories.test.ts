import { sql } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, beforeAll, expect, inject, it, vi } from "vitest";
import { atomically } from "../../core/db/db";
import { db, signIn } from "../../testing/api";
import { deep, runs } from "../../testing/runs";
import {
  begun,
  comeAgain,
  givenFor,
  type Move,
  mode,
  move,
  numbered,
  type Sent,
  send,
  type There,
} from "../testing/histories";
import { apply, type Model, newModel, type Step, wait } from "../testing/model";
import { asked, type Given } from "../testing/model-answers";
import { figuresOf, shownOf } from "../testing/model-shown";
import { takePart } from "../testing/participants";
import { look, lookAtFigures } from "../testing/product-shown";
import { makeAssessment } from "../testing/records";
import { makeProvince } from "../testing/registered";
import { workshopTypes } from "../workshop-types";

// The product against the model of ../testing/model.ts, over HTTP: after every step both stand alike, and tell the same
// log and notices. Of two steps at once the product may do either first. At leisure there are a thousand histories, in
// portions; HISTORY_SEED and HISTORY_COUNT choose others.

let staff: There["staff"];
let facilitator: There["facilitator"];
let province: string;
beforeAll(async () => {
  vi.spyOn(console, "log").mockImplementation(() => {});
  vi.useFakeTimers({ toFake: ["Date"] });
  staff = await signIn(["workshops:staff"]);
  facilitator = await signIn(["workshops:facilitator"]);
  province = await makeProvince(staff.token);
});
afterAll(() => vi.useRealTimers());

/** An assessment whose workshops ask what the model knows, and two who are registered in it. */
async function begin(advancement: string): Promise<There> {
  const { id } = await makeAssessment(staff.token, [facilitator.personId], { advancement });
  await atomically(db, [
    sql`INSERT INTO workshop_questions (assessment_id, workshop, version, questions, created_at, created_by)
      SELECT ${id}, value, 2, ${JSON.stringify(asked)}, 0, 'test' FROM json_each(${JSON.stringify(workshopTypes)})`,
    sql`UPDATE assessment_workshops SET questions_version = 2 WHERE assessment_id = ${id}`,
  ]);
  const people = [await takePart(id, province), await takePart(id, province)];
  return { id, people, staff, facilitator };
}

/** A submit that a key came with, and what was answered. */
interface Keyed {
  step: Step & { op: "submit" };
  given: Given;
  key: string;
  first: Sent;
  at: number;
}

class History {
  #keyed: Keyed[] = [];
  readonly there: There;
  model: Model;
  constructor(there: There, model: Model) {
    this.there = there;
    this.model = model;
  }

  async #agree(move: Move): Promise<void> {
    expect([move, await look(this.there)]).toEqual([move, shownOf(this.model)]);
  }

  async go(one: Move): Promise<void> {
    switch (one.kind) {
      case "wait": {
        const to = this.model.now + one.minutes * 60_000;
        vi.setSystemTime(to);
        await comeAgain(this.there, this.model);
        wait(this.model, to);
        return this.#agree(one);
      }
      case "two":
        return this.#two(one);
      case "late":
        return this.#late(one);
      default:
        return this.#one(one);
    }
  }

  async #one(move: Move & { step: Step }): Promise<void> {
    const one = { ...move, step: numbered(this.model, move.step) };
    const { step, kind } = one;
    const given = givenFor(this.model, step);
    const key = kind === "one" ? undefined : crypto.randomUUID();
    const calls = kind === "twice at once" ? [1, 2] : [1];
    const answers = await Promise.all(calls.map(() => send(this.there, step, given, key)));
    const said = apply(this.model, step, given);
    expect([one, answers.map((each) => each.said)]).toEqual([one, calls.map(() => said)]);
    const first = answers[0] as Sent;
    if (said === "200") for (const other of answers) expect([one, other.body]).toEqual([one, first.body]);
    if (kind === "replayed")
      expect([one, (await send(this.there, step, given, key)).said]).toEqual([one, said]);
    if (key && said === "200" && step.op === "submit") {
      this.#keyed.push({ step, given, key, first, at: this.model.now });
    }
    await this.#agree(one);
  }

  /** A submit is sent again after other things have happened: it changes nothing, and is answered as at first. */
  async #late(one: Move & { kind: "late" }): Promise<void> {
    const of = this.#keyed[one.which % Math.max(1, this.#keyed.length)];
    if (!of || this.model.now - of.at > 20 * 3_600_000) return;
    const { step, given, key, first } = of;
    const { status } = this.model.people[step.who] as Model["people"][number];
    const again = await send(this.there, step, given, key);
    const refused = status === "active" || step.by === "F" ? null : "403 not_onboarded";
    const gone = step.by === "P" ? "gone" : "404 not_found";
    expect([one, again.said]).toEqual([one, status === "gone" ? gone : (refused ?? "200")]);
    if (again.said === "200") expect([one, again.body]).toEqual([one, first.body]);
    await this.#agree(one);
  }

  async #two(move: Move & { kind: "two" }): Promise<void> {
    const one = { ...move, steps: move.steps.map((step) => numbered(this.model, step)) };
    const both = one.steps.map((step) => ({ step, given: givenFor(this.model, step) }));
    const answers = await Promise.all(both.map(({ step, given }) => send(this.there, step, given)));
    const found = { said: answers.map(({ said }) => said), shown: await look(this.there) };
    const orders = [
      [0, 1],
      [1, 0],
    ].map((order) => {
      const then = structuredClone(this.model);
      const said: string[] = [];
      for (const at of order) {
        const each = both[at] as (typeof both)[number];
        said[at] = apply(then, each.step, each.given);
      }
      return { then, expected: { said, shown: shownOf(then) } };
    });
    const same = orders.find(({ expected }) => JSON.stringify(expected) === JSON.stringify(found));
    if (!same) expect([one, found]).toEqual([one, orders[0]?.expected]);
    else this.model = same.then;
  }
}

const chosen = inject("histories");
const count = chosen.count ?? runs(4, 1000);
const portion = 25;
const portions = Array.from({ length: Math.ceil(count / portion) }, (_, at) => ({
  seed: (chosen.seed ?? 1) + at,
  numRuns: Math.min(portion, count - at * portion),
}));

it.each(portions)(
  "after any history the product stands where the model does, and tells the same (%o)",
  async ({ seed, numRuns }) => {
    await fc.assert(
      fc.asyncProperty(
        ...([
          mode,
          fc.integer({ min: 0, max: 3 }),
          fc.array(move, { minLength: 3, maxLength: deep ? 14 : 8, size: "max" }),
        ] as const),
        async (first, beginning, moves) => {
          const model = newModel(first, Date.now());
          const history = new History(await begin(first), model);
          for (const one of [...(beginning > 0 ? begun : []), ...moves]) await history.go(one);
          expect(await lookAtFigures(history.there)).toEqual(figuresOf(history.model));
        },
      ),
      { numRuns, endOnFailure: deep, seed },
    );
  },
);
