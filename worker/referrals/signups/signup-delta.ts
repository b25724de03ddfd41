// Pure.
import {
  families,
  hourKey,
  noClickValue,
  unknownCountry,
  unknownValue,
  type Via,
} from "../rollups/breakdown-keys";
import type { DayDelta } from "../rollups/rollups";

/** The columns of a settled sign-up that the rollups hold, fixed when they were added. */
export interface CountedSignup {
  /** Null: no link earned it. */
  referralId: string | null;
  campaignId: string;
  /** Local day and hour it occurred in. */
  day: string;
  hour: number;
  /** ISO 3166 alpha-2 of the click, or null. */
  country: string | null;
  /** What the click came with: `clickVia`. */
  via: Via;
  /** Local day of the click that earned it; null without one. */
  clickedDay: string | null;
  conversionTimeMinutes: number | null;
  /** Null: no rule has judged it yet. */
  fraudScore: number | null;
}

export interface CountedEnrollment {
  referralId: string;
  campaignId: string;
  enrolledDay: string;
  enrolledHour: number;
}

/**
 * What a settled sign-up adds to the rollups, or with `times` -1 takes from them: itself on its own day, the click
 * it earned on that click's day. Its enrolment is `enrollmentDeltas`.
 */
export function signupDeltas(signup: CountedSignup, times: 1 | -1 = 1): DayDelta[] {
  const { referralId, campaignId, day } = signup;
  if (referralId === null) return [{ referralId, campaignId, day, unattributedSignups: times }];
  const isOfClick = signup.clickedDay !== null;
  const breakdown: Record<string, number> = {
    [hourKey("s", day, signup.hour)]: times,
    // Clicks of an unknown place are counted the same way.
    [`s.country.${signup.country ?? (isOfClick ? unknownCountry : noClickValue)}`]: times,
  };
  for (const family of families) {
    const value = isOfClick ? (signup.via[family] ?? unknownValue) : noClickValue;
    breakdown[`s.${family}.${value}`] = times;
  }
  if (signup.conversionTimeMinutes !== null) breakdown[`t.${signup.conversionTimeMinutes}`] = times;
  const judged = scoreDelta({ referralId, campaignId, day }, null, signup.fraudScore, times);
  const deltas: DayDelta[] = [{ ...judged, signups: times, breakdown }];
  if (signup.clickedDay) deltas.push({ referralId, campaignId, day: signup.clickedDay, earnedClicks: times });
  return deltas;
}

/** What a counted sign-up's score, which was another or none before, adds to its day. */
export function scoreDelta(
  { referralId, campaignId, day }: Pick<CountedSignup, "referralId" | "campaignId" | "day">,
  before: number | null,
  after: number | null,
  times: 1 | -1 = 1,
): DayDelta {
  const judgedSignups = times * (Number(after !== null) - Number(before !== null));
  return { referralId, campaignId, day, judgedSignups, fraudPoints: times * ((after ?? 0) - (before ?? 0)) };
}

/** The same for the enrolment of an attributed sign-up, on the day it completed. */
export function enrollmentDeltas(enrollment: CountedEnrollment, times: 1 | -1 = 1): DayDelta[] {
  const { referralId, campaignId, enrolledDay, enrolledHour } = enrollment;
  const breakdown = { [hourKey("e", enrolledDay, enrolledHour)]: times };
  return [{ referralId, campaignId, day: enrolledDay, enrollments: times, breakdown }];
}
