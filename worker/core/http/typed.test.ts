import { expect, it } from "vitest";
import { tickedIn, typedLines, typedNumber, typedOrNone } from "./typed";

it("a number is a number, and what is none is left for the schema to refuse", () => {
  expect(typedNumber(" 30 ")).toBe(30);
  expect(typedNumber("-1")).toBe(-1);
  expect(typedNumber("1e3")).toBe("1e3");
  expect(typedNumber("thirty")).toBe("thirty");
  expect(typedNumber("")).toBeUndefined();
  expect(typedNumber(undefined)).toBeUndefined();
});

it("an empty field is none", () => {
  expect(typedOrNone("  ")).toBeNull();
  expect(typedOrNone(" Koshi ")).toBe("Koshi");
});

it("lines and commas both separate, and empty ones fall out", () => {
  expect(typedLines("https://a.example\r\n\r\n https://b.example, https://c.example")).toEqual([
    "https://a.example",
    "https://b.example",
    "https://c.example",
  ]);
});

it("a group of boxes is the set of those ticked", () => {
  expect(tickedIn({ name: "x", "bed_ids.bed_1": "on", "bed_ids.bed_2": "on" }, "bed_ids")).toEqual([
    "bed_1",
    "bed_2",
  ]);
});
