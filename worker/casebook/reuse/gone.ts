import { Problem } from "../../core/http/problem";
import { unlisted } from "../../core/http/security-headers";
import { toInstant } from "../../core/time";
import type { Gone } from "../public-pages/find-gone";

/** 410 of what was withdrawn: when and why, never what it was called. */
export const goneProblem = ({ at, change_summary }: Gone): Problem =>
  new Problem("gone", `Withdrawn on ${toInstant(at).slice(0, 10)}: ${change_summary}`, {
    headers: { ...unlisted },
    members: { withdrawn_at: toInstant(at), change_summary },
  });
