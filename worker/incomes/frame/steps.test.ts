import { expect, it } from "vitest";
import { stepToOpen } from "./steps";

it("a case opens at the first step that lacks something", () => {
  expect(stepToOpen([{ what: "income" }, { what: "target" }])).toBe("targets");
  expect(stepToOpen([{ what: "income" }, { what: "household" }])).toBe("targets");
  expect(stepToOpen([{ what: "income" }])).toBe("drivers");
  expect(stepToOpen([])).toBe("understand");
});
