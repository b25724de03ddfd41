import { expect, it } from "vitest";
import type { CaseInput } from "../engine/model";
import { fieldName, plainForm, valuesIn } from "./plain-form";
import type { DriverGroup } from "./rows";

const row = (key: string) => ({ key, label: key, unit: null, level: 1, parent: null, hasParts: false });
const groups: DriverGroup[] = [
  { id: "cco_x", type: "focus", title: "Cocoa", rows: [row("cco_x:2"), row("cco_x:4")] },
];
const answer = {
  current: 1234.5,
  feasible: null,
  low: null,
  high: null,
  source: null,
  feasible_source: null,
};
const segment = { id: "seg_a", answers: { "cco_x:4": answer } };
const input = { segments: [segment, { id: "seg_b", answers: {} }] } as unknown as CaseInput;

it("takes from a form only what was changed in it, written as the language writes it", () => {
  const form = plainForm(groups, input, "fr");
  expect(JSON.parse(form.shown)).toEqual({ [fieldName(0, 1, "current")]: "1\u202f234,5" });
  const typed = {
    ...form,
    [fieldName(0, 1, "current")]: "1\u202f234,5",
    [fieldName(0, 1, "feasible")]: "1500,25",
    [fieldName(1, 0, "current")]: "0",
    [fieldName(1, 1, "current")]: "a lot",
    [fieldName(9, 9, "current")]: "1",
  };
  expect(valuesIn(typed, "fr")).toEqual({
    values: [
      { segment_id: "seg_a", key: "cco_x:4", feasible: 1500.25 },
      { segment_id: "seg_b", key: "cco_x:2", current: 0 },
    ],
    wrong: ["a lot"],
  });
  expect(valuesIn({ ...form, [fieldName(0, 1, "current")]: "" }, "fr").values).toEqual([
    { segment_id: "seg_a", key: "cco_x:4", current: null },
  ]);
});
