import { describe, expect, it } from "vitest";
import type { Question } from "./definition";
import { wordsIn } from "./definition";
import { checkDraft, isAnswered, type Value } from "./draft-check";
import { strictFaults } from "./strict-check";

const told = { required: false, prompt: "What?", hint: null };
const field = { required: false, placeholder: null };
const text: Question = { ...told, id: "word", type: "text", max_length: 5 };
const number: Question = { ...told, id: "many", type: "number", min: 0, max: 9, integer: true };
const choice: Question = {
  ...{ ...told, id: "one", type: "select" },
  options: [
    { value: "yes", label: "Yes" },
    { value: "no", label: "No" },
  ],
};
const list: Question = {
  ...{ ...told, id: "issues", type: "repeater", min_items: 2, max_items: 3, ordered: false },
  fields: [
    { ...field, name: "issue", label: "Issue", type: "text", max_length: 10, required: true },
    { ...field, name: "cost", label: "Cost", type: "number", min: 0, max: null, integer: true },
  ],
};
const pair: Question = { ...told, id: "hopes", type: "structured", fields: list.fields };

describe("the draft check", () => {
  it.each<[string, Question, unknown, Value]>([
    ["null is no answer", text, null, null],
    ["text is read as the product reads it", text, " a\u200Bb\n", "ab"],
    ["a character counts once, however many units it takes", text, "😀😀😀😀😀", "😀😀😀😀😀"],
    ["a number may be outside its limits, and in parts", number, -1.5, -1.5],
    ["an option", choice, "no", "no"],
    [
      "fields in their order, without those that are null",
      list,
      [{ cost: 1, issue: "x" }, { issue: null }],
      [{ issue: "x", cost: 1 }, {}],
    ],
    ["an object", pair, {}, {}],
  ])("takes it: %s", (_, question, given, value) => {
    expect(checkDraft(question, given)).toEqual({ value });
  });

  it.each<[string, Question, unknown, (string | number)[][]]>([
    ["too long", text, "abcdef", [[]]],
    ["too long, in signs of two units", text, "😀😀😀😀😀😀", [[]]],
    ["another type", text, 1, [[]]],
    ["a control character", text, "a\u0007", [[]]],
    ["half a character", text, "\ud800", [[]]],
    ["a number as text", number, "9", [[]]],
    ["beyond twelve digits", number, 1e13, [[]]],
    ["no option", choice, "maybe", [[]]],
    ["too many items", list, [{}, {}, {}, {}], [[]]],
    ["no list", list, {}, [[]]],
    [
      "an unknown field, and one of another type",
      list,
      [{}, { x: 1, cost: "1" }],
      [
        [1, "x"],
        [1, "cost"],
      ],
    ],
    [
      "what every object has",
      pair,
      JSON.parse('{"__proto__":1,"constructor":1}'),
      [["__proto__"], ["constructor"]],
    ],
  ])("refuses it: %s", (_, question, given, paths) => {
    const checked = checkDraft(question, given);
    expect("faults" in checked && checked.faults.map(({ path }) => path)).toEqual(paths);
  });
});

it("is answered where something in it is", () => {
  for (const value of [null, "", " ", [], [{}], [{ issue: " " }], {}])
    expect(isAnswered(value), JSON.stringify(value)).toBe(false);
  for (const value of ["x", 0, [{}, { cost: 0 }], { issue: "x" }]) expect(isAnswered(value)).toBe(true);
});

const paths = (questions: Question[], values: Record<string, Value>) =>
  strictFaults(questions, new Map(Object.entries(values))).map(({ path }) => path);

describe("the strict check", () => {
  it("asks for what is required, and for limits of what is there", () => {
    const all = [text, number, list, pair].map((question) => ({ ...question, required: true }));
    expect(paths(all, { word: " ", many: null })).toEqual([
      ...["answers.word", "answers.many", "answers.issues", "answers.hopes"],
    ]);
    expect(paths([number], { many: 1.5 })).toEqual(["answers.many"]);
    expect(paths([number], { many: 10 })).toEqual(["answers.many"]);
    expect(paths([text, number, list, pair], {})).toEqual([]);
  });

  it("looks into items: each has its required fields, and there are enough where one is answered", () => {
    expect(paths([list], { issues: [{ cost: 0.5 }] })).toEqual([
      ...["answers.issues", "answers.issues.0.issue", "answers.issues.0.cost"],
    ]);
    expect(paths([list], { issues: [{ issue: "a" }, { issue: "b" }] })).toEqual([]);
    expect(paths([list], { issues: [] })).toEqual([]);
    expect(paths([pair], { hopes: {} })).toEqual([]);
    expect(paths([pair], { hopes: { cost: 1 } })).toEqual(["answers.hopes.issue"]);
  });
});

it("is told in the reader's language, else the assessment's, else the first", () => {
  expect(wordsIn("Plain", "fr", "en")).toBe("Plain");
  expect(wordsIn({ en: "Water", fr: "Eau" }, "fr", "en")).toBe("Eau");
  expect(wordsIn({ en: "Water", fr: "Eau" }, "fil", "fr")).toBe("Eau");
  expect(wordsIn({ fil: "Tubig" }, "fr", "en")).toBe("Tubig");
});
