// Pure.
/** Cells of a worksheet as XML (ECMA-376 part 1, 18.3). */
import type { CellKind, SheetColumn, SheetRow } from "./sheet";

/** The places of the cell formats in `styles` below. */
const format: Record<CellKind, number> = {
  ...{ text: 0, either: 0, month: 0, integer: 2, decimal: 3, day: 4, instant: 5 },
};
const headFormat = 1;

const numberFormats = [
  [164, "yyyy\\-mm\\-dd"],
  [165, "yyyy\\-mm\\-dd\\ hh:mm:ss.000"],
] as const;

/** xl/styles.xml: plain, head, whole number, two decimals, day, instant. */
export const styles = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
<numFmts count="2">${numberFormats.map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`).join("")}</numFmts>\
<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>\
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>\
<borders count="1"><border/></borders>\
<cellStyleXfs count="1"><xf/></cellStyleXfs>\
<cellXfs count="6"><xf/><xf fontId="1" applyFont="1"/>${[1, 2, 164, 165]
  .map((id) => `<xf numFmtId="${id}" applyNumberFormat="1"/>`)
  .join("")}</cellXfs>\
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** What a cell holds at most, in characters, as Excel's limits say. */
const longestText = 32_767;

/** A to Z, AA to ZZ, AAA and so on. */
export const columnName = (place: number): string =>
  (place < 26 ? "" : columnName(Math.floor(place / 26) - 1)) + String.fromCharCode(65 + (place % 26));

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/**
 * Text for XML. What XML cannot hold is spelt `_x000B_` (ST_Xstring, 22.9.2.19), and so is the beginning of a text that
 * would be read as such a spelling.
 */
export const escapeXml = (text: string): string =>
  text
    .toWellFormed()
    .replace(/_(?=x[\da-fA-F]{4}_)/g, "_x005F_")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that XML 1.0 leaves out
    .replace(/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g, (sign) => {
      return `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
    })
    .replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);

/** A text cell is told to be text: nothing in it is reckoned out, whatever it begins with. */
const textCell = (place: string, text: string, style = 0) =>
  `<c r="${place}" t="inlineStr"${style ? ` s="${style}"` : ""}><is><t xml:space="preserve">${escapeXml(text.slice(0, longestText))}</t></is></c>`;

const dayMs = 86_400_000;
/** Days from 30 December 1899, from which spreadsheets count, to 1970. */
const epoch = 25_569;

function numberOf(cell: string | number, kind: CellKind): number {
  if (kind === "day") return Date.parse(`${cell}T00:00:00Z`) / dayMs + epoch;
  if (kind === "instant") return Number(cell) / (dayMs * 1000) + epoch;
  return Number(cell);
}

/** A row, from 1. */
export function rowXml(columns: readonly SheetColumn[], row: SheetRow, number: number): string {
  let cells = "";
  columns.forEach(({ kind }, i) => {
    const cell = row[i] ?? null;
    if (cell === null) return;
    const place = `${columnName(i)}${number}`;
    cells +=
      kind === "text" || kind === "month" || (kind === "either" && typeof cell === "string")
        ? textCell(place, String(cell))
        : `<c r="${place}" s="${format[kind]}"><v>${numberOf(cell, kind)}</v></c>`;
  });
  return `<row r="${number}">${cells}</row>`;
}

/** The start of a worksheet: its first row, bold, stays where it is while the others are turned over. */
export function sheetStart(columns: readonly SheetColumn[]): string {
  const widths = columns.map(
    ({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  );
  const head = columns.map(({ title }, i) => textCell(`${columnName(i)}1`, title, headFormat));
  return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0">\
<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>\
<cols>${widths.join("")}</cols><sheetData><row r="1">${head.join("")}</row>`;
}

export const sheetEnd = "</sheetData></worksheet>";
