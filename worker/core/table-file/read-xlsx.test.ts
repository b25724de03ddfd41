import { strToU8, type Zippable, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { mostUnpacked, readXlsx } from "./read-xlsx";
import { openpyxlFile } from "./testing/openpyxl-file";
import { workbook } from "./testing/workbook";

const cells = async (bytes: Uint8Array) =>
  (await readXlsx(bytes as Uint8Array<ArrayBuffer>)).map((row) => row.cells);
const zip = (files: Zippable) => zipSync(files) as Uint8Array<ArrayBuffer>;
const row = (...cells: string[]) => `<row>${cells.join("")}</row>`;
const inline = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;

it("reads what another writer saved: shared and rich texts, numbers, days, instants, booleans", async () => {
  const rows = await readXlsx(openpyxlFile());
  expect(rows[0]).toEqual({
    row: 2,
    cells: ["E-mail", "Numéro", "Date", "Heure", "Admis", "Texte", "Code"],
  });
  expect(rows[1]).toEqual({
    row: 3,
    cells: [
      "asha@example.org",
      "9779812345678",
      "2026-11-05",
      "2026-11-05T14:30:00",
      "true",
      "a&b <c>",
      "00042",
    ],
  });
  // An empty row is left out and counted, cells left empty are empty.
  expect(rows[2]).toEqual({ row: 5, cells: ["ब्रिजेश 🎓\nsecond line", "1.5", "", "", "false"] });
});

it("reads rows and cells that do not say where they stand, and texts within their cells", async () => {
  const sheet = row(inline("email"), inline("n")) + row(inline("a@example.org"), "<c><v>7</v></c>");
  expect(await cells(workbook({ sheet }))).toEqual([
    ["email", "n"],
    ["a@example.org", "7"],
  ]);
});

it("knows tags behind a prefix, signs within quotes, comments, CDATA and characters told by number", async () => {
  const sheet =
    `<!-- > --><x:row r="2" x:spans="1:2" data-a="a>b"><x:c r="B2" t="str"><x:f>IF(1&gt;0,"x")</x:f>` +
    "<x:v><![CDATA[<Asha>]]> &#233;&#x1F393;_x000D_</x:v></x:c></x:row>";
  expect(await cells(workbook({ sheet }))).toEqual([["", "<Asha> é🎓\r"]]);
});

it("how a text is pronounced is none of it", async () => {
  const sheet = row('<c t="s"><v>0</v></c>');
  const strings = "<si><t>東京</t><rPh sb='0' eb='2'><t>トウキョウ</t></rPh></si>";
  expect(await cells(workbook({ sheet, strings }))).toEqual([["東京"]]);
});

describe("numbers and dates", () => {
  const styled = (format: number, value: string, more: { code?: string; date1904?: boolean } = {}) =>
    workbook({
      sheet: row(`<c s="0"><v>${value}</v></c>`),
      styles:
        `<numFmts><numFmt numFmtId="200" formatCode="${more.code ?? "General"}"/></numFmts>` +
        `<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="${format}"/></cellXfs>`,
      date1904: more.date1904 ?? false,
    });
  const shown = async (...given: Parameters<typeof styled>) => (await cells(styled(...given)))[0]?.[0];

  it("are told apart by the cell's format", async () => {
    expect(await shown(0, "46331")).toBe("46331");
    expect(await shown(14, "46331")).toBe("2026-11-05");
    expect(await shown(14, "46331", { date1904: true })).toBe("2030-11-06");
    expect(await shown(22, "46331.604166666664")).toBe("2026-11-05T14:30:00");
    expect(await shown(20, "0.3958333333333333")).toBe("09:30:00");
    for (const code of [
      "dd/mm/yyyy",
      "[$-40C]d mmmm yyyy;@",
      "yyyy\\-mm\\-dd",
      "mmm&quot; of the year&quot;",
    ]) {
      expect(await shown(200, "46331", { code }), code).toBe("2026-11-05");
    }
    for (const code of [
      "General",
      "#,##0.00",
      "0 &quot;days&quot;",
      "[Red]0",
      "@",
      "# ##0\\ &quot;FCFA&quot;",
    ]) {
      expect(await shown(200, "46331", { code }), code).toBe("46331");
    }
    expect(await shown(200, "42", { code: "00000" })).toBe("00042");
  });
  it("are written as people type them", async () => {
    expect(await shown(0, "9.779812345678E12")).toBe("9779812345678");
    expect(await shown(0, "0.30000000000000004")).toBe("0.3");
    expect(await shown(14, "1")).toBe("1900-01-01");
    expect(await shown(14, "61")).toBe("1900-03-01");
    expect(await shown(14, "-1")).toBe("-1");
  });
});

it("takes the sheet that is called data, else the first that is shown", async () => {
  const sheets = (names: [string, string?][]) =>
    workbook({
      sheets: names.map(([name, state]) => ({ name, state, sheet: row(inline(name)) })),
    });
  expect(await cells(sheets([["About"], ["Data"]]))).toEqual([["Data"]]);
  expect(await cells(sheets([["Notes", "hidden"], ["List"], ["More"]]))).toEqual([["List"]]);
});

describe("refuses", () => {
  const fault = (bytes: Uint8Array) => readXlsx(bytes as Uint8Array<ArrayBuffer>).then(() => null, String);

  it("what bursts when it is unpacked, while it is unpacked", async () => {
    const bytes = workbook({ sheet: `<row><c t="str"><v>${" ".repeat(1000)}</v></c></row>`.repeat(1100) });
    expect(bytes.length).toBeLessThan(20_000);
    const read = (most?: number) => readXlsx(bytes, most).then(() => null, String);
    expect(await read()).toBeNull();
    expect(await read(1_000_000)).toContain("more than 100 MB");
    expect(mostUnpacked).toBe(100 * 1024 * 1024);
  });

  it("more rows or cells than memory has room for", async () => {
    const one = row(inline("x"));
    expect(await fault(workbook({ sheet: one.repeat(50_001) }))).toBeNull();
    expect(await fault(workbook({ sheet: one.repeat(50_002) }))).toContain("at most 50000 rows");
    expect(await fault(workbook({ sheet: row('<c r="XFD1"><v>1</v></c>').repeat(200) }))).toContain("cells");
  }, 30_000);

  it("what is damaged, cut off, no workbook, or would make the reader look elsewhere", async () => {
    const good = workbook({ sheet: row(inline("x".repeat(500))) });
    for (const bytes of [
      ...[new Uint8Array(), new Uint8Array([0x50, 0x4b, 3, 4]), good.slice(0, good.length / 2)],
      zip({ "xl/workbook.xml": strToU8("<workbook/>") }),
      workbook({ sheet: row('<c r="ZZZZ1"><v>1</v></c><c r="XXX1"><v>1</v></c>') }),
      workbook({ sheet: `<!DOCTYPE x [<!ENTITY a "b">]>${row(inline("&a;"))}` }),
      workbook({ sheet: `<row><c a="${"x".repeat(300_000)}`.padEnd(700_000, "x") }),
    ]) {
      expect(await fault(bytes)).toContain("damaged");
    }
    expect(await fault(zip({ "content.xml": strToU8("<a/>") }))).toContain("no XLSX");
    const data = new Uint8Array(good);
    data.fill(0xff, 60, 90);
    expect(await fault(data)).not.toContain("TypeError");
  });
});
