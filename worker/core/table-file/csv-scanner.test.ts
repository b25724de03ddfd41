import { expect, it } from "vitest";
import { scanCsv } from "./csv-scanner";
import { TextPool } from "./text-pool";

const read = (text: string) => {
  const rows: string[][] = [];
  const told = new Set<string>();
  scanCsv(new TextEncoder().encode(text), (cells, delimiter) => {
    rows.push(cells);
    told.add(delimiter);
  });
  return { rows, delimiter: [...told].join() };
};

it("reads quotes, line breaks within and between cells, and whatever line ends", () => {
  expect(read('\uFEFFa,"b ""x"" ",c\r\n1,"2\n,3",\r4,,"é"\n\n5').rows).toEqual([
    ["a", 'b "x" ', "c"],
    ["1", "2\n,3", ""],
    ["4", "", "é"],
    [""],
    ["5"],
  ]);
  expect(read('a,b 5" c,""\n').rows).toEqual([["a", 'b 5" c', ""]]);
});

it("knows the delimiter by the first line", () => {
  expect(read('\n"x,y,z";b\n1,5;2').delimiter).toBe(";");
  expect(read("a\tb\n").delimiter).toBe("\t");
  expect(read("sep=;\na,b,c;d\n").rows).toEqual([["a,b,c", "d"]]);
});

it("reads a file of many pieces as one of one piece, and a letter that two pieces share", () => {
  const line = 'été,2.5,"a ""b"""\r\n';
  const { rows } = read(line.repeat(20_000));
  expect(rows.length).toBe(20_000);
  expect(new Set(rows.map((cells) => cells.join("|")))).toEqual(new Set(['été|2.5|a "b"']));
});

it("refuses what is no text, no end and no table", () => {
  expect(() => scanCsv(Uint8Array.of(0xe9, 0x2c, 0x0a), () => {})).toThrow("UTF-8");
  expect(() => read("a,b\0")).toThrow("damaged");
  expect(() => read('a,"b\n1,2')).toThrow("damaged");
  expect(() => read(",".repeat(20_000))).toThrow("too many columns");
});

it("keeps many texts in one piece", () => {
  const pool = new TextPool();
  const texts = Array.from({ length: 3000 }, (_, i) => (i % 7 === 0 ? "" : `Zoé ${i} 𝄞`));
  for (const text of texts) pool.add(text);
  expect(texts.map((_, i) => pool.at(i))).toEqual(texts);
  expect([pool.at(3000), pool.at(-1), pool.at(Number.NaN)]).toEqual([undefined, undefined, undefined]);
});
