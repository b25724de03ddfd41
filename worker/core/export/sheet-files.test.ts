import { strFromU8, unzipSync } from "fflate";
import Papa from "papaparse";
import readXlsx from "read-excel-file/universal";
import { describe, expect, it } from "vitest";
import { csvArchive, csvFile } from "./csv-file";
import { other, rows, sheet, texts, us, write } from "./testing/sample";
import { columnName } from "./xlsx-cells";
import { xlsxFile } from "./xlsx-file";

// What is written is read back by readers that are not ours.

const text = (bytes: Uint8Array) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
const parts = [rows.slice(0, 5), rows.slice(5)];

describe("CSV", () => {
  it.each([
    [",", "."],
    [";", ","],
    ["\t", "."],
  ] as const)("parted by %j is read as it was meant", (delimiter, decimal) => {
    const csv = text(write(() => csvFile({ delimiter, decimal }), [[sheet, parts]]));
    expect(csv.startsWith("\uFEFFText")).toBe(true);
    expect(csv.endsWith("\r\n")).toBe(true);
    const read = Papa.parse<string[]>(csv.slice(1), { delimiter, skipEmptyLines: true });
    expect(read.errors).toEqual([]);
    const [head, ...lines] = read.data;
    expect(head).toEqual(sheet.columns.map(({ title }) => title));
    expect(lines).toHaveLength(rows.length);
    lines.forEach((line, i) => {
      const last = String(456 + i).padStart(3, "0");
      expect(line.slice(1)).toEqual([
        String(i * 1000),
        decimal === "," ? "12,5" : "12.5",
        ...["2028-02-29", "2026-11", `2026-03-29T01:30:15.123${last}Z`],
      ]);
    });
    const column = lines.map(([first]) => first);
    expect(column.slice(0, 5)).toEqual([...texts.slice(0, 3), "'=HYPERLINK(1)", "+251911000001"]);
    expect(column.slice(5, 7)).toEqual(["'-1+1", "'@SUM(1)"]);
  });

  it("of nothing is its head", () => {
    expect(text(write(() => csvFile({ delimiter: ",", decimal: "." }), [[other, []]]))).toBe(
      "\uFEFFText\r\n",
    );
  });

  it("of several sheets is a ZIP of one file each", () => {
    const style = { delimiter: ",", decimal: "." } as const;
    const files = unzipSync(
      write(
        (state) => csvArchive(style, state),
        [
          [sheet, parts],
          [other, [[["x"]]]],
        ],
      ),
    );
    expect(Object.keys(files)).toEqual(["Everything.csv", "Other.csv"]);
    expect(text(files["Other.csv"] as Uint8Array)).toBe("\uFEFFText\r\nx\r\n");
    const whole = text(write(() => csvFile(style), [[sheet, parts]]));
    expect(text(files["Everything.csv"] as Uint8Array)).toBe(whole);
  });
});

describe("XLSX", () => {
  const file = () =>
    write(
      (state) => xlsxFile(["Everything", "Other"], state),
      [
        [sheet, parts],
        [other, []],
      ],
    );

  it("has numbers as numbers, dates as dates, and text as it is, which runs as nothing", async () => {
    const [read] = await readXlsx(file().buffer as ArrayBuffer, { trim: false });
    const [head, ...lines] = read?.data ?? [];
    expect(head).toEqual(sheet.columns.map(({ title }) => title));
    lines.forEach((line, i) => {
      expect(line?.slice(1, 3)).toEqual([i * 1000, 12.5]);
      expect(line?.[3]).toEqual(new Date("2028-02-29T00:00:00Z"));
      expect(line?.[4]).toBe("2026-11");
      expect(Math.abs(Number(line?.[5]) - us / 1000)).toBeLessThan(1);
    });
    const column = lines.map((line) => line?.[0] ?? "");
    expect(column).toEqual(texts.map((one) => one.toWellFormed()));
  });

  it("keeps its head in sight, gives columns their width, and holds no formula", () => {
    const files = unzipSync(file());
    const xml = strFromU8(files["xl/worksheets/sheet1.xml"] as Uint8Array);
    expect(xml).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(xml).toContain('<col min="1" max="1" width="30" customWidth="1"/>');
    expect(xml).not.toContain("<f>");
    expect(Object.keys(files)).toContain("xl/worksheets/sheet2.xml");
  });

  it("cuts a text that no cell holds, and names columns past Z", () => {
    const long = write((state) => xlsxFile(["Other"], state), [[other, [[["x".repeat(40_000)]]]]]);
    const xml = strFromU8(unzipSync(long)["xl/worksheets/sheet1.xml"] as Uint8Array);
    expect(/xxx+/.exec(xml)?.[0]).toHaveLength(32_767);
    expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
  });
});
