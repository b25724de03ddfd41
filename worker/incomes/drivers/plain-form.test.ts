import { expect, it } from "vitest";
import { fieldName, placeOf, plainForm, valuesIn } from "./plain-form";

const shown = { seg_a: { "cco_x:4": { current: 1234.5, feasible: null } } };
const form = plainForm(["cco_x:2", "cco_x:4"], [{ id: "seg_a" }, { id: "seg_b" }]);

it("takes from a form only what was changed in it, written as the language writes it", () => {
  const typed = {
    ...form,
    [fieldName(0, 1, "current")]: "1\u202f234,5",
    [fieldName(0, 1, "feasible")]: "1500,25",
    [fieldName(1, 0, "current")]: "0",
    [fieldName(1, 1, "current")]: "a lot",
    [fieldName(9, 9, "current")]: "1",
  };
  expect(valuesIn(typed, shown, "fr")).toEqual({
    values: [
      { segment_id: "seg_a", key: "cco_x:4", feasible: 1500.25 },
      { segment_id: "seg_b", key: "cco_x:2", current: 0 },
    ],
    wrong: ["a lot"],
  });
  expect(valuesIn({ ...form, [fieldName(0, 1, "current")]: "" }, shown, "fr").values).toEqual([
    { segment_id: "seg_a", key: "cco_x:4", current: null, low: null, high: null },
  ]);
});

it("tells the place of a field by its name", () => {
  expect(placeOf(fieldName(3, 41, "feasible"))).toEqual({ segment: 3, row: 41, mode: "feasible" });
  expect(["n.3.41.x", "csrf", "n.3.41", "n.3.41.cf"].map(placeOf)).toEqual([null, null, null, null]);
});
