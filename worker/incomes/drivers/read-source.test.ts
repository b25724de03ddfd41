import { expect, it } from "vitest";
import { readLink, readYear } from "./read-source";

it("a link and a year of a source are read as the API takes them; what is none is told from nothing", () => {
  expect(["", "  ", " https://example.org/a b", "example.org", "ftp://example.org"].map(readLink)).toEqual([
    ...[null, null, undefined, undefined, undefined],
  ]);
  expect(readLink(" http://example.org/étude ")).toBe("http://example.org/étude");
  expect(readLink(`https://${"a".repeat(2000)}`)).toBeUndefined();
  expect(["", "1900", " 2100 ", "1899", "2101", "202", "20x4"].map(readYear)).toEqual([
    ...[null, 1900, 2100, undefined, undefined, undefined, undefined],
  ]);
});
