import { strToU8, zipSync } from "fflate";

export const ROWS = 50_000;
export const COLUMNS = 20;

const names = Array.from({ length: COLUMNS }, (_, at) => (at === 0 ? "group" : `figure ${at}`));
const groups = ["North", "South", "East"];
/** One decimal, so that a file of so many rows stays below 10 MB. */
const figure = (row: number, column: number) => ((row * 7919 + column * 104_729) % 10_000) / 10;
const cellsOf = (row: number) =>
  names.map((_, at) => (at === 0 ? (groups[row % groups.length] ?? "") : String(figure(row, at))));
const rows = Array.from({ length: ROWS }, (_, row) => row);

export const csvFile = (): Uint8Array =>
  strToU8([names.join(","), ...rows.map((row) => cellsOf(row).join(","))].join("\n"));

const columnName = (at: number): string =>
  (at >= 26 ? columnName(Math.floor(at / 26) - 1) : "") + String.fromCharCode(65 + (at % 26));

const sheetHead = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>';
const sheetEnd = "</sheetData></worksheet>";

/** A workbook whose one sheet is this XML. */
function workbook(sheet: Uint8Array): Uint8Array {
  const relations = "http://schemas.openxmlformats.org/package/2006/relationships";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  return zipSync({
    "[Content_Types].xml": strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    ),
    "_rels/.rels": strToU8(
      `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    "xl/workbook.xml": strToU8(
      `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}"><sheets><sheet name="data" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": strToU8(
      `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    "xl/worksheets/sheet1.xml": sheet,
  });
}

function rowXml(cells: readonly string[], at: number): string {
  const inner = cells.map((cell, i) => {
    const place = `${columnName(i)}${at}`;
    return at === 1 || i === 0
      ? `<c r="${place}" t="inlineStr"><is><t>${cell}</t></is></c>`
      : `<c r="${place}"><v>${cell}</v></c>`;
  });
  return `<row r="${at}">${inner.join("")}</row>`;
}

export const xlsxFile = (): Uint8Array =>
  workbook(
    strToU8(
      sheetHead + rowXml(names, 1) + rows.map((row) => rowXml(cellsOf(row), row + 2)).join("") + sheetEnd,
    ),
  );

/** What must be refused, by its name. */
export const harmfulFiles = (): Record<string, Uint8Array> => ({
  "a zip bomb": workbook(
    Buffer.concat([strToU8(sheetHead + rowXml(names, 1)), Buffer.alloc(400 * 1024 ** 2, "<row></row>\n")]),
  ),
  "a billion laughs": workbook(
    strToU8(
      `<!DOCTYPE worksheet [<!ENTITY a "ha">${Array.from(
        { length: 9 },
        (_, at) => `<!ENTITY ${"bcdefghij"[at]} "${`&${"abcdefghi"[at]};`.repeat(10)}">`,
      ).join("")}]>${sheetHead}<row r="1"><c r="A1" t="inlineStr"><is><t>&j;</t></is></c></row>${sheetEnd}`,
    ),
  ),
  "a sheet of 16,384 columns": workbook(
    strToU8(
      sheetHead +
        rowXml(
          Array.from({ length: 16_384 }, (_, at) => `c${at}`),
          1,
        ) +
        sheetEnd,
    ),
  ),
});
