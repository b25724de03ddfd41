// Pure.
import { type CsvRow, headingKey, readCsv } from "../../core/csv/read-csv";
import { isLonger } from "../../core/text/cut";
import { isEmailAddress } from "../../core/text/email-address";
import { readPhone } from "../../core/text/phone";
import { readAddress, readLine } from "../../core/text/read-text";
import { type Spoken, spoken } from "../participants/profile-fields";
import { type StakeholderType, stakeholderTypes } from "../stakeholder-types";
import type { RowError } from "./schemas";

const columnNames = [
  ...(["name", "first_name", "last_name", "email", "phone", "stakeholder_type"] as const),
  ...(["province", "municipality", "barangay", "organization", "locale"] as const),
] as const;
type ColumnName = (typeof columnNames)[number];
type Cells = Partial<Record<ColumnName, string>>;

/** A row as it was read: its faults are told only where it is not passed over. */
export interface ReadParticipant {
  /** As a spreadsheet numbers it: the header is row 1. */
  row: number;
  name: string;
  email: string | null;
  /** In E.164. */
  phone: string | null;
  stakeholder_type: StakeholderType | null;
  /** Places as they were typed; "" for none. */
  places: { province: string; municipality: string; barangay: string };
  organization: string;
  locale: Spoken | null;
  faults: RowError[];
}

export interface ParticipantsFile {
  rows: number;
  participants: ReadParticipant[];
  /** Faults of the file itself: nothing of it is read then. */
  errors: RowError[];
  /** Columns that it lacks. */
  missing: string[];
}

/** A small file, as the import takes it. */
export const exampleFile = [
  "name,email,phone,stakeholder_type,province",
  "Sittie Rahma,sittie.rahma@example.org,,farmer,{participant_province_id}",
].join("\n");

export const mostRows = 5000;

const columnUnder = (heading: string): ColumnName | undefined =>
  columnNames.find((name) => name === headingKey(heading));

function missingIn(header: readonly (ColumnName | undefined)[]): string[] {
  const has = (...names: ColumnName[]) => names.every((name) => header.includes(name));
  return [
    ...(has("name") || has("first_name", "last_name") ? [] : ["name"]),
    ...(has("email") || has("phone") ? [] : ["email"]),
    ...(has("stakeholder_type") ? [] : ["stakeholder_type"]),
    ...(has("province") ? [] : ["province"]),
  ];
}

function headerErrors({ row, cells }: CsvRow, header: readonly (ColumnName | undefined)[]): RowError[] {
  const unknown = cells.map(readLine).filter((cell) => cell !== "" && columnUnder(cell) === undefined);
  const repeated = header.filter((column, at) => column !== undefined && header.indexOf(column) !== at);
  return [
    ...unknown.map((column) => ({ row, column, message: `Columns are ${columnNames.join(", ")}.` })),
    ...repeated.map((column) => ({ row, column: column ?? "", message: "This column is there twice." })),
  ];
}

const isControl = /[\p{Cc}\p{Cs}]/u;

/** `name`, else the two parts of it. */
const nameIn = ({ name, first_name = "", last_name = "" }: Cells): string =>
  name || readLine(`${first_name} ${last_name}`);

function readRow(
  header: readonly (ColumnName | undefined)[],
  { row, cells }: CsvRow,
  country: string | null,
): ReadParticipant {
  const faults: RowError[] = [];
  const fault = (column: string, message: string) => faults.push({ row, column, message });
  const given: Cells = {};
  for (const [i, column] of header.entries()) {
    const text = readLine(cells[i] ?? "");
    if (column !== undefined && text !== "") given[column] = text;
  }
  const name = nameIn(given);
  const nameColumn = header.includes("name") ? "name" : "first_name";
  if (name === "") fault(nameColumn, "Give a name.");
  else if (isLonger(name, 120)) fault(nameColumn, "Give at most 120 characters.");
  else if (isControl.test(name)) fault(nameColumn, "Leave out control characters.");

  const email = given.email === undefined ? null : readAddress(given.email);
  if (email !== null && (email.length > 254 || !isEmailAddress(email))) {
    fault("email", "Give an e-mail address, like name@example.org.");
  }
  const phone = given.phone === undefined ? null : readPhone(given.phone, country);
  if (phone?.number === null) fault("phone", phone.message);

  const type = stakeholderTypes.find((one) => one === headingKey(given.stakeholder_type ?? ""));
  if (!type) fault("stakeholder_type", `Types are ${stakeholderTypes.join(", ")}.`);
  if (given.province === undefined) fault("province", "Give a province.");
  const organization = given.organization ?? "";
  if (isLonger(organization, 200)) fault("organization", "Give at most 200 characters.");
  else if (isControl.test(organization)) fault("organization", "Leave out control characters.");
  const locale = spoken.find((one) => one === given.locale?.toLowerCase());
  if (given.locale !== undefined && !locale) fault("locale", `Languages are ${spoken.join(", ")}.`);
  if (cells.slice(header.length).some((cell) => readLine(cell) !== "")) {
    fault("", "There are more cells than columns.");
  }
  const { province = "", municipality = "", barangay = "" } = given;
  return {
    ...{ row, name, email, phone: phone?.number ?? null, stakeholder_type: type ?? null },
    ...{ places: { province, municipality, barangay }, organization, locale: locale ?? null, faults },
  };
}

/** Participants of a CSV file. `country`: of phone numbers without their country's code. Empty rows are counted. */
export function readParticipantsCsv(text: string, country: string | null): ParticipantsFile {
  const file = readCsv(text, (key) => columnNames.some((name) => name === key));
  const header = file.header.cells.map(columnUnder);
  const rows = file.rows.length;
  const missing = missingIn(header);
  const errors: RowError[] = [
    ...headerErrors(file.header, header),
    ...missing.map((column) => ({ row: file.header.row, column, message: "This column is needed." })),
    ...file.misquoted.map((row) => ({ row, column: "", message: "A quotation mark is out of place." })),
  ];
  if (rows === 0) errors.push({ row: 1, column: "", message: "There are no rows below the header." });
  if (rows > mostRows) errors.push({ row: 1, column: "", message: `A file holds at most ${mostRows} rows.` });
  if (errors.length > 0) return { rows, participants: [], errors, missing };
  return { rows, participants: file.rows.map((line) => readRow(header, line, country)), errors, missing };
}
