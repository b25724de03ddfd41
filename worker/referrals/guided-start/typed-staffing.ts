import { decodeText } from "../../core/csv/decode-text";
import type { Db } from "../../core/db/db";
import type { FormFields } from "../../core/http/attempt";
import { invalid, Problem } from "../../core/http/problem";
import { tickedIn } from "../../core/http/typed";
import { readOrganisation } from "../../core/organisation/organisation";
import { type CheckedOfficers, checkOfficers, compareOfficers } from "../officers/check-officers";
import { type RowError, readOfficerRows, readOfficersCsv } from "../officers/read-officers-csv";
import type { NewOfficer } from "../officers/schemas";
import { hasHeadings, readTypedLines, typedColumns } from "../officers/typed-officers";
import { mostNewcomers, type Staffing } from "./staff-campaign";

/** Lines of the form for one officer each. */
export const typedRows = [1, 2, 3] as const;

/** A fault of a list or a file, with the number of its line. */
export interface ListFault extends RowError {
  from: "list" | "file";
}

/** What the form holds, and every fault of it. */
export interface TypedStaffing extends Staffing {
  errors: { path: string; message: string }[];
  faults: ListFault[];
}

const compare = async (db: Db, read: Parameters<typeof compareOfficers>[1]) => compareOfficers(db, read);

/** The three lines of the form: each holds a name, and one field for e-mail address or phone number. */
async function readRows(db: Db, form: FormFields, country: string | null): Promise<CheckedOfficers> {
  const rows = typedRows.flatMap((row) => {
    const name = form[`name_${row}`]?.trim() ?? "";
    const contact = form[`contact_${row}`]?.trim() ?? "";
    const isAddress = contact.includes("@");
    if (name === "" && contact === "") return [];
    return [{ row, cells: [name, isAddress ? contact : "", isAddress ? "" : contact, ""] }];
  });
  return compare(db, await readOfficerRows(typedColumns, rows, country));
}

async function readList(db: Db, text: string, country: string | null): Promise<CheckedOfficers> {
  const lines = readTypedLines(text);
  if (lines.length === 0) return { report: { rows: 0, valid: 0, errors: [] }, officers: [] };
  if (hasHeadings(text)) return compare(db, await readOfficersCsv(text, country));
  return compare(db, await readOfficerRows(typedColumns, lines, country));
}

async function readFile(db: Db, file: File | undefined, country: string | null): Promise<CheckedOfficers> {
  if (!file) return { report: { rows: 0, valid: 0, errors: [] }, officers: [] };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const text = decodeText(bytes);
  // A file without headings is a list.
  return text === null || hasHeadings(text) ? checkOfficers(db, bytes) : readList(db, text, country);
}

const fieldOf = ({ row, column }: RowError): string =>
  column === "name" || column === "" ? `name_${row}` : `contact_${row}`;

/** Who is to work for a campaign, as the form says: typed one by one, as a list, as a file, and ticked. */
export async function readStaffing(db: Db, form: FormFields, file: File | undefined): Promise<TypedStaffing> {
  const { country } = await readOrganisation(db);
  const rows = await readRows(db, form, country);
  const list = await readList(db, form.list ?? "", country);
  const sent = await readFile(db, file, country);
  const newcomers: NewOfficer[] = [rows, list, sent].flatMap(({ officers }) =>
    officers.map(({ officer }) => officer),
  );
  const errors = rows.report.errors.map((error) => ({ path: fieldOf(error), message: error.message }));
  const faults = [
    ...list.report.errors.map((error) => ({ ...error, from: "list" as const })),
    ...sent.report.errors.map((error) => ({ ...error, from: "file" as const })),
  ];
  const officerIds = tickedIn(form, "officer_ids");
  return { newcomers, officerIds, errors, faults };
}

/** The same as a change, or the 400 that says what to mend. */
export function staffingOf({ newcomers, officerIds, errors, faults }: TypedStaffing): Staffing {
  if (errors.length > 0) throw new Problem("validation_failed", "Nobody was added.", { errors });
  if (faults.length > 0) throw new Problem("validation_failed", "Nobody was added.");
  if (newcomers.length + officerIds.length === 0) throw invalid("name_1", "This is needed.");
  if (newcomers.length > mostNewcomers) {
    throw new Problem("validation_failed", "These are too many at once. Import them as officers first.");
  }
  return { newcomers, officerIds };
}
