import type { Db } from "../../core/db/db";
import { invalid, Problem } from "../../core/http/problem";
import { readOrganisation } from "../../core/organisation/organisation";
import { findCandidates } from "./find-candidates";
import { type JudgedRow, judgeRows, type RowStatus } from "./judge-rows";
import { type EnrollmentList, type ListColumn, type Mapping, namesSomebody, readList } from "./read-list";

/** A file's bytes: 10 MB. */
export const listLimit = 10 * 1024 * 1024;
/** Enrolments of one list: so many are one batch with room to spare. */
export const mostEnrollments = 10_000;

export interface CheckedList {
  columns: ListColumn[];
  rows: JudgedRow[];
  counts: Record<RowStatus, number>;
}

export interface ListCall {
  env: { DATA_KEY: string };
  db: Db;
  now: number;
}

/** The list of a file, its columns as they are mapped. */
export async function openList(db: Db, file: Uint8Array<ArrayBuffer>, mapping: Mapping) {
  return readList(file, mapping, await readOrganisation(db));
}

/** What applying the list would do, row by row; `listId`: where it was applied already, as which. */
export async function checkList(
  { env, db, now }: ListCall,
  list: EnrollmentList,
  listId: string | null = null,
): Promise<CheckedList> {
  if (!namesSomebody(list)) {
    throw invalid("file", "A column is needed of sign-up ids, external ids or e-mail addresses.");
  }
  const { timeZone } = await readOrganisation(db);
  const named = await findCandidates(env.DATA_KEY, db, list.entries);
  const rows = judgeRows(list.entries, named, { now, timeZone, listId });
  const counts = { matched: 0, already: 0, pending: 0, unmatched: 0, doubtful: 0 };
  for (const { status } of rows) counts[status] += 1;
  if (counts.matched > mostEnrollments) {
    throw new Problem(
      "validation_failed",
      `Apply at most ${mostEnrollments} enrolments at a time; these are ${counts.matched}.`,
    );
  }
  return { columns: list.columns, rows, counts };
}
