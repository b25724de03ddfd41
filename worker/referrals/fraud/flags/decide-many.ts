import { sql } from "drizzle-orm";
import { atomically, type Db, guard, isUniqueViolation } from "../../../core/db/db";
import type { RawRow } from "../../../core/db/raw-row";
import { claimKey } from "../../../core/http/claim";
import { notFound, Problem } from "../../../core/http/problem";
import { newJob, ring, type WaitingWork } from "../../../core/jobs/job";
import { type Author, record, recordIfChanged } from "../../../core/trail/record";
import type { Env } from "../../../env";
import type { fraudJobs } from "../../tables";
import { decideFlags } from "./decide-flags";
import { flagIdOf, signupIdOf } from "./flag-id";
import { decidedAtOnce } from "./hold-signups";
import type { DecideBody, FraudJob } from "./schemas";

const kind = "fraud.decide";

/**
 * These sign-ups in the order in which they are decided: those of a campaign, and of a link, share the rows of running
 * totals that a batch writes. 404 where one of them has no flag.
 */
async function inOrder(db: Db, signupIds: readonly string[]): Promise<string[]> {
  const rows = await db.all<{ id: string }>(sql`SELECT s.id FROM json_each(${JSON.stringify(signupIds)}) AS w
    CROSS JOIN fraud_flags AS f ON f.signup_id = w.value CROSS JOIN signups AS s ON s.id = f.signup_id
    ORDER BY s.campaign_id, s.referral_id, s.occurred_at, s.id`);
  if (rows.length !== signupIds.length) throw notFound("One of these flags is not there.");
  return rows.map(({ id }) => id);
}

/** `POST /fraud/flags/decide`: a job decides of them, some at a time. */
export async function decideMany(
  { env, db, by }: { env: Env; db: Db; by: Author },
  { ids, decision, note }: DecideBody,
  id: string,
): Promise<void> {
  const signupIds = await inOrder(db, [...new Set(ids.map(signupIdOf))]);
  const job = newJob(kind, id, by.now);
  try {
    await atomically(db, [
      ...claimKey(by),
      sql`INSERT INTO fraud_jobs (id, decision, note, signup_ids, created_by_kind, created_by, created_at)
        VALUES (${id}, ${decision}, ${note}, ${JSON.stringify(signupIds)}, ${by.actor?.kind ?? ""},
          ${by.actor?.id ?? ""}, cast(${by.now} as integer))`,
      job.statement,
      record(db, by, "fraud.decided_many", id, { decision, flags: signupIds.length }),
    ]);
  } catch (error) {
    if (isUniqueViolation(error, "fraud_jobs.id")) return; // the same request came before
    throw error;
  }
  await ring(env, [job]);
}

type Stored = RawRow<typeof fraudJobs>;

/** A job that has ended, and goes back over what it decided. */
const isUndo = (job: Stored): boolean => job.finished_at !== null;

const readJob = (db: Db, id: string) => db.get<Stored>(sql`SELECT * FROM fraud_jobs WHERE id = ${id}`);

function toFraudJob(job: Stored): FraudJob {
  const of = (JSON.parse(job.signup_ids) as string[]).length;
  return {
    ...{ id: job.id, decision: job.decision, status: job.status, progress: { rows: job.decided, of } },
    undone: of > 0 && isUndo(job) && job.status !== "failed" && (job.decided === 0 || job.status !== "done"),
    refused: (JSON.parse(job.refused) as string[]).map(flagIdOf),
  };
}

export async function findFraudJob(db: Db, id: string): Promise<FraudJob> {
  const job = await readJob(db, id);
  if (!job) throw notFound("There is no such job.");
  return toFraudJob(job);
}

/** The job, where this person began it; null for another's. */
export async function findOwnJob(db: Db, { actor }: Author, id: string): Promise<FraudJob | null> {
  const job = await readJob(db, id);
  return job && job.created_by === actor?.id ? toFraudJob(job) : null;
}

