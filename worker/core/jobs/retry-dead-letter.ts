import { sql } from "drizzle-orm";
import * as z from "zod";
import type { Env } from "../../env";
import { atomically, type Db } from "../db/db";
import { invalid, notFound } from "../http/problem";
import { orUnavailable } from "../http/unavailable";
import { type Author, recordIfChanged } from "../trail/record";
import { type DeadLetterRow, findDeadLetter } from "./dead-letters";
import { messageSchema, newJob, type QueueBinding, ring } from "./job";

const letterSchema = messageSchema.extend({ queue: z.string().optional() });

/** Sends it again. A letter that was sent again is not sent a third time: if it dies anew, it is a new one. */
export async function retryDeadLetter(env: Env, db: Db, by: Author, id: string): Promise<DeadLetterRow> {
  const letter = await findDeadLetter(db, id);
  if (!letter) throw notFound();
  if (letter.retried_at !== null) return letter;
  const dead = letterSchema.safeParse(JSON.parse(letter.body)).data;
  if (!dead || (dead.queue && !(dead.queue in env)))
    throw invalid("id", "This message is no job and cannot be sent again.");
  const { kind, queue } = dead;
  // A message first, then its mark: it is harmless when repeated. A job in one batch with it.
  const job = queue ? null : newJob(kind, dead.id, by.now, { ifChanged: true });
  if (queue) await orUnavailable(() => env[queue as QueueBinding].send({ kind, id: dead.id }));
  await atomically(db, [
    sql`UPDATE dead_letters SET retried_at = ${by.now}, retried_by = ${by.actor?.id ?? null}
      WHERE id = ${id} AND retried_at IS NULL`,
    recordIfChanged(by, "job.retried", id, { kind }),
    ...(job ? [job.statement] : []),
  ]);
  if (job) await ring(env, [job]);
  return { ...letter, retried_at: by.now, retried_by: by.actor?.id ?? null };
}
