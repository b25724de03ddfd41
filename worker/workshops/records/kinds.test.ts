import { expect, it } from "vitest";
import { detailsOf } from "./kinds";

it("names each field that a kind needs, and each that is another kind's", () => {
  const { errors } = detailsOf("kii", { informant: "Datu Sample", findings: "Wells", notes: "" });
  expect(errors.map(({ path }) => path)).toEqual(["findings", "held_on", "consent", "notes"]);
});

it("fills in what is left out, keeps what was there, and takes null for nothing", () => {
  expect(detailsOf("desk_review", { findings: "Wells" }).details).toEqual({
    ...{ findings: "Wells", source: "", year: null, link: "" },
  });
  const before = { findings: "Wells", source: "Census", year: 2020, link: "" };
  expect(detailsOf("desk_review", { year: null }, before)).toEqual({
    details: { ...before, year: null },
    errors: [],
  });
});
