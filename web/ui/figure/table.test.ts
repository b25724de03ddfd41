import { expect, it } from "vitest";
import { type FigureTable, formatCell, rowsOf } from "./table";

it("cells are written as their reader writes them", () => {
  expect(formatCell(12345, "count", "en")).toBe("12,345");
  expect(formatCell(12.345, "rate", "en")).toBe("12.3%");
  expect(formatCell(8, "rate", "fr")).toMatch(/^8,0\s%$/);
  expect(formatCell(-4.25, "change", "en")).toBe("-4.3%");
  expect(formatCell(4, "change", "en")).toBe("+4%");
  expect(formatCell("2026-03-14", "day", "en-GB")).toBe("14 Mar 2026");
  expect(formatCell("2026-03-14T09:00", "day", "en-GB")).toBe("14 Mar 2026, 09:00");
  expect(formatCell("Total", "day", "en")).toBe("Total");
  expect(formatCell("=A1", "text", "en")).toBe("=A1");
  expect(formatCell(null, "rate", "en")).toBe("–");
  expect(formatCell(100, "rate", "en")).toBe("100.0%");
  expect(formatCell(2460, "rate", "en")).toBe("–");
  expect(formatCell(2460, "change", "en")).toBe("+2,460%");
});

it("a file has the heads, the rows and the total, figures as they are", () => {
  const table: FigureTable = {
    columns: [
      { label: "Country", kind: "text" },
      { label: "Rate", kind: "rate" },
    ],
    rows: [{ cells: ["Nepal", 12.34], href: "/x" }, { cells: ["India", null] }],
    total: ["All", 6.1],
  };
  expect(rowsOf(table)).toEqual([
    ["Country", "Rate"],
    ["Nepal", 12.34],
    ["India", null],
    ["All", 6.1],
  ]);
});
