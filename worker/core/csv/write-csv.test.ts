import { expect, it } from "vitest";
import { guardFormulas, unguardFormulas } from "./formulas";
import { toCsv } from "./write-csv";

const lines = (...given: Parameters<typeof toCsv>) =>
  toCsv(...given)
    .slice(1)
    .split("\r\n")
    .slice(0, -1);

it("a cell that a spreadsheet would run stands as text", () => {
  const typed = ["=1+1", "+41 79", "-2", "@SUM(A1)", "\tx", "\rx", "plain", "＝1+1", "＋1", "－1", "＠x"];
  expect(lines([typed])[0]).toBe(`'=1+1,'+41 79,'-2,'@SUM(A1),"'\tx","'\rx",plain,'＝1+1,'＋1,'－1,'＠x`);
});

it("so does what would be a cell in another country, within quotes or not", () => {
  for (const sign of ["=", "+", "-", "@", "＝", "＋", "－", "＠", "﹦", "﹢", "﹣", "﹫"]) {
    for (const delimiter of [";", ",", "\t", "|", ":", "\n", "\r\n"]) {
      for (const before of ["", " ", '"', "'", ' "']) {
        const text = `Paul${delimiter}${before}${sign}cmd|' /C calc'!A0`;
        const written = guardFormulas(text);
        // Wherever a spreadsheet parts it, no part begins like a formula, quotes and space aside.
        for (const part of written.split(/[;,\t|:\r\n]/)) {
          if (!part.startsWith("'")) expect(part, text).not.toMatch(/^["'\s]*[=+\-@＝＋－＠﹦﹢﹣﹫]/);
        }
        expect(unguardFormulas(written)).toBe(text);
      }
    }
  }
  expect(guardFormulas("Paul;=cmd|' /C calc'!A0")).toBe("Paul;'=cmd|' /C calc'!A0");
});

it("what is no formula is left alone: numbers in E.164, addresses, dates, words", () => {
  for (const text of [
    ...["+251911000001", "Paul;+251911000001", "a***@e***.org", "asha@example.org", "C++", "Jean - Paul"],
    ...["https://example.org/r/abc?s=qr&x=-1", "2026-11-01T08:00:00.000Z", "1,5"],
  ]) {
    expect(guardFormulas(text)).toBe(text);
  }
  expect(guardFormulas("+251911000001+1")).toBe("'+251911000001+1");
});

it("numbers are numbers, also below zero; what is not known is empty", () => {
  expect(lines([[-2.5, 0, null, 12345.67]])).toEqual(["-2.5,0,,12345.67"]);
  expect(lines([[-2.5, 0, null, 12345.67]], "semicolon")).toEqual(["-2,5;0;;12345,67"]);
});

it("dates are written as the spreadsheet's country writes them, instants in the organisation's zone", () => {
  const row = ["2026-11-28", "2026-11-28T09:00", "2026-11-28T20:05:09.000Z", "2026-11-28 or so"];
  expect(lines([row])).toEqual([row.join(",")]);
  expect(lines([row], "semicolon", "Asia/Kathmandu")).toEqual([
    "28/11/2026;28/11/2026 09:00;29/11/2026 01:50:09;2026-11-28 or so",
  ]);
});

it("a name that looks like an instant of no calendar stays what it is", () => {
  const names = ["2026-13-01T08:00:00Z", "2026-11-01T99:00:00.000Z"];
  expect(lines([names], "semicolon", "Asia/Kathmandu")).toEqual([names.join(";")]);
});

it("quotes, delimiters and line ends stay within their cell", () => {
  expect(lines([['He said "go", then', "two\nlines", "a;b"]])[0]).toBe(
    '"He said ""go"", then","two\nlines","a;b"',
  );
  expect(lines([["a,b", "a;b"]], "semicolon")[0]).toBe('"a,b";"a;b"');
});

it("begins with the mark of UTF-8", () => {
  expect(toCsv([["É"]])).toBe("\uFEFFÉ\r\n");
});