/**
 * `POST /fraud/jobs/:id/undo`: takes back what the job decided, some at a time, with the last first. 409 while it still
 * decides; repeated, it changes nothing.
 */
export async function undoMany({ env, db, by }: { env: Env; db: Db; by: Author }, id: string): Promise<void> {
  const job = await readJob(db, id);
  if (!job) throw notFound("There is no such job.");
  if (!isUndo(job)) throw new Problem("conflict", "The job still decides. Undo it once it is done.");
  const next = newJob(kind, id, by.now, { ifChanged: true });
  await atomically(db, [
    sql`UPDATE fraud_jobs SET status = 'queued'
      WHERE id = ${id} AND status IN ('done', 'failed') AND finished_at IS NOT NULL AND decided > 0`,
    next.statement,
    recordIfChanged(by, "fraud.undone_many", id, { flags: job.decided }),
  ]);
  await ring(env, [next]);
}

/** Those of them that still stand as the job decided; somebody may have decided otherwise since. */
async function asDecided(db: Db, job: Stored, signupIds: readonly string[]): Promise<string[]> {
  const status = job.decision === "confirm" ? "confirmed" : "dismissed";
  const rows = await db.all<{ id: string }>(sql`SELECT f.signup_id AS id
    FROM json_each(${JSON.stringify(signupIds)}) AS n CROSS JOIN fraud_flags AS f ON f.signup_id = n.value
    WHERE f.status = ${status} AND f.decided_by IS ${job.created_by} AND f.decided_at >= ${job.created_at}`);
  return rows.map(({ id }) => id);
}

/** Ms that a run goes on: then others of the queue have their turn. */
const turn = 3000;

/**
 * Decides of flags, or takes that back, a batch after another, each of which also says how far the job has come: a run
 * that dies has done a batch whole or not at all, and the next one goes on behind it.
 */
export const fraudJob: WaitingWork = {
  kind,
  retryDelays: [5, 30, 120, 600],
  lease: 120,
  async run({ env, db }, id, again) {
    const until = Date.now() + turn;
    for (;;) {
      const job = await readJob(db, id);
      if (!job || job.status === "done" || job.status === "failed") return;
      const ids = JSON.parse(job.signup_ids) as string[];
      const isBack = isUndo(job);
      const to = isBack ? Math.max(0, job.decided - decidedAtOnce) : job.decided + decidedAtOnce;
      const some = ids.slice(Math.min(job.decided, to), Math.max(job.decided, to));
      const now = Date.now();
      // Who takes it back may be another than who decided: `fraud.undone_many` names them.
      const actor = isBack ? null : ({ kind: job.created_by_kind, id: job.created_by } as Author["actor"]);
      const by: Author = { actor, requestId: id, now };
      const decided = Math.min(to, ids.length);
      const isLast = decided === (isBack ? 0 : ids.length);
      const advance = (refused: readonly string[]) => [
        guard(
          "conflict",
          sql`NOT EXISTS (SELECT 1 FROM fraud_jobs WHERE id = ${id} AND decided = ${job.decided})`,
        ),
        sql`UPDATE fraud_jobs SET decided = cast(${decided} as integer), status = ${isLast ? "done" : "running"},
          finished_at = cast(${isLast ? now : job.finished_at} as integer),
          refused = ${JSON.stringify([...(JSON.parse(job.refused) as string[]), ...refused])} WHERE id = ${id}`,
      ];
      try {
        const theirs = isBack ? await asDecided(db, job, some) : some;
        const [decision, note] = isBack ? (["undo", null] as const) : [job.decision, job.note];
        await decideFlags({ env, db, by }, theirs, decision, { note, also: advance });
      } catch (error) {
        if (!(error instanceof Problem) || (await readJob(db, id))?.decided === job.decided) throw error;
      }
      if (isLast) return;
      if (Date.now() >= until) return again();
    }
  },
  failed: async ({ now }, id) => [
    sql`UPDATE fraud_jobs SET status = 'failed', finished_at = cast(${now} as integer)
      WHERE id = ${id} AND status IN ('queued', 'running')`,
  ],
};
