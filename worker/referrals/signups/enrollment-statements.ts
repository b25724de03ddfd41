import { type SQL, sql } from "drizzle-orm";
import { guard, type Statement } from "../../core/db/db";
import { localHour } from "../../core/time";
import { addToRollups, inParameters } from "../rollups/rollups";
import { enrollmentDeltas } from "./signup-delta";

/** What of a sign-up its enrolment depends on. */
export interface Enrollable {
  id: string;
  campaignId: string;
  referralId: string | null;
  settledAt: number | null;
  counted: boolean;
  enrolledAt: number | null;
  enrolledDay: string | null;
  enrolledHour: number | null;
}

const each = (rows: unknown[][], statement: (rows: string) => SQL): SQL[] =>
  inParameters(rows).map((some) => statement(JSON.stringify(some)));

/** Aborts the batch where one of them is no longer as it was read: settled, enrolled, uncounted or moved since. */
export const unchanged = (signups: readonly Enrollable[]): Statement[] =>
  each(
    signups.map((s) => [
      ...[s.id, s.settledAt, s.counted ? 1 : 0],
      ...[s.enrolledAt, s.enrolledDay, s.referralId],
    ]),
    (rows) =>
      guard(
        "conflict",
        sql`EXISTS (SELECT 1 FROM json_each(${rows}) d LEFT JOIN signups s ON s.id = d.value ->> 0
          WHERE s.id IS NULL OR s.settled_at IS NOT d.value ->> 1 OR s.counted <> d.value ->> 2
            OR s.enrolled_at IS NOT d.value ->> 3 OR s.enrolled_day IS NOT d.value ->> 4
            OR s.referral_id IS NOT d.value ->> 5)`,
      ) as SQL,
  );

export interface Completion {
  signup: Enrollable;
  at: number;
}

/**
 * Their enrolments completed at these instants, as `list` says (null: somebody said so of one). Each counts with its
 * sign-up: at once where that is settled, else when it will be.
 */
export function complete(completions: readonly Completion[], timeZone: string, list: string | null): SQL[] {
  const done = completions.map(({ signup, at }) => {
    const { day, hour } = localHour(at, timeZone);
    const referralId = signup.counted ? signup.referralId : null;
    return { signup, at, referralId, day: referralId && day, hour: referralId === null ? null : hour };
  });
  const deltas = done.flatMap(({ signup: { campaignId }, referralId, day, hour }) =>
    referralId !== null && day !== null && hour !== null
      ? enrollmentDeltas({ referralId, campaignId, enrolledDay: day, enrolledHour: hour })
      : [],
  );
  return [
    ...each(
      done.map(({ signup, at, day, hour }) => [signup.id, at, day, hour]),
      (rows) => sql`UPDATE signups SET enrolled_at = d.value ->> 1, enrolled_day = d.value ->> 2,
        enrolled_hour = d.value ->> 3, enrollment_list_id = ${list}
        FROM json_each(${rows}) d WHERE signups.id = d.value ->> 0`,
    ),
    ...addToRollups(deltas),
  ];
}

/** Takes their enrolments back, each from the very day it was counted on. */
export function takeBack(signups: readonly Enrollable[]): SQL[] {
  const deltas = signups.flatMap(({ counted, campaignId, referralId, enrolledDay, enrolledHour }) =>
    counted && referralId !== null && enrolledDay !== null && enrolledHour !== null
      ? enrollmentDeltas({ referralId, campaignId, enrolledDay, enrolledHour }, -1)
      : [],
  );
  return [
    ...each(
      signups.map(({ id }) => [id]),
      (rows) => sql`UPDATE signups SET enrolled_at = NULL, enrolled_day = NULL, enrolled_hour = NULL,
        enrollment_list_id = NULL FROM json_each(${rows}) d WHERE signups.id = d.value ->> 0`,
    ),
    ...addToRollups(deltas),
  ];
}
