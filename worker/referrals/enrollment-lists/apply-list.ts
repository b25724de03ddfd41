import { sql } from "drizzle-orm";
import { atomically, type Db, isUniqueViolation, type Statement } from "../../core/db/db";
import { claimKey } from "../../core/http/claim";
import { Problem } from "../../core/http/problem";
import { readOrganisation } from "../../core/organisation/organisation";
import { type Author, record, recordEach } from "../../core/trail/record";
import { newEvents, ringForEvents } from "../../core/webhooks/new-event";
import type { Env } from "../../env";
import { announceCounts } from "../insight/live/announce-counts";
import { type Completion, complete, type Enrollable, unchanged } from "../signups/enrollment-statements";
import { type CheckedList, checkList } from "./check-list";
import type { JudgedRow } from "./judge-rows";
import type { EnrollmentList } from "./read-list";

export interface WriteCall {
  env: Env;
  db: Db;
  by: Author;
  now: number;
}

export interface AppliedList extends CheckedList {
  /** Null where no row matched: there is nothing that could be undone. */
  appliedId: string | null;
}

const rounds = 5;

/** Whether somebody else was faster: with one of the sign-ups, or with this very list. */
export const isOvertaken = (error: unknown): boolean =>
  (error instanceof Problem && error.code === "conflict") || isUniqueViolation(error, "enrollment_lists.id");

/** Tells whoever looks at these sign-ups' figures. */
export function announceSignups(env: Env, signups: readonly Enrollable[]): void {
  const changed = new Map(
    signups.map(({ campaignId, referralId }) => [`${campaignId} ${referralId}`, { campaignId, referralId }]),
  );
  announceCounts(env, [...changed.values()]);
}

const completionsOf = (rows: readonly JudgedRow[]): Completion[] =>
  rows.flatMap(({ signup, at }) => (signup && at !== null ? [{ signup, at }] : []));

async function write({ env, db, by, now }: WriteCall, rows: readonly JudgedRow[], id: string) {
  const completions = completionsOf(rows);
  const signups = completions.map(({ signup }) => signup);
  const ids = signups.map((signup) => signup.id);
  const { timeZone } = await readOrganisation(db);
  const statements: Statement[] = [
    ...claimKey(by),
    ...unchanged(signups),
    sql`INSERT INTO enrollment_lists (id, applied_at, applied_by, signup_ids, enrolled)
      VALUES (${id}, ${now}, ${by.actor?.id ?? null}, ${JSON.stringify(ids)}, ${ids.length})`,
    ...complete(completions, timeZone, id),
    recordEach(by, "signup.enrolled", ids),
    newEvents("signup.enrolled", ids, now),
    record(db, by, "enrollment_list.applied", id, { enrolled: signups.length }),
  ];
  await ringForEvents(env, await atomically(db, statements));
  announceSignups(env, signups);
}

const isApplied = async (db: Db, id: string): Promise<boolean> =>
  (await db.get(sql`SELECT 1 FROM enrollment_lists WHERE id = ${id}`)) !== undefined;

/**
 * Makes the enrolments of every matched row, in one batch: all or none. `id`: the list's; where it was applied before,
 * nothing is done again. A sign-up that changes in between is judged anew.
 */
export async function applyList(call: WriteCall, list: EnrollmentList, id: string): Promise<AppliedList> {
  for (let round = 1; ; round++) {
    if (await isApplied(call.db, id)) return { ...(await checkList(call, list, id)), appliedId: id };
    const checked = await checkList(call, list);
    if (checked.counts.matched === 0) return { ...checked, appliedId: null };
    try {
      await write(call, checked.rows, id);
      return { ...checked, appliedId: id };
    } catch (error) {
      if (round === rounds || !isOvertaken(error)) throw error;
    }
  }
}
