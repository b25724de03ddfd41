import { headingKey } from "../../core/csv/read-csv";
import { invalid } from "../../core/http/problem";
import { readTable } from "../../core/table-file/read-table";
import { readLine } from "../../core/text/read-text";
import { readDays } from "../enrollment-lists/read-days";
import { guessPastFields, isPastHeading, type PastField, pastLinkKey, readCount } from "./past-fields";

export interface PastColumn {
  heading: string;
  field: PastField | null;
  /** Of the first row that has something there. */
  example: string;
}

/** A link of another service, and what its file says of clicks. */
export interface PastLink {
  /** `pastLinkKey` */
  key: string;
  title: string;
  /** Local day → its clicks. */
  days: Map<string, number>;
  /** Instant in ms → visits of that very moment. */
  moments: Map<number, number>;
}

export interface PastFile {
  columns: PastColumn[];
  links: PastLink[];
  rejected: { row: number; message: string }[];
  /** Clicks of which no day is known: totals of a list of links. */
  undated: number;
  /** Visits of robots, which are left out. */
  bots: number;
}

/** By heading, or by place; null: none. */
export type PastMapping = Readonly<Record<string, PastField | null>> | readonly (PastField | null)[];

const isByPlace = (mapping: PastMapping): mapping is readonly (PastField | null)[] => Array.isArray(mapping);

function mappedFields(header: readonly string[], mapping: PastMapping): (PastField | null | undefined)[] {
  if (isByPlace(mapping)) return header.map((_, i) => mapping[i]);
  const fields: (PastField | null | undefined)[] = header.map(() => undefined);
  for (const [column, field] of Object.entries(mapping)) {
    const at = header.findIndex((heading) => headingKey(heading) === headingKey(column));
    if (at < 0) throw invalid(`mapping.${column}`, "The file has no such column.");
    fields[at] = field;
  }
  return fields;
}

const isTrue = (text: string) => /^(true|1|yes|y|oui|vrai)$/i.test(text);
const hasTime = (text: string) => /\d:\d\d/.test(text);

/** What another service's export says; `only`: the link that all of it is about, where no column tells. */
export async function readPast(
  bytes: Uint8Array<ArrayBuffer>,
  mapping: PastMapping,
  only: string,
  { timeZone, country }: { timeZone: string; country: string | null },
): Promise<PastFile> {
  const mappedKeys = isByPlace(mapping) ? [] : Object.keys(mapping).map(headingKey);
  const file = await readTable(bytes, (key) => isPastHeading(key) || mappedKeys.includes(key));
  if (file.rows.length === 0) throw invalid("file", "There are no rows below the header.");
  const header = file.header.cells.map(readLine);
  const mapped = mappedFields(header, mapping);
  const given = mapped.filter((field) => field != null);
  if (new Set(given).size < given.length) throw invalid("mapping", "Give each field one column.");
  const guessed = guessPastFields(header, new Set(given));
  const fields = header.map((_, i) => (mapped[i] === undefined ? (guessed[i] ?? null) : (mapped[i] ?? null)));
  const cellOf = (cells: string[], field: PastField) => readLine(cells[fields.indexOf(field)] ?? "");
  const has = (field: PastField) => fields.includes(field);
  const stated = file.rows.map(({ cells }) => (has("day") ? cellOf(cells, "day") : ""));
  const days = readDays(stated, timeZone, country);
  const countsRows = has("day") && !has("clicks") && !has("scans");

  const links = new Map<string, PastLink>();
  const past: PastFile = { columns: [], links: [], rejected: [], undated: 0, bots: 0 };
  for (const [i, { row, cells }] of file.rows.entries()) {
    const reject = (message: string) => void past.rejected.push({ row, message });
    const key = pastLinkKey(has("link") ? cellOf(cells, "link") : only);
    if (key === "") {
      reject("The row names no link.");
      continue;
    }
    const title = cellOf(cells, "title");
    const link = links.get(key) ?? { key, title, days: new Map(), moments: new Map() };
    const clicks = readCount(has("clicks") ? cellOf(cells, "clicks") : "");
    const scans = readCount(has("scans") ? cellOf(cells, "scans") : "");
    if (clicks === null || scans === null) {
      reject("The number of clicks is no whole number.");
      continue;
    }
    links.set(key, link);
    link.title ||= title;
    if (!has("day")) {
      past.undated += clicks + scans;
      continue;
    }
    const day = days[i];
    const text = stated[i] ?? "";
    if (!day) reject("The day can't be read.");
    else if (has("bot") && isTrue(cellOf(cells, "bot"))) past.bots += 1;
    else if (countsRows && hasTime(text)) link.moments.set(day.at, (link.moments.get(day.at) ?? 0) + 1);
    else {
      // A total is of the day it states, whatever zone its midnight is written in.
      const written = /^\d{4}-\d\d-\d\d/.exec(text)?.[0] ?? day.day;
      link.days.set(written, (link.days.get(written) ?? 0) + (countsRows ? 1 : clicks + scans));
    }
  }
  past.links = [...links.values()];
  past.columns = header.map((heading, i) => ({
    heading,
    field: fields[i] ?? null,
    example: readLine(file.rows.find(({ cells }) => readLine(cells[i] ?? "") !== "")?.cells[i] ?? ""),
  }));
  return past;
}
