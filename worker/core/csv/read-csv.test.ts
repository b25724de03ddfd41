import { describe, expect, it } from "vitest";
import { decodeText } from "./decode-text";
import { headingKey, readCsv } from "./read-csv";
import { toCsv } from "./write-csv";

const isKnown = (key: string) => ["name", "email", "phone"].includes(key);
const read = (text: string) => readCsv(text, isKnown);
const cells = (text: string) => read(text).rows.map((row) => row.cells);

describe("the delimiter", () => {
  it("is the header's, in a file of any number of rows", () => {
    for (const delimiter of [",", ";", "\t"]) {
      for (let rows = 1; rows <= 8; rows++) {
        const row = ["Rai, Asha; the elder", "asha@example.org"];
        const quoted = row.map((cell) => `"${cell}"`).join(delimiter);
        const text = [`name${delimiter}email`, ...Array.from({ length: rows }, () => quoted)].join("\r\n");
        expect(cells(text), `${rows} rows of "${delimiter}"`).toEqual(
          Array.from({ length: rows }, () => row),
        );
      }
    }
    // Cells hold more commas than the file has columns.
    expect(cells("name;email\nRai, Asha, Koshi, Nepal;a@example.org\n")).toEqual([
      ["Rai, Asha, Koshi, Nepal", "a@example.org"],
    ]);
  });

  it("is told by Excel's first line, which no spreadsheet shows", () => {
    for (const line of ["sep=;", '"sep=;"', "SEP=;", "sep=;;;"]) {
      const file = read(`\uFEFF${line}\r\nname;email\r\nAsha;a@example.org\r\n`);
      expect(file.rows).toEqual([{ row: 2, cells: ["Asha", "a@example.org"] }]);
    }
    expect(cells("sep=\t\nname\temail\nAsha\ta@example.org")).toEqual([["Asha", "a@example.org"]]);
    expect(cells("sep=|\nname|email\nAsha|a@example.org")).toEqual([["Asha", "a@example.org"]]);
  });
});

it("empty rows are left out and counted, also before the header", () => {
  const file = read("\n;;\nname;email\n\n \u200B;\nAsha;a@example.org\n\n");
  expect(file.header).toEqual({ row: 3, cells: ["name", "email"] });
  expect(file.rows).toEqual([{ row: 6, cells: ["Asha", "a@example.org"] }]);
});

it("a quoted line break is within its cell, whatever breaks the lines", () => {
  for (const line of ["\n", "\r\n", "\r"]) {
    const file = read(`name,email${line}"Asha${line}Rai",a@example.org${line}Bina,b@example.org`);
    expect(file.rows).toEqual([
      { row: 2, cells: ["Asha\nRai", "a@example.org"] },
      { row: 3, cells: ["Bina", "b@example.org"] },
    ]);
  }
});

it("a quotation mark out of place is told by its row", () => {
  expect(read('name,email\nAsha,a@example.org\n"Bina,b@example.org\n').misquoted).toEqual([3]);
});

it("headings are compared without case, accents and what parts their words", () => {
  for (const heading of ["Max. Links", " max_links ", "MAX-LINKS", "Max\nlinks", "\u200Bmax links"]) {
    expect(headingKey(heading)).toBe("max_links");
  }
  expect(headingKey("Téléphone")).toBe("telephone");
  expect(headingKey("E-mail")).toBe("e_mail");
});

it("what a file of ours holds is read as it was", () => {
  const rows = [
    ["=1+1", "+977 98", "+9779812345678"],
    ["Paul;=cmd|' /C calc'!A0", '"Asha", @Rai', "a\n-b"],
    ["'=x", "＝1", ""],
  ];
  for (const form of ["comma", "semicolon"] as const) {
    expect(cells(toCsv([["name", "email", "phone"], ...rows], form))).toEqual(rows);
  }
});

describe("a file's bytes", () => {
  const text = "name;email\nÉlodie;e@example.org\n";
  const units = (littleEndian: boolean, mark: string) => {
    const bytes = new Uint8Array((mark + text).length * 2);
    const view = new DataView(bytes.buffer);
    for (const [i, unit] of [...(mark + text)].entries())
      view.setUint16(i * 2, unit.charCodeAt(0), littleEndian);
    return bytes;
  };
  it("are UTF-8 or UTF-16, with or without a mark", () => {
    expect(decodeText(new TextEncoder().encode(text))).toBe(text);
    expect(decodeText(new TextEncoder().encode(`\uFEFF${text}`))).toBe(text);
    for (const mark of ["", "\uFEFF"]) {
      expect(decodeText(units(true, mark))).toBe(text);
      expect(decodeText(units(false, mark))).toBe(text);
    }
    expect(decodeText(new Uint8Array())).toBe("");
  });
  it("of one country's encoding are none that we could read", () => {
    expect(decodeText(new Uint8Array([0xc9, 0x6c, 0x6f, 0x64, 0x69, 0x65]))).toBeNull();
  });
});
