import { expect, it } from "vitest";
import type { Question } from "../questions/definition";
import { offeredItems, rearranged, sentOf, withoutBlanks } from "./form-fields";

const field = (name: string) =>
  ({ name, label: name, required: false, placeholder: null, type: "text", max_length: 500 }) as const;
const issues: Question = {
  ...{ id: "issues", required: false, prompt: "Which?", hint: null, type: "repeater" },
  ...{ fields: [field("issue"), field("cost")], min_items: 0, max_items: 3, ordered: true },
};
const typed = {
  ...{
    "a.issues.0.issue": "Water",
    "a.issues.0.cost": "5",
    "a.issues.1.issue": "School",
    "a.issues.1.cost": "",
  },
  "r.issues": "2",
};
const after = (action: string, form: Record<string, string> = typed) => {
  const shown = rearranged([issues], { ...form, action });
  return shown && sentOf([issues], shown, "en").answers?.issues?.value;
};

it("cards are added, moved and removed without script, with all that was typed", () => {
  expect(after("down.issues.0")).toEqual([{ issue: "School" }, { issue: "Water", cost: "5" }]);
  expect(after("up.issues.1")).toEqual([{ issue: "School" }, { issue: "Water", cost: "5" }]);
  expect(after("remove.issues.0")).toEqual([{ issue: "School" }]);
  expect(after("remove.issues.1", { "a.issues.1.issue": "" })).toBeNull();
  const added = rearranged([issues], { ...typed, action: "add.issues" }) ?? {};
  expect([added["a.issues.2.issue"], added["r.issues"], offeredItems(issues, added, true)]).toEqual([
    "",
    "2",
    3,
  ]);
  expect(offeredItems(issues, rearranged([issues], { ...added, action: "add.issues" }) ?? {}, true)).toBe(3);
});

it("a button that is none of a card's rearranges nothing", () => {
  for (const action of ["draft", "submit", "add.other", "up", "remove.__proto__.0"]) {
    expect(after(action), action).toBeNull();
  }
});

it("what is stored is offered with one to fill", () => {
  expect(offeredItems(issues, typed, false)).toBe(3);
  expect(offeredItems(issues, {}, false)).toBe(1);
});

it("names that the question does not know empty nothing; its own, left empty, do", () => {
  const words = { ...issues, id: "words", type: "long_text", max_length: 9 } as unknown as Question;
  const sent = (form: Record<string, string>) =>
    Object.keys(sentOf([issues, words], form, "en").answers ?? {});
  for (const name of [
    "a.issues.x.issue",
    "a.issues.0.other",
    "a.issues.100.issue",
    "a.issues.issue",
    "a.words.0",
  ]) {
    expect(sent({ [name]: "x" }), name).toEqual([]);
  }
  expect(sent({ "a.issues.0.issue": "" })).toEqual(["issues"]);
  expect(sent({ "a.issues": "", "a.words": "" })).toEqual(["issues", "words"]);
});

it("cards in which nothing stands are left out, so that each item has the number of its card", () => {
  const form = {
    ...{ "a.issues.0.issue": " ", "a.issues.2.issue": "Water", "a.issues.3.cost": "5", "a.other": "x" },
    "r.issues": "2",
  };
  expect(withoutBlanks([issues], form)).toEqual({
    ...{ "a.issues.0.issue": "Water", "a.issues.0.cost": "", "a.issues.1.issue": "", "a.issues.1.cost": "5" },
    ...{ "a.other": "x", "r.issues": "2" },
  });
  // An emptied list is emptied still, and one that is not in the form is left as it is.
  const empty = withoutBlanks([issues], { "a.issues.1.issue": "" });
  expect(sentOf([issues], empty, "en").answers).toEqual({ issues: { value: null, base: 0 } });
  expect(withoutBlanks([issues], { "a.other": "x" })).toEqual({ "a.other": "x" });
});
