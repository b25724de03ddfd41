import { expect, it } from "vitest";
import * as z from "zod";
import { parse } from "./api";
import { Problem } from "./problem";

function faults(schema: z.ZodType, value: unknown) {
  try {
    parse(schema, value);
  } catch (error) {
    return error instanceof Problem ? error.errors?.map(({ message }) => message) : error;
  }
  return [];
}

it("says what is wrong in words for a person, not for a programmer", () => {
  expect(faults(z.object({ name: z.string() }), {})).toEqual(["This is needed."]);
  expect(faults(z.string().min(1), "")).toEqual(["This is needed."]);
  expect(faults(z.string().max(3), "four")).toEqual(["Use at most 3 characters."]);
  expect(faults(z.int(), "many")).toEqual(["Give a number."]);
  expect(faults(z.int(), 1.5)).toEqual(["Give a whole number."]);
  expect(faults(z.int().min(1).max(365), 0)).toEqual(["Give at least 1."]);
  expect(faults(z.int().min(1).max(365), 400)).toEqual(["Give at most 365."]);
  expect(faults(z.array(z.string()).min(1), [])).toEqual(["Choose at least 1."]);
  expect(faults(z.enum(["a", "b"]), "c")).toEqual(["Choose one of: a, b."]);
});

it("leaves a schema's own message alone", () => {
  expect(faults(z.string().regex(/^a/, "Begin with a."), "b")).toEqual(["Begin with a."]);
});
