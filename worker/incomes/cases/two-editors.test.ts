import { beforeAll, expect, it } from "vitest";
import { Problem } from "../../core/http/problem";
import { db } from "../../testing/api";
import { runs } from "../../testing/runs";
import { makeCase } from "../testing/case-records";
import { loadMaster } from "../testing/master";
import { randomOf } from "../testing/random-case";
import { superAdmin } from "../testing/super-admin";
import { findCase } from "./find-case";
import { listRevisions } from "./revisions";
import { saveValues } from "./values";

type Person = Awaited<ReturnType<typeof superAdmin>>;

const keys = ["diversified:35", "diversified:36"];
let people: Person[];
beforeAll(async () => {
  await loadMaster();
  people = [await superAdmin(), await superAdmin()];
});

/** Somebody at a case: knows of each number which revision they saw it in, and what became of each write. */
class Editor {
  readonly seen = new Map<string, number>();
  /** By the value written, which is its own in the whole run: the revision that it was based on. */
  readonly based = new Map<number, number>();
  readonly acknowledged = new Set<number>();
  readonly told = new Set<number>();
  readonly unheard = new Set<number>();

  readonly person: Person;
  readonly id: string;
  readonly segment: string;

  constructor(person: Person, id: string, segment: string) {
    this.person = person;
    this.id = id;
    this.segment = segment;
  }

  async write(key: string, current: number, timesLost: number): Promise<void> {
    const base_revision = this.seen.get(key) ?? 1;
    this.based.set(current, base_revision);
    const body = { values: [{ segment_id: this.segment, key, current }], base_revision };
    // An answer that gets lost is asked for again with the very same request.
    for (let lost = 0; lost < timesLost; lost++) {
      await this.#send(body);
      this.unheard.add(current);
    }
    const answer = await this.#send(body);
    if (!(answer instanceof Problem)) {
      this.acknowledged.add(current);
      this.seen.set(key, answer.revision);
      return;
    }
    expect(answer.code).toBe("edit_conflict");
    this.told.add(current);
    const { conflicts } = answer.members as { conflicts: { revision: number }[] };
    this.seen.set(key, conflicts[0]?.revision ?? 0);
  }

  #send = (body: Parameters<typeof saveValues>[4]) =>
    saveValues(db, this.person.by(), this.person.caller, this.id, body).catch((error: unknown) => {
      if (error instanceof Problem) return error;
      throw error;
    });
}

it("of two people who write at once no value is lost unknowingly, and each conflict is told to one", async () => {
  const random = randomOf(7);
  let value = 0;
  for (let run = 0; run < runs(25, 500); run++) {
    const made = await makeCase(people[0]?.token ?? "");
    const segment = made.segments[0]?.id ?? "";
    const editors = people.map((person) => new Editor(person, made.id, segment));
    for (let round = 0; round < 4; round++) {
      const writes = editors.map(
        (editor) => () =>
          editor.write(random.pick(keys), ++value, random.chance(0.3) ? random.whole(1, 2) : 0),
      );
      if (random.chance(0.5)) await Promise.all(writes.map((write) => write()));
      else for (const write of random.chance(0.5) ? writes : [...writes].reverse()) await write();
    }
    const query = { page: 1, limit: 100, sort: { descending: false }, q: "" };
    const history = (await listRevisions(db, made.id, query)).data;
    const caller = people[0]?.caller;
    if (!caller) throw new Error("Nobody is there.");
    const answers = (await findCase(db, caller, made.id, "view")).document.values[segment];
    const written = new Set(history.flatMap(({ changes }) => changes.map(({ to }) => to)));
    for (const key of keys) {
      const path = `values.${segment}.${key}.current`;
      const steps = history.flatMap(({ revision, changes }) =>
        changes.flatMap(({ path: at, to }) => (at === path ? [{ revision, to: Number(to) }] : [])),
      );
      // Whoever wrote over a number had seen it.
      for (const [index, { to }] of steps.entries()) {
        const base = editors.map(({ based }) => based.get(to)).find((found) => found !== undefined);
        if (index > 0) expect(base).toBeGreaterThanOrEqual(steps[index - 1]?.revision ?? 0);
      }
      expect(answers?.[key]?.current).toBe(steps.at(-1)?.to);
    }
    for (const { based, acknowledged, told, unheard } of editors) {
      for (const one of based.keys()) {
        expect(acknowledged.has(one)).not.toBe(told.has(one));
        if (acknowledged.has(one)) expect(written.has(one)).toBe(true);
        // What was refused was not written, unless it was before, and its answer had got lost.
        else if (!unheard.has(one)) expect(written.has(one)).toBe(false);
      }
    }
  }
});
