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
  expect(faults(z.enum(["", ",", "year to date", "\t"]), "c")).toEqual([
    'Choose one of: "", ",", "year to date", "\\t".',
  ]);
});

it("says nothing in the words of a library", () => {
  expect(faults(z.string(), 7)).toEqual(["Give a text."]);
  expect(faults(z.boolean(), "true")).toEqual(["Give true or false."]);
  expect(faults(z.array(z.string()), "a")).toEqual(["Give a list."]);
  expect(faults(z.object({}), [])).toEqual(["Give an object with fields."]);
  expect(faults(z.record(z.string(), z.string()), 7)).toEqual(["Give an object with fields."]);
  expect(faults(z.strictObject({}), { colour: 1, "a b": 2 })).toEqual([
    "Leave out what is not known here: colour.",
    'Leave out what is not known here: "a b".',
  ]);
  expect(faults(z.union([z.string(), z.int()]), true)).toEqual(["This is not valid."]);
  expect(
    faults(
      z.string().refine(() => false),
      "a",
    ),
  ).toEqual(["This is not valid."]);
  expect(faults(z.url(), "a")).toEqual(["This is not valid."]);
});

it("leaves a schema's own message alone", () => {
  expect(faults(z.string().regex(/^a/, "Begin with a."), "b")).toEqual(["Begin with a."]);
});
