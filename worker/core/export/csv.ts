export type CsvCell = string | number | null;

/** What a spreadsheet would take for a formula (or what hides one: a tab, a carriage return) is text after this. */
const asText = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

function cellOf(cell: CsvCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const text = asText(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** RFC 4180, with the mark that tells a spreadsheet it is UTF-8. Numbers stand as they are, with a point. */
export const toCsv = (rows: readonly (readonly CsvCell[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(cellOf).join(",")}\r\n`).join("")}`;

/** The answer to a download. `name` is the file's, without ending: letters, digits and hyphens. */
export const csvResponse = (name: string, rows: readonly (readonly CsvCell[])[]): Response =>
  new Response(toCsv(rows), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${name}.csv"`,
    },
  });
