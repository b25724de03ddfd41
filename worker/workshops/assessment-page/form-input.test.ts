import { expect, it } from "vitest";
import { inputOf } from "../assessments/form-input";
import { editsIn, placedAt } from "./form-input";
import { instantOf, wallOf } from "./wall-time";

it("tells an instant as its zone's clocks do, and reads it back", () => {
  expect(wallOf("2026-12-08T01:00:00.000Z", "Asia/Manila")).toBe("2026-12-08T09:00");
  expect(instantOf("2026-12-08T09:00", "Asia/Manila")).toBe("2026-12-08T01:00:00.000Z");
  expect(instantOf("2026-07-01T09:00", "Europe/Paris")).toBe("2026-07-01T07:00:00.000Z");
  expect([instantOf(" ", "Asia/Manila"), instantOf("soon", "Asia/Manila")]).toEqual([null, "soon"]);
});

it("puts an assessment into one place and none below, and leaves what is above to be filled in", () => {
  expect(placedAt({ id: "plc_1", level: "province" })).toEqual({
    ...{ province_id: "plc_1", municipality_id: null, barangay_id: null },
  });
  expect(Object.values(placedAt(null))).toEqual([null, null, null, null]);
});

it("a figure that could be two is no figure: a thousand is not stored as one", () => {
  const typed = { estimated_budget: "1,000", actual_budget: "2500.5", progress: "40" };
  const read = { estimated_budget: "1,000", actual_budget: 2500.5, progress: 40 };
  expect(editsIn(typed, "UTC")).toEqual(read);
  expect(inputOf(typed)).toEqual(read);
  expect(editsIn({ actual_budget: "", progress: "" }, "UTC")).toEqual({ actual_budget: null, progress: "" });
});
