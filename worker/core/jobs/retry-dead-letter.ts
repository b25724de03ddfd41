import { sql } from "drizzle-orm";
import type { Env } from "../../env";
import { atomically, type Db } from "../db/db";
import { invalid, notFound } from "../http/problem";
import { type Author, recordIfChanged } from "../trail/record";
import { type DeadLetterRow, findDeadLetter } from "./dead-letters";
import { jobSchema, sendJob } from "./job";

/** Sends the message again. A letter that was sent again is not sent a third time: if it dies anew, it is a new one. */
export async function retryDeadLetter(env: Env, db: Db, by: Author, id: string): Promise<DeadLetterRow> {
  const letter = await findDeadLetter(db, id);
  if (!letter) throw notFound();
  if (letter.retried_at !== null) return letter;
  const job = jobSchema.safeParse(JSON.parse(letter.body)).data;
  if (!job) throw invalid("id", "This message is no job and cannot be sent again.");
  await sendJob(env, job);
  await atomically(db, [
    sql`UPDATE dead_letters SET retried_at = ${by.now}, retried_by = ${by.actor?.id ?? null}
      WHERE id = ${id} AND retried_at IS NULL`,
    recordIfChanged(by, "job.retried", id, { kind: job.kind }),
  ]);
  return { ...letter, retried_at: by.now, retried_by: by.actor?.id ?? null };
}
