import { sql } from "drizzle-orm";
import type { Actor } from "../../core/access/actor";
import type { Db } from "../../core/db/db";
import { notFound, Problem } from "../../core/http/problem";
import { roleOf } from "../roles";
import { type Standing, standingOf } from "./standing";

/** What the caller is to the assessment. */
export async function standingIn(db: Db, actor: Actor | null, assessmentId: string): Promise<Standing> {
  const role = roleOf(actor);
  const row = await db.get<{ found: number; facilitates: number; takes_part: number }>(sql`SELECT
    EXISTS (SELECT 1 FROM assessments WHERE id = ${assessmentId}) AS found,
    EXISTS (SELECT 1 FROM assessment_team WHERE assessment_id = ${assessmentId}
      AND person_id = ${actor?.id ?? ""} AND role = 'facilitator') AS facilitates,
    EXISTS (SELECT 1 FROM participants WHERE assessment_id = ${assessmentId}
      AND person_id = ${actor?.id ?? ""}) AS takes_part`);
  return standingOf({
    role,
    exists: row?.found === 1,
    facilitates: row?.facilitates === 1,
    takesPart: row?.takes_part === 1,
  });
}

/** Says nothing of the assessment, not even whether there is one. */
export const notYourAssessment = () => new Problem("forbidden", "This is not an assessment of yours.");
export const assessmentNotFound = () => notFound("Assessment not found");

/** Staff, and who facilitates this assessment. An unknown one is 404 to staff and 403 to all others. */
export async function admitFacilitators(
  db: Db,
  actor: Actor | null,
  assessmentId: string,
): Promise<"staff" | "facilitator"> {
  const standing = await standingIn(db, actor, assessmentId);
  if (standing.as === "staff") {
    if (!standing.exists) throw assessmentNotFound();
    return "staff";
  }
  if (standing.as === "facilitator" && standing.here) return "facilitator";
  throw notYourAssessment();
}

/** Of what staff note down, staff writes all, a facilitator what belongs to their assessments. */
export async function isWriter(db: Db, actor: Actor | null, assessmentId: string | null): Promise<boolean> {
  if (roleOf(actor) === "staff") return true;
  const standing = assessmentId === null ? null : await standingIn(db, actor, assessmentId);
  return standing?.as === "facilitator" && standing.here;
}

/** 403 for whoever does not write it. */
export async function admitWriter(db: Db, actor: Actor | null, assessmentId: string | null): Promise<void> {
  if (!(await isWriter(db, actor, assessmentId))) throw notYourAssessment();
}
