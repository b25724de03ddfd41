import { decodeText } from "../csv/decode-text";
import { readCsv } from "../csv/read-csv";
import { invalid } from "../http/problem";
import { readXlsx } from "./read-xlsx";
import type { TableRow } from "./sheet-cells";
import { mostCells, mostRows, TableFault, tooManyCells, tooManyRows } from "./table-fault";

export interface TableFile {
  /** The cells of the first row that holds something. */
  header: TableRow;
  rows: TableRow[];
  /** Rows in which a quotation mark is out of place. */
  misquoted: number[];
}

const startsWith = (bytes: Uint8Array, ...mark: number[]) => mark.every((byte, i) => bytes[i] === byte);

const isZip = (bytes: Uint8Array) => startsWith(bytes, 0x50, 0x4b, 3, 4);
/** What Excel wrote until 2003, and still writes around a file with a password. */
const isOldExcel = (bytes: Uint8Array) => startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0);

async function read(bytes: Uint8Array<ArrayBuffer>, isKnown: (key: string) => boolean): Promise<TableFile> {
  if (isOldExcel(bytes)) {
    throw new TableFault("This is an old Excel file, or one with a password. Save it as XLSX or CSV.");
  }
  if (isZip(bytes)) {
    const [header = { row: 1, cells: [] }, ...rows] = await readXlsx(bytes);
    return { header, rows, misquoted: [] };
  }
  const text = decodeText(bytes);
  if (text === null) throw new TableFault("Save the file as XLSX, or as CSV in UTF-8.");
  const file = readCsv(text, isKnown);
  if (file.rows.length > mostRows) throw tooManyRows();
  if (file.rows.reduce((sum, { cells }) => sum + cells.length, 0) > mostCells) throw tooManyCells();
  return file;
}

/**
 * A table that somebody sends, CSV or XLSX, told by its content: at most 50,000 rows below the header. Cells are
 * texts: numbers without exponent, days as 2026-11-01, instants as 2026-11-01T09:30:00 in no zone, `true` and
 * `false`. `isKnown`: whether a column of this `headingKey` is looked for. What can't be read is a 400 of `field`.
 */
export async function readTable(
  bytes: Uint8Array<ArrayBuffer>,
  isKnown: (key: string) => boolean,
  field = "file",
): Promise<TableFile> {
  try {
    return await read(bytes, isKnown);
  } catch (error) {
    throw error instanceof TableFault ? invalid(field, error.message) : error;
  }
}
