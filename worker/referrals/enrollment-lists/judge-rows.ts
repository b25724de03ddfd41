// Pure.

import { localDay } from "../../core/time";
import type { Candidate, Named } from "./find-candidates";
import { readStatus } from "./list-fields";
import type { ListEntry } from "./read-list";

/**
 * matched: its enrolment is (to be) made · already: there is nothing to do, its sign-up is enrolled or stands further
 * up · pending: the list itself says that it is not completed · unmatched: no sign-up is meant · doubtful: left out,
 * for a person must say which sign-up or what of it is meant.
 */
export const rowStatuses = ["matched", "already", "pending", "unmatched", "doubtful"] as const;
export type RowStatus = (typeof rowStatuses)[number];

export interface JudgedRow {
  row: number;
  status: RowStatus;
  signup: Candidate | null;
  message: string | null;
  /** The instant of the enrolment; of matched rows. */
  at: number | null;
}

export interface Judging {
  now: number;
  timeZone: string;
  /** A list that stands already: what it brought is matched still. */
  listId: string | null;
}

type Meant = { signup: Candidate } | { status: "unmatched" | "doubtful"; message: string };

const doubtful = (message: string) => ({ status: "doubtful", message }) as const;
const unmatched = (message: string) => ({ status: "unmatched", message }) as const;

/** An imported history may hold an address more often: its first sign-up is meant, unless one came since. */
const firstMeant = (signups: Candidate[]) => signups.find(({ isImported }) => !isImported) ?? signups[0];

/** The one sign-up that the row's cells agree on. */
function meantBy(entry: ListEntry, named: Named): Meant {
  const { byId, byExternalId, byEmail, campaigns } = named;
  const given = [byId, byExternalId, byEmail].filter((found) => found !== null);
  if (given.length === 0) return unmatched("The row names no sign-up.");
  if (campaigns?.length === 0) return doubtful("There is no such campaign.");
  const leading = given.filter((found) => found.length > 0);
  const [first] = leading;
  if (!first) return unmatched("There is no such sign-up.");
  if (byId?.length === 0) return doubtful("No sign-up has this id, but one has the row’s other details.");
  const agreed = first.filter(({ id }) => leading.every((found) => found.some((other) => other.id === id)));
  if (agreed.length === 0) return doubtful("The row names different sign-ups.");
  const here = campaigns ? agreed.filter(({ campaignId }) => campaigns.includes(campaignId)) : agreed;
  if (here.length === 0) return doubtful("The sign-up is of another campaign.");
  if (new Set(here.map(({ campaignId }) => campaignId)).size > 1) {
    return doubtful("There are sign-ups of several campaigns: add a column with the campaign.");
  }
  const signup = firstMeant(here);
  if (!signup) return unmatched("There is no such sign-up.");
  if (byExternalId?.length === 0 && signup.externalId !== null && signup.externalId !== entry.externalId) {
    return doubtful("The sign-up has another external id.");
  }
  return { signup };
}

/** When it enrolled: as the list says, else now. Within the day it signed up on, not before that. */
function instantFor({ day }: ListEntry, { occurredAt }: Candidate, { now, timeZone }: Judging) {
  if (day === null) return doubtful("The date of enrolment cannot be read. Write it like 2026-11-05.");
  if (day === undefined || day === "") return { at: now };
  if (day.day > localDay(now, timeZone)) return doubtful("The date of enrolment is in the future.");
  if (day.day < localDay(occurredAt, timeZone)) {
    return doubtful("The date of enrolment is before the sign-up.");
  }
  return { at: Math.min(Math.max(day.at, occurredAt), Math.max(now, occurredAt)) };
}

type Judged = Omit<JudgedRow, "row">;
const nothingToDo = (
  status: "already" | "pending" | "doubtful",
  signup: Candidate,
  message: string,
): Judged => ({
  ...{ status, signup, message },
  at: null,
});

function judgeSignup(
  entry: ListEntry,
  signup: Candidate,
  before: number | undefined,
  judging: Judging,
): Judged {
  const status = readStatus(entry.status);
  const isEnrolled =
    signup.enrolledAt !== null && (signup.listId === null || signup.listId !== judging.listId);
  if (status === null) {
    return nothingToDo(
      "doubtful",
      signup,
      "The status is no word that is known. Write completed or pending.",
    );
  }
  if (status === "pending") {
    return isEnrolled
      ? nothingToDo("doubtful", signup, "The list says pending, but the sign-up is enrolled.")
      : nothingToDo("pending", signup, "The list says that it is not completed.");
  }
  if (before !== undefined) return nothingToDo("already", signup, `The same sign-up as in row ${before}.`);
  if (isEnrolled) return nothingToDo("already", signup, "The sign-up is enrolled already.");
  if (status === "" && entry.day === "") {
    return nothingToDo("pending", signup, "The date of enrolment is empty.");
  }
  const when = instantFor(entry, signup, judging);
  if ("message" in when) return nothingToDo("doubtful", signup, when.message);
  return { status: "matched", signup, message: null, at: when.at };
}

/** What becomes of each row. */
export function judgeRows(
  entries: readonly ListEntry[],
  named: readonly Named[],
  judging: Judging,
): JudgedRow[] {
  const rowOf = new Map<string, number>();
  return entries.map((entry, i) => {
    const { row, fault } = entry;
    const none = { signup: null, at: null };
    if (fault !== null) return { row, ...none, status: "doubtful", message: fault };
    const meant = meantBy(
      entry,
      named[i] ?? { byId: null, byExternalId: null, byEmail: null, campaigns: null },
    );
    if ("status" in meant) return { row, ...none, ...meant };
    const judged = judgeSignup(entry, meant.signup, rowOf.get(meant.signup.id), judging);
    if (judged.status === "matched") rowOf.set(meant.signup.id, row);
    return { row, ...judged };
  });
}
