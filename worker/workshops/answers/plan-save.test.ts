import { describe, expect, it } from "vitest";
import type { Question } from "../questions/definition";
import { planSave, type StoredAnswer } from "./plan-save";

const questions: Question[] = [
  { id: "a", type: "text", max_length: 10, required: false, prompt: "A?", hint: null },
];
const minute = 60_000;
const old: StoredAnswer = {
  ...{ questionId: "a", id: "ans_1", value: "old", fits: true, revision: 3, savedAt: 0 },
  ...{ submittedAt: null, device: "phone", enteredBy: null },
};
const writer = { device: "phone", enteredBy: null, now: minute };
const save = (
  value: unknown,
  base: number,
  stored: Partial<StoredAnswer> | null = {},
  by: Partial<typeof writer> = {},
) =>
  planSave(
    questions,
    new Map(stored ? [["a", { ...old, ...stored }]] : []),
    { a: { value, base } },
    { ...writer, ...by },
  );

describe("a save", () => {
  it("of another value on what stands makes the next revision", () => {
    expect(save("new", 3).writes).toMatchObject([{ value: "new", revision: 4, base: 3 }]);
    expect(save("first", 0, null).writes).toMatchObject([{ revision: 1, base: 0, kept: null }]);
  });

  it("of what stands changes nothing, whatever its base", () => {
    const plan = save(" old ", 1);
    expect([plan.writes, plan.conflicts, plan.revisions.get("a")]).toEqual([
      [],
      [],
      { revision: 3, savedAt: 0 },
    ]);
    expect(save(null, 0, null).revisions.get("a")).toEqual({ revision: 0, savedAt: null });
  });

  it("of another value on an older base is a conflict, but over what the questions do not take any more", () => {
    expect(save("new", 2)).toMatchObject({ writes: [], conflicts: [{ value: "old", revision: 3 }] });
    expect(save("new", 0, { fits: false })).toMatchObject({ conflicts: [], writes: [{ revision: 4 }] });
    expect(save("old", 0, { fits: false }).writes).toMatchObject([{ revision: 4 }]);
  });

  it("is refused at its place", () => {
    expect(save("new", 4).faults.map(({ path }) => path)).toEqual(["answers.a.base"]);
    expect(save("far too long", 3).faults.map(({ path }) => path)).toEqual(["answers.a"]);
    const unknown = planSave(questions, new Map(), { constructor: { value: "x", base: 0 } }, writer);
    expect(unknown.faults.map(({ path }) => path)).toEqual(["answers.constructor"]);
  });

  it("keeps what was submitted, what another device replaces, and the last value before a pause", () => {
    const kept = (stored: Partial<StoredAnswer>, by: Partial<typeof writer> = {}) =>
      save("new", 3, stored, by).writes[0]?.kept !== null;
    expect(kept({})).toBe(false);
    expect(kept({ submittedAt: 5 })).toBe(true);
    expect(kept({ device: "tablet" })).toBe(true);
    expect(kept({ enteredBy: "usr_1" })).toBe(true);
    expect(kept({}, { now: 5 * minute })).toBe(true);
  });
});
