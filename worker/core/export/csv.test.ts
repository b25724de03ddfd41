import { expect, it } from "vitest";
import { csvResponse, toCsv } from "./csv";

const lines = (rows: Parameters<typeof toCsv>[0]) => toCsv(rows).slice(1).split("\r\n").slice(0, -1);

it("a cell that a spreadsheet would run stands as text", () => {
  const typed = ["=1+1", "+41 79", "-2", "@SUM(A1)", "\tx", "\rx", "plain"];
  expect(lines([typed])[0]).toBe("'=1+1,'+41 79,'-2,'@SUM(A1),'\tx,\"'\rx\",plain");
});

it("numbers are numbers, also below zero; what is not known is empty", () => {
  expect(lines([[-2.5, 0, null, 12345.67]])).toEqual(["-2.5,0,,12345.67"]);
});

it("quotes, commas and line ends stay within their cell", () => {
  expect(lines([['He said "go", then', "two\nlines"]])[0]).toBe('"He said ""go"", then","two\nlines"');
});

it("begins with the mark of UTF-8, and is sent as a file of its name", async () => {
  const answer = csvResponse("hours", [["É"]]);
  expect(answer.headers.get("content-disposition")).toBe('attachment; filename="hours.csv"');
  expect([...new Uint8Array(await answer.arrayBuffer()).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
});
