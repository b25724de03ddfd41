import { expect, it } from "vitest";
import { standingOf } from "./standing";

const facts = { exists: true, facilitates: false, takesPart: false };

it("tells an assessment of others and one that is none alike, but to staff", () => {
  for (const role of ["facilitator", "participant"] as const) {
    const elsewhere = standingOf({ ...facts, role });
    expect(elsewhere).toEqual({ as: role, here: false });
    expect(standingOf({ ...facts, role, exists: false, facilitates: true, takesPart: true })).toEqual(
      elsewhere,
    );
  }
  expect(standingOf({ ...facts, role: "staff", exists: false })).toEqual({ as: "staff", exists: false });
});

it("takes somebody for what their role says, whatever else they are here", () => {
  const both = { ...facts, facilitates: true, takesPart: true };
  expect(standingOf({ ...both, role: "staff" })).toEqual({ as: "staff", exists: true });
  expect(standingOf({ ...facts, takesPart: true, role: "facilitator" })).toEqual({
    as: "facilitator",
    here: false,
  });
  expect(standingOf({ ...both, role: null })).toEqual({ as: "nobody" });
});
