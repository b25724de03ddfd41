import { expect, it } from "vitest";
import type { Question } from "../questions/definition";
import { editsIn, inputOf, valuesOf } from "./form-input";
import type { RecordRecord } from "./schemas";

const questions: Question[] = [
  { id: "n", type: "number", required: false, prompt: "n", hint: null, min: 0, max: null, integer: true },
];

it("leaves out what is empty, and reads numbers, lines and a tick", () => {
  const form = { title: "Talk", notes: "", year: "2020", consent: "on", quotes: "One\r\n\n Two ", csrf: "x" };
  expect(inputOf("kii", form, [], "en")).toEqual({
    ...{ kind: "kii", title: "Talk", consent: true, quotes: ["One", "Two"] },
  });
  expect(inputOf("desk_review", form, [], "en")).toEqual({ kind: "desk_review", title: "Talk", year: 2020 });
  expect(inputOf("survey", { "a.n": "1,000" }, questions, "en")).toMatchObject({ answers: { n: 1000 } });
  expect(inputOf("survey", { "a.n": "1 000" }, questions, "fr")).toMatchObject({ answers: { n: 1000 } });
  expect(inputOf("survey", { "a.n": "4", "a.other": "5" }, questions, "en")).toEqual({
    ...{ kind: "survey", answers: { n: 4 } },
  });
});

it("gives back what a record's form begins with, and empties what is emptied", () => {
  const record = { kind: "survey", title: "House 4", place_id: "plc_1", assessment_id: "asm_1" };
  const stored = { ...record, respondent_type: "farmer", held_on: null, answers: { n: 4 } };
  const values = valuesOf(stored as unknown as RecordRecord, questions, "en");
  const { kind: _, ...rest } = stored;
  expect(editsIn("survey", values, questions, "en")).toEqual(rest);
  expect(editsIn("survey", { ...values, place_id: "" }, questions, "en")).toMatchObject({ place_id: null });
});
