import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import Papa from "papaparse";
import { resolveAsBundlersDo } from "./resolve-as-bundlers.ts";

// Whether our CSV and XLSX open in LibreOffice as they are meant: it converts them without a window, and what comes
// out is read back.

resolveAsBundlersDo();
const { rows, sheet, texts, write } = await import("../worker/core/export/testing/sample.ts");
const { csvFile } = await import("../worker/core/export/csv-file.ts");
const { xlsxFile } = await import("../worker/core/export/xlsx-file.ts");

/** The command that starts it; null where there is none. */
export const findOffice = (): string | null =>
  ["soffice", "libreoffice"].find((name) => spawnSync(name, ["--version"]).status === 0) ?? null;

/** CSV as LibreOffice writes and reads it: comma, quotation mark, UTF-8, from the first line. */
const csvFilter = (delimiter: string) => `${delimiter.charCodeAt(0)},34,76,1`;

function convert(office: string, file: string, to: string, from?: string): string {
  const folder = join(file, "..");
  const done = spawnSync(
    office,
    [
      `-env:UserInstallation=file://${folder}/profile`, // a person's own may be open
      ...["--headless", "--norestore"],
      ...(from ? [`--infilter=${from}`] : []),
      ...["--convert-to", to, "--outdir", folder, file],
    ],
    { encoding: "utf8", timeout: 120_000 },
  );
  const extension = to.split(":")[0];
  const converted = join(folder, `${basename(file).replace(/\.\w+$/, "")}.${extension}`);
  try {
    return readFileSync(converted, "utf8");
  } catch {
    throw new Error(`LibreOffice did not convert ${basename(file)}: ${done.stdout}${done.stderr}`);
  }
}

/** Texts that are the same wherever they are opened: XML keeps no NUL, and a CSV's cells have no kind. */
const isPlain = (text: string) => !text.includes("\u0000");
const asLines = (text: string) => text.replaceAll("\r\n", "\n");
/** From a CSV LibreOffice takes no tab into a cell. */
const withoutTabs = (text: string) => asLines(text).replaceAll("\t", "");

interface Cells {
  /** What kind a cell of each row is: "string", "float", "date". */
  kinds: string[][];
  dates: string[];
  formulas: number;
}

/** The cells of a flat ODS below its head. */
function readFlat(xml: string): Cells {
  const written = [...xml.matchAll(/<table:table-row[\s\S]*?<\/table:table-row>/g)].map(([row]) => row);
  const body = written.slice(1, rows.length + 1);
  const kinds = body.map((row) =>
    [...row.matchAll(/office:value-type="(\w+)"/g)].map(([, kind = ""]) => kind),
  );
  const dates = body.map((row) => /office:date-value="([^"]+)"/.exec(row)?.[1] ?? "");
  return { kinds, dates, formulas: xml.split("table:formula").length - 1 };
}

function compare(what: string, read: unknown, meant: unknown): string[] {
  const [is, should] = [JSON.stringify(read), JSON.stringify(meant)];
  return is === should ? [] : [`${what}: ${is} instead of ${should}`];
}

/** Of the count, the rate and the day, in every row. */
const kindsMeant = rows.map(() => ["float", "float", "date"]);

function checkXlsx(office: string, folder: string): string[] {
  const file = join(folder, "sheet.xlsx");
  const parts: [typeof sheet, (typeof rows)[]][] = [[sheet, [rows]]];
  writeFileSync(
    file,
    write((state) => xlsxFile([sheet.name], state), parts),
  );
  const csv = convert(office, file, `csv:Text - txt - csv (StarCalc):${csvFilter(",")}`);
  const [, ...lines] = Papa.parse<string[]>(csv.replace(/^\uFEFF/, ""), { skipEmptyLines: true }).data;
  const flat = readFlat(convert(office, file, "fods"));
  const column = lines.map(([first = ""]) => asLines(first));
  return [
    ...compare("XLSX, texts", column.filter(isPlain), texts.filter(isPlain).map(asLines)),
    ...compare(
      "XLSX, days",
      lines.map((line) => line[3]),
      rows.map(() => "2028-02-29"),
    ),
    ...compare(
      "XLSX, kinds",
      flat.kinds.map((kinds) => kinds.filter((kind) => kind !== "string").slice(0, 3)),
      kindsMeant,
    ),
    ...compare(
      "XLSX, dates",
      flat.dates,
      rows.map(() => "2028-02-29"),
    ),
    ...compare("XLSX, formulas", flat.formulas, 0),
  ];
}

function checkCsv(office: string, folder: string, delimiter: "," | ";", decimal: "." | ","): string[] {
  const file = join(folder, `list-${decimal === "," ? "fr" : "en"}.csv`);
  const parts: [typeof sheet, (typeof rows)[]][] = [[sheet, [rows]]];
  writeFileSync(
    file,
    write(() => csvFile({ delimiter, decimal }), parts),
  );
  // 1036 and 1033 are French and English: a spreadsheet reads numbers as its own language writes them.
  const from = `CSV:${csvFilter(delimiter)},,${decimal === "," ? 1036 : 1033}`;
  const flat = readFlat(convert(office, file, "fods", from));
  const again = `csv:Text - txt - csv (StarCalc):${csvFilter(",")}`;
  const csv = convert(office, file.replace(/\.csv$/, ".fods"), again);
  const [, ...lines] = Papa.parse<string[]>(csv.replace(/^\uFEFF/, ""), { skipEmptyLines: true }).data;
  const column = lines.map(([first = ""]) => asLines(first));
  const what = `CSV parted by ${delimiter}`;
  return [
    ...compare(`${what}, texts`, column.slice(0, 4), [
      ...texts.slice(0, 3).map(withoutTabs),
      "'=HYPERLINK(1)",
    ]),
    ...compare(`${what}, guards`, column.slice(5, 7), ["'-1+1", "'@SUM(1)"]),
    ...compare(
      `${what}, dates`,
      flat.dates,
      rows.map(() => "2028-02-29"),
    ),
    ...compare(`${what}, formulas`, flat.formulas, 0),
  ];
}

/** What LibreOffice reads otherwise than it is meant; nothing, where all is right. */
export function checkInOffice(office: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), "milepost-office-"));
  try {
    return [
      ...checkXlsx(office, folder),
      ...checkCsv(office, folder, ",", "."),
      ...checkCsv(office, folder, ";", ","),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.main) {
  const office = findOffice();
  const faults = office ? checkInOffice(office) : [];
  if (!office) console.log("There is no LibreOffice here (no `soffice` on the PATH): nothing was checked.");
  else if (faults.length === 0) console.log("LibreOffice opens CSV and XLSX as they are meant.");
  for (const fault of faults) console.log(fault);
  if (!office || faults.length > 0) process.exitCode = 1;
}
