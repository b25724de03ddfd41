import { sql } from "drizzle-orm";
import { systemCall } from "../../../../core/jobs/job";
import { runJob } from "../../../../core/jobs/run-job";
import { administrator, api, db, testEnv } from "../../../../testing/api";
import { fraudJob } from "../decide-many";
import { flagIdOf } from "../flag-id";
import type { FlagRecord } from "../schemas";

/** A flag as rules raise it, whatever they think of the sign-up. */
export async function raiseFlag(signupId: string, score = 70, rule = "same_visitor"): Promise<string> {
  const reasons = JSON.stringify([
    { rule, points: score, detail: "Many from one", code: "clicks_of_visitor", values: { count: 9 } },
  ]);
  await db.run(sql`INSERT INTO fraud_flags (signup_id, score, reasons, status, created_at)
    VALUES (${signupId}, ${score}, ${reasons}, 'open', ${Date.now()}) ON CONFLICT (signup_id) DO UPDATE SET score = excluded.score, reasons = excluded.reasons`);
  return flagIdOf(signupId);
}

const admin = administrator();

export const decide = async (flag: string, decision: "confirm" | "dismiss" | "undo", note?: string) =>
  api<FlagRecord & { code?: string }>("POST", `/fraud/flags/${flag}/${decision}`, {
    token: (await admin).token,
    ...(note === undefined ? {} : { body: { note } }),
  });

/** The queue brings the job's message, as often as it asks for another turn. */
export async function workThrough(id: string): Promise<void> {
  for (let turns = 0; turns < 50; turns++) {
    const job = await db.get<{ id: string }>(sql`SELECT id FROM jobs WHERE subject = ${id}`);
    if (!job) return;
    await db.run(sql`UPDATE jobs SET due_at = 0 WHERE id = ${job.id}`);
    await runJob(systemCall(testEnv, "test"), fraudJob, job.id);
  }
}
