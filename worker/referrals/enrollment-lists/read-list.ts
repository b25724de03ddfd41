import { headingKey } from "../../core/csv/read-csv";
import { letOthersIn } from "../../core/http/let-others-in";
import { invalid } from "../../core/http/problem";
import { readTable } from "../../core/table-file/read-table";
import { readAddress, readLine } from "../../core/text/read-text";
import { guessFields, identifiers, isKnownHeading, type ListField } from "./list-fields";
import { type ListedDay, readDays } from "./read-days";

/** Which field a column holds, by its heading, or by its place; null: none. */
export type Mapping = Readonly<Record<string, ListField | null>> | readonly (ListField | null)[];

const isByPlace = (mapping: Mapping): mapping is readonly (ListField | null)[] => Array.isArray(mapping);
const headingsOf = (mapping: Mapping) => (isByPlace(mapping) ? [] : Object.keys(mapping).map(headingKey));

export interface ListColumn {
  heading: string;
  field: ListField | null;
  /** Of the first row that has something there. */
  example: string;
}

export interface ListEntry {
  /** As a spreadsheet numbers it. */
  row: number;
  signupId: string;
  externalId: string;
  email: string;
  campaign: string;
  status: string;
  /** Undefined where the list has no such column, "" where the cell is empty, null where it can't be read. */
  day: ListedDay | "" | null | undefined;
  /** What makes the row unreadable. */
  fault: string | null;
}

/** The same without the heading that we wrote above it: its first row is 1, as whoever pasted it counts. */
export const countedFromOne = ({ columns, entries }: EnrollmentList): EnrollmentList => ({
  columns,
  entries: entries.map((entry) => ({ ...entry, row: entry.row - 1 })),
});

export interface EnrollmentList {
  columns: ListColumn[];
  entries: ListEntry[];
}

const inMapping = "mapping";

/** The fields that a mapping gives to columns: by their heading as it stands, else however it is spelt. */
function mappedFields(header: readonly string[], mapping: Mapping): (ListField | null | undefined)[] {
  const fields: (ListField | null | undefined)[] = header.map((_, i) =>
    isByPlace(mapping) ? mapping[i] : undefined,
  );
  for (const [column, field] of isByPlace(mapping) ? [] : Object.entries(mapping)) {
    const exact = header.indexOf(column);
    const at = exact >= 0 ? exact : header.findIndex((heading) => headingKey(heading) === headingKey(column));
    if (at < 0) throw invalid(`${inMapping}.${column}`, "The file has no such column.");
    fields[at] = field;
  }
  const given = fields.filter((field) => field);
  if (new Set(given).size < given.length) throw invalid(inMapping, "Give each field one column.");
  return fields;
}

/** Whether the columns tell who is meant. */
export const namesSomebody = ({ columns }: Pick<EnrollmentList, "columns">): boolean =>
  columns.some(({ field }) => field !== null && identifiers.includes(field));

/** What a file says, column by column as the mapping has them, and as their headings say where it says nothing. */
export async function readList(
  bytes: Uint8Array<ArrayBuffer>,
  mapping: Mapping,
  { timeZone, country }: { timeZone: string; country: string | null },
): Promise<EnrollmentList> {
  const mappedHeadings = headingsOf(mapping);
  const file = await readTable(bytes, (key) => isKnownHeading(key) || mappedHeadings.includes(key));
  const header = file.header.cells.map(readLine);
  if (file.rows.length === 0) throw invalid("file", "There are no rows below the header.");
  const mapped = mappedFields(header, mapping);
  const taken = new Set(mapped.filter((field) => field != null));
  const guessed = guessFields(
    header,
    file.rows.map(({ cells }) => cells),
    taken,
  );
  const fields = header.map((_, i) => (mapped[i] === undefined ? (guessed[i] ?? null) : (mapped[i] ?? null)));
  const columns = header.map((heading, i) => ({
    heading,
    field: fields[i] ?? null,
    example: readLine(file.rows.find(({ cells }) => readLine(cells[i] ?? "") !== "")?.cells[i] ?? ""),
  }));
  const cellOf = (cells: string[], field: ListField) => readLine(cells[fields.indexOf(field)] ?? "");
  const hasDays = fields.includes("enrolled_on");
  const days = readDays(
    file.rows.map(({ cells }) => (hasDays ? cellOf(cells, "enrolled_on") : "")),
    timeZone,
    country,
  );
  const misquoted = new Set(file.misquoted);
  const entries: ListEntry[] = [];
  for (const [i, { row, cells }] of file.rows.entries()) {
    if (i % 500 === 499) await letOthersIn();
    const isLonger = cells.slice(header.length).some((cell) => readLine(cell) !== "");
    const day = cellOf(cells, "enrolled_on") === "" ? "" : (days[i] ?? null);
    entries.push({
      row,
      signupId: cellOf(cells, "signup_id"),
      externalId: cellOf(cells, "external_id"),
      email: readAddress(cellOf(cells, "email")),
      campaign: cellOf(cells, "campaign"),
      status: cellOf(cells, "status"),
      day: hasDays ? day : undefined,
      fault: misquoted.has(row)
        ? "A quotation mark is out of place."
        : isLonger
          ? "There are more cells than columns."
          : null,
    });
  }
  return { columns, entries };
}
