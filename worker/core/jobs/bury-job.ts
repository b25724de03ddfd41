import { sql } from "drizzle-orm";
import { atomically, type Statement } from "../db/db";
import { idFromKey } from "../db/ids";
import { Problem } from "../http/problem";
import { record } from "../trail/record";
import type { JobCall } from "./job";

/** What went wrong, without what a storage error may quote: parameters, and so personal data. */
export function describeError(error: unknown): string {
  if (error instanceof Problem) return error.code;
  if (!(error instanceof Error)) return "unknown error";
  const text = `${error.message} ${error.cause instanceof Error ? error.cause.message : ""}`;
  const constraint = /\b(?:[A-Z]+ constraint failed: [\w., ]+|SQLITE_[A-Z_]+)/.exec(text)?.[0];
  return [error.name, constraint].filter(Boolean).join(": ");
}

/** What will not be tried again by itself. */
export interface DeadJob {
  /** Makes its letter one, however often it is buried. */
  key: string;
  kind: string;
  /** What sending it again needs: of a job its kind and subject, of a message also its queue's binding. */
  body: unknown;
  attempts: number;
}

/** The letter about a job that failed for good, for an administrator to read and send again. */
export async function letterAbout(
  { db, by, now }: JobCall,
  { key, kind, body, attempts }: DeadJob,
  error: string,
): Promise<Statement[]> {
  const id = await idFromKey("deadLetter", "queue", key);
  return [
    sql`INSERT INTO dead_letters (id, kind, body, error, attempts, created_at)
      VALUES (${id}, ${kind}, ${JSON.stringify(body ?? null)}, ${error}, ${attempts}, ${now})`,
    record(db, by, "job.buried", id, { kind }),
  ];
}

/** Buries a message, once, however often it arrives. */
export async function buryMessage(call: JobCall, dead: DeadJob, error: string): Promise<void> {
  const id = await idFromKey("deadLetter", "queue", dead.key);
  if (await call.db.get(sql`SELECT 1 FROM dead_letters WHERE id = ${id}`)) return;
  await atomically(call.db, await letterAbout(call, dead, error));
}
