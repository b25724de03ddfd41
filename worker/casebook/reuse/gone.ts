import { Problem } from "../../core/http/problem";
import { unlisted } from "../../core/http/security-headers";
import { localDay, toInstant } from "../../core/time";
import type { Gone } from "../public-pages/find-gone";

/** 410 of what was withdrawn: when, by the day of the organisation's zone, and why, never what it was called. */
export const goneProblem = ({ at, change_summary }: Gone, timeZone: string): Problem =>
  new Problem("gone", `Withdrawn on ${localDay(at, timeZone)}: ${change_summary}`, {
    headers: { ...unlisted },
    members: { withdrawn_at: toInstant(at), change_summary },
  });
