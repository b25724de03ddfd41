import type { Sheet } from "./sheet";
import type { SheetFile } from "./sheet-file";
import { escapeXml, rowXml, sheetEnd, sheetStart, styles } from "./xlsx-cells";
import { type ZipState, ZipWriter } from "./zip";

/** The rows of a sheet below its head, as Excel's limits say. */
export const mostXlsxRows = 1_048_575;

interface XlsxState {
  zip: ZipState;
  /** Rows of the sheet that was begun last, its head among them. */
  rows: number;
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";
const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** What an XLSX holds besides its sheets (ECMA-376 parts 1 and 2). */
function fixedParts(names: readonly string[]): [path: string, xml: string][] {
  const each = (write: (name: string, number: number) => string) =>
    names.map((name, i) => write(name, i + 1)).join("");
  return [
    [
      "[Content_Types].xml",
      `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
<Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/>\
<Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/>\
${each((_, n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${spreadsheet}.worksheet+xml"/>`)}</Types>`,
    ],
    [
      "_rels/.rels",
      `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      "xl/workbook.xml",
      `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}"><sheets>\
${each((name, n) => `<sheet name="${escapeXml(name)}" sheetId="${n}" r:id="rId${n}"/>`)}</sheets></workbook>`,
    ],
    [
      "xl/_rels/workbook.xml.rels",
      `<Relationships xmlns="${packages}/relationships">\
${each((_, n) => `<Relationship Id="rId${n}" Type="${office}/worksheet" Target="worksheets/sheet${n}.xml"/>`)}\
<Relationship Id="rId${names.length + 1}" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    ],
    ["xl/styles.xml", styles],
  ];
}

const encoder = new TextEncoder();

/**
 * An XLSX of the sheets with these names, shown in that order; they may be written in another. `state`: of a file that
 * was put down.
 */
export function xlsxFile(names: readonly string[], state?: XlsxState): SheetFile {
  const zip = new ZipWriter(state?.zip);
  const now: XlsxState = { rows: 0, ...state, zip: zip.state };
  const add = (text: string) => zip.add(encoder.encode(text));
  return {
    state: now,
    start: () =>
      fixedParts(names).flatMap(([path, xml]) => [
        ...zip.begin(path),
        ...add(declaration + xml),
        ...zip.end(),
      ]),
    beginSheet({ name, columns }: Sheet) {
      now.rows = 1;
      return [
        ...zip.begin(`xl/worksheets/sheet${names.indexOf(name) + 1}.xml`),
        ...add(declaration + sheetStart(columns)),
      ];
    },
    addRows({ columns }, rows) {
      if (now.rows + rows.length > mostXlsxRows + 1) throw new Error("a sheet of XLSX holds no more rows");
      return add(rows.map((row) => rowXml(columns, row, ++now.rows)).join(""));
    },
    endSheet: () => [...add(sheetEnd), ...zip.end()],
    finish: () => zip.finish(),
  };
}
