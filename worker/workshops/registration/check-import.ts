import type { Db } from "../../core/db/db";
import { Problem } from "../../core/http/problem";
import { emailKey } from "../../core/identity/people";
import { readOrganisation } from "../../core/organisation/organisation";
import type { PlacesOf } from "./check-places";
import { deactivatedPerson, findKnown, ofTwoPeople, type Standing } from "./known-people";
import { placesIn, readPlacesBelow } from "./places-by-name";
import { type ReadParticipant, readParticipantsCsv } from "./read-participants-csv";
import type { ImportReport, RowError, SkipReason } from "./schemas";

/** A row that becomes an account. */
export interface CheckedRow {
  read: ReadParticipant;
  places: PlacesOf;
  standing: Extract<Standing, { as: "new" | "returning" | "known" }>;
}

export interface CheckedImport {
  report: ImportReport;
  rows: CheckedRow[];
}

const notCsv = () => new Problem("unsupported_media_type", "File must be a CSV file");

/** The file's text: UTF-8 alone, of a file that is named as one. */
export function textOf(file: Uint8Array, fileName: string): string {
  if (!/\.csv$/i.test(fileName)) throw notCsv();
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(file);
  } catch {
    throw notCsv();
  }
  if (text.includes("\0")) throw notCsv();
  return text;
}

/** Whose contact stands further up in the file, too. */
function repeatedIn(rows: readonly ReadParticipant[]): Set<number> {
  const seen = new Set<string>();
  const repeated = new Set<number>();
  for (const { row, email, phone } of rows) {
    const keys = [
      ...(email === null ? [] : [`e${emailKey(email)}`]),
      ...(phone === null ? [] : [`p${phone}`]),
    ];
    if (keys.some((key) => seen.has(key))) repeated.add(row);
    for (const key of keys) seen.add(key);
  }
  return repeated;
}

const hasContactFault = ({ faults }: ReadParticipant) =>
  faults.some(({ column }) => column === "email" || column === "phone");

function skipReason(
  read: ReadParticipant,
  repeated: ReadonlySet<number>,
  standing: Standing,
): SkipReason | null {
  if (hasContactFault(read)) return null;
  if (read.email === null && read.phone === null) return "no_contact";
  if (standing.as === "here") return "already_participant";
  if (repeated.has(read.row)) return "repeated";
  return standing.as === "conflicting" ? "role_conflict" : null;
}

/** What of its contact keeps a row from being an account. */
function standingFaults({ row }: ReadParticipant, standing: Standing): RowError[] {
  if (standing.as === "two_people") return [{ row, column: "phone", message: ofTwoPeople }];
  return standing.as === "deactivated" ? [{ row, column: "", message: deactivatedPerson }] : [];
}

const isUsable = (standing: Standing): standing is CheckedRow["standing"] =>
  standing.as === "new" || standing.as === "returning" || standing.as === "known";

/** What a file holds: accounts to be made, rows that are passed over, and every fault of every other row. */
export async function checkImport(db: Db, assessmentId: string, text: string): Promise<CheckedImport> {
  const file = readParticipantsCsv(text, (await readOrganisation(db)).country);
  const report: ImportReport = { rows: file.rows, valid: 0, errors: [...file.errors], skipped: [] };
  if (file.missing.length > 0) throw faulty(report, `Missing required columns: ${file.missing.join(", ")}`);
  const { participants } = file;
  const [standingOf, below] = await Promise.all([
    findKnown(db, assessmentId, participants),
    readPlacesBelow(db, participants),
  ]);
  const repeated = repeatedIn(participants);
  const rows: CheckedRow[] = [];
  for (const read of participants) {
    const standing = standingOf(read);
    const reason = skipReason(read, repeated, standing);
    if (reason !== null) {
      report.skipped.push({ row: read.row, reason });
      continue;
    }
    const places = read.places.province === "" ? [] : placesIn(read, below);
    const faults = [
      ...read.faults,
      ...standingFaults(read, standing),
      ...(Array.isArray(places) ? places : []),
    ];
    for (const fault of faults) report.errors.push(fault);
    if (faults.length === 0 && !Array.isArray(places) && isUsable(standing))
      rows.push({ read, places, standing });
  }
  report.valid = rows.length;
  return { report, rows };
}

function faulty({ rows, valid, errors }: ImportReport, detail: string): Problem {
  return new Problem("validation_failed", detail, { members: { rows, valid, errors } });
}

/** A fault in any row is a 400 that tells them all. */
export function refuseFaults(checked: CheckedImport): CheckedImport {
  if (checked.report.errors.length === 0) return checked;
  throw faulty(checked.report, "The file has faults; nothing was imported.");
}
