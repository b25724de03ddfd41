// Pure.
import { headingKey } from "../csv/read-csv";
import { builtInFormat, type NumberFormat, writtenFormat } from "./number-formats";
import { SheetCells, type TableRow, unescaped } from "./sheet-cells";
import { broken, mostCells, mostRows, TableFault, tooManyCells, tooManyRows } from "./table-fault";
import { TextPool } from "./text-pool";
import { attribute, type XmlHandler, XmlScanner } from "./xml-scanner";
import { type Allowance, openZip, unpack, type ZipEntry } from "./zip";

/** What a workbook may come to, unpacked: 100 MB. */
export const mostUnpacked = 100 * 1024 * 1024;
/** Characters of all the texts that cells share: in memory they are up to two bytes each. */
const mostText = 16 * 1024 * 1024;

type Find = (name: string) => ZipEntry | undefined;

async function scan(entry: ZipEntry | undefined, allowance: Allowance, handler: XmlHandler): Promise<void> {
  if (!entry) return;
  const scanner = new XmlScanner(handler);
  let decoder: TextDecoder | undefined;
  for await (const bytes of unpack(entry, allowance)) {
    decoder ??= new TextDecoder(bytes[0] === 0xff ? "utf-16le" : bytes[0] === 0xfe ? "utf-16be" : "utf-8");
    scanner.push(decoder.decode(bytes, { stream: true }));
  }
}

/** The name of the part that `target` leads to from within `folder`. */
function resolved(folder: string, target: string): string {
  const names = target.startsWith("/") ? [] : folder.split("/");
  const path: string[] = [];
  for (const name of [...names, ...target.split("/")]) {
    if (name === "..") path.pop();
    else if (name !== "" && name !== ".") path.push(name);
  }
  return path.join("/");
}

/** The parts that a part names: by id, and by the last word of their type. */
async function relationsOf(find: Find, part: string, allowance: Allowance) {
  const slash = part.lastIndexOf("/") + 1;
  const folder = part.slice(0, slash);
  const byId = new Map<string, string>();
  const byType = new Map<string, string>();
  await scan(find(`${folder}_rels/${part.slice(slash)}.rels`), allowance, {
    open(name, attributes) {
      if (name !== "Relationship") return;
      const path = resolved(folder, attribute(attributes, "Target"));
      byId.set(attribute(attributes, "Id"), path);
      byType.set(attribute(attributes, "Type").split("/").at(-1) ?? "", path);
    },
  });
  return { byId, byType };
}

export interface Sheet {
  name: string;
  id: string;
  isHidden: boolean;
}

async function readWorkbook(entry: ZipEntry, allowance: Allowance) {
  const sheets: Sheet[] = [];
  let startsIn1904 = false;
  await scan(entry, allowance, {
    open(name, attributes) {
      if (name === "workbookPr") startsIn1904 = /^(1|true)$/.test(attribute(attributes, "date1904"));
      if (name !== "sheet") return;
      const isHidden = /hidden/i.test(attribute(attributes, "state"));
      sheets.push({ name: attribute(attributes, "name"), id: attribute(attributes, "id"), isHidden });
    },
  });
  return { sheets, startsIn1904 };
}

async function readFormats(entry: ZipEntry | undefined, allowance: Allowance): Promise<NumberFormat[]> {
  const written = new Map<number, NumberFormat>();
  const formats: NumberFormat[] = [];
  let isOfCells = false;
  await scan(entry, allowance, {
    open(name, attributes) {
      const id = Number(attribute(attributes, "numFmtId"));
      if (name === "numFmt") written.set(id, writtenFormat(attribute(attributes, "formatCode")));
      else if (name === "cellXfs") isOfCells = true;
      else if (name === "xf" && isOfCells) formats.push(written.get(id) ?? builtInFormat(id));
    },
    close(name) {
      if (name === "cellXfs") isOfCells = false;
    },
  });
  return formats;
}

async function readStrings(entry: ZipEntry | undefined, allowance: Allowance): Promise<TextPool> {
  const strings = new TextPool();
  let text = "";
  let length = 0;
  let [isText, isSpoken] = [false, false];
  await scan(entry, allowance, {
    open(name) {
      if (name === "si") text = "";
      else if (name === "t") isText = true;
      else if (name === "rPh") isSpoken = true;
    },
    text(more) {
      if (isText && !isSpoken) text += more;
    },
    close(name) {
      if (name === "t") isText = false;
      else if (name === "rPh") isSpoken = false;
      else if (name === "si") {
        length += text.length + 8;
        if (length > mostText) throw new TableFault("The file holds too much text. Leave out columns.");
        strings.add(unescaped(text));
      }
    },
  });
  return strings;
}

/** A workbook, of which nothing is unpacked yet but what its sheets are and what their cells refer to. */
export interface OpenXlsx {
  sheets: readonly Sheet[];
  /** The sheet `data`, else the first that is shown. */
  data: Sheet | undefined;
  /** Hands on the rows of a sheet, one after another. Throws `TableFault`. */
  scan(sheet: Sheet | undefined, onRow: (row: TableRow) => void): Promise<void>;
}

/** Opens an XLSX file; it may come to so many bytes unpacked, over all that is read of it. Throws `TableFault`. */
export async function openXlsx(bytes: Uint8Array<ArrayBuffer>, most = mostUnpacked): Promise<OpenXlsx> {
  const find = openZip(bytes);
  const allowance = { bytes: most };
  const { byType: ofFile } = await relationsOf(find, "", allowance);
  const path = ofFile.get("officeDocument") ?? "xl/workbook.xml";
  const workbook = find(path);
  if (!workbook) throw new TableFault("This is no XLSX file. Save it as XLSX or CSV.");
  const { sheets, startsIn1904 } = await readWorkbook(workbook, allowance);
  const { byId, byType } = await relationsOf(find, path, allowance);
  const strings = await readStrings(find(byType.get("sharedStrings") ?? ""), allowance);
  const formats = await readFormats(find(byType.get("styles") ?? ""), allowance);
  const data =
    sheets.find(({ name }) => headingKey(name) === "data") ??
    sheets.find(({ isHidden }) => !isHidden) ??
    sheets[0];
  return {
    sheets,
    data,
    async scan(sheet, onRow) {
      const entry = find(byId.get(sheet?.id ?? "") ?? "");
      if (!entry) throw broken();
      await scan(entry, allowance, new SheetCells({ strings, formats, startsIn1904 }, onRow));
    },
  };
}

/** The rows of an XLSX file: of the sheet `data`, else of the first that is shown. Throws `TableFault`. */
export async function readXlsx(bytes: Uint8Array<ArrayBuffer>, most = mostUnpacked): Promise<TableRow[]> {
  const { data, scan: scanSheet } = await openXlsx(bytes, most);
  const rows: TableRow[] = [];
  let slots = 0;
  await scanSheet(data, (row) => {
    slots += row.cells.length + row.cells.filter((cell) => cell !== "").length;
    if (slots > mostCells) throw tooManyCells();
    rows.push(row);
    if (rows.length > mostRows + 1) throw tooManyRows(); // the header is none of them
  });
  return rows;
}
