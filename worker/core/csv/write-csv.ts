// Pure.
import { guardFormulas } from "./formulas";

/** Tables as files for spreadsheets. Pure. */

/** Days (2026-11-01), local hours (2026-11-01T09:00) and instants (ISO 8601 UTC) are texts of just that. */
export type CsvCell = string | number | null;

/**
 * "comma": RFC 4180, a point in numbers, dates as in the API: what programs read. "semicolon": as Excel reads a file
 * where people write 1,5 and 28/11/2026, in France as in most of Europe, Latin America and West Africa.
 */
export const csvForms = ["comma", "semicolon"] as const;
export type CsvForm = (typeof csvForms)[number];

const delimiter = { comma: ",", semicolon: ";" } as const;

const dayOrHour = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d))?$/;
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;

/** An instant has no sign for its zone in Excel: it stands in the organisation's, as pages show it. */
function localInstant(text: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat("fr", { dateStyle: "short", timeStyle: "medium", timeZone });
  return parts.format(Date.parse(text)).replace(/[\s\u202F]+/g, " ");
}

/** What somebody typed may look like an instant that no calendar has: it stays text. */
const isInstant = (text: string) => instant.test(text) && !Number.isNaN(Date.parse(text));

function datesOfExcel(text: string, timeZone: string): string {
  if (isInstant(text)) return localInstant(text, timeZone);
  const [, year, month, day, hour] = dayOrHour.exec(text) ?? [];
  return day ? [`${day}/${month}/${year}`, hour].filter(Boolean).join(" ") : text;
}

/** Quoted at every sign that parts cells somewhere, so that a cell stays one in whatever reads the file. */
export const quoted = (text: string): string =>
  /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

function cellOf(cell: CsvCell, form: CsvForm, timeZone: string): string {
  if (cell === null) return "";
  if (typeof cell === "number") return form === "comma" ? String(cell) : String(cell).replace(".", ",");
  const text = guardFormulas(form === "comma" ? cell : datesOfExcel(cell, timeZone));
  return quoted(text);
}

/** With the mark that tells a spreadsheet it is UTF-8. What people typed runs in none (`guardFormulas`). */
export const toCsv = (
  rows: readonly (readonly CsvCell[])[],
  form: CsvForm = "comma",
  timeZone = "UTC",
): string =>
  `\uFEFF${rows.map((row) => `${row.map((cell) => cellOf(cell, form, timeZone)).join(delimiter[form])}\r\n`).join("")}`;
