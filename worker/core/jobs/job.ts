import * as z from "zod";
import type { Env } from "../../env";
import type { Db } from "../db/db";
import type { Author } from "../trail/record";

/**
 * What travels in the queue: the kind names a handler, the id what it is about. The record itself stays in the
 * database, so a message may be lost, repeated or overtaken.
 */
export const jobSchema = z.object({ kind: z.string().min(1).max(60), id: z.string().min(1).max(200) });
export type Job = z.infer<typeof jobSchema>;

/** What a handler and a scheduled task work with. `by` is the system. */
export interface JobCall {
  env: Env;
  db: Db;
  by: Author;
  now: number;
}

/** A module's work for one kind of job. It may run more than once for the same id; an error makes it run again. */
export interface JobHandler {
  kind: string;
  run(call: JobCall, id: string): Promise<void>;
}

export const sendJob = (env: Env, job: Job) => env.JOBS.send(job);
