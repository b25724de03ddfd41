import { expect, it } from "vitest";
import * as fields from "../http/fields";
import { cutTo } from "./cut";

it("what is cut is text still, and as long as a field takes", () => {
  const text = `${"a".repeat(118)}🌾🌾🌾`;
  expect(cutTo(text, 120)).toBe(`${"a".repeat(118)}🌾🌾`);
  expect(cutTo(text, 119)).toBe(`${"a".repeat(118)}🌾`);
  expect(cutTo("short", 120)).toBe("short");
  expect(fields.name(120).safeParse(cutTo(text, 120)).success).toBe(true);
  expect(fields.name(120).safeParse(text.slice(0, 119)).success).toBe(false);
});
