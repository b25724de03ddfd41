import { sql } from "drizzle-orm";
import { atomically, type Db } from "../db/db";
import { idFromKey } from "../db/ids";
import { Problem } from "../http/problem";
import { record } from "../trail/record";
import { type JobCall, jobSchema } from "./job";

/** What went wrong, without what a storage error may quote: parameters, and so personal data. */
export function describeError(error: unknown): string {
  if (error instanceof Problem) return error.code;
  if (!(error instanceof Error)) return "unknown error";
  const text = `${error.message} ${error.cause instanceof Error ? error.cause.message : ""}`;
  const constraint = /\b(?:[A-Z]+ constraint failed: [\w., ]+|SQLITE_[A-Z_]+)/.exec(text)?.[0];
  return [error.name, constraint].filter(Boolean).join(": ");
}

/**
 * Keeps a message that exhausted its deliveries, for an admin to read and send again. `messageId` makes the record
 * one, however often the message arrives.
 */
export async function buryJob(
  { db, by, now }: Pick<JobCall, "by" | "now"> & { db: Db },
  message: { id: string; body: unknown; attempts: number },
  error: string,
): Promise<void> {
  const id = await idFromKey("deadLetter", "queue", message.id);
  const kind = jobSchema.safeParse(message.body).data?.kind ?? "unknown";
  const known = await db.get(sql`SELECT 1 FROM dead_letters WHERE id = ${id}`);
  if (known) return;
  await atomically(db, [
    sql`INSERT INTO dead_letters (id, kind, body, error, attempts, created_at)
      VALUES (${id}, ${kind}, ${JSON.stringify(message.body ?? null)}, ${error}, ${message.attempts}, ${now})`,
    record(db, by, "job.buried", id, { kind }),
  ]);
}
