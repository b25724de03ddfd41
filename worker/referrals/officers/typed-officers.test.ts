import { expect, it } from "vitest";
import { hasHeadings, readTypedLines } from "./typed-officers";

it("a line holds a name and an address or a number, however people part them", () => {
  for (const [line, ...cells] of [
    ["Asha Rai, asha@example.org", "Asha Rai", "asha@example.org", "", ""],
    ["Asha Rai <asha@example.org>", "Asha Rai", "asha@example.org", "", ""],
    ["Asha Rai asha@example.org", "Asha Rai", "asha@example.org", "", ""],
    ["asha@example.org; Asha Rai", "Asha Rai", "asha@example.org", "", ""],
    ["Asha Rai\t+977 984-123 4567\tKoshi", "Asha Rai", "", "+977 984-123 4567", "Koshi"],
    ["Asha Rai +977 984 123 4567", "Asha Rai", "", "+977 984 123 4567", ""],
    ["Asha Rai, a@example.org, 9841234567", "Asha Rai", "a@example.org", "9841234567", ""],
    ["रमा राई, ९८४१२३४५६७", "रमा राई", "", "९८४१२३४५६७", ""],
    ["Asha Rai", "Asha Rai", "", "", ""],
  ]) {
    expect(readTypedLines(line ?? ""), line).toEqual([{ row: 1, cells }]);
  }
});

it("empty lines are left out and counted", () => {
  expect(readTypedLines("\n  \r\nAsha, a@example.org\n").map(({ row }) => row)).toEqual([3]);
});

it("headings are told from a first officer", () => {
  expect(hasHeadings("name,email\nAsha,a@example.org")).toBe(true);
  expect(hasHeadings("Nom;Téléphone\nAsha;+9779841234567")).toBe(true);
  expect(hasHeadings("Asha Rai, a@example.org")).toBe(false);
  expect(hasHeadings("Name")).toBe(false);
});
