import { sql } from "drizzle-orm";
import type { Env } from "../../env";
import { atomically, type Db } from "../db/db";
import { newId } from "../db/ids";
import type { RawRow } from "../db/raw-row";
import type { recounts } from "../db/tables";
import { type JobCall, newJob, ring, type WaitingWork } from "../jobs/job";
import type { Schedule } from "../jobs/schedule";
import { type Author, recordIfChanged } from "../trail/record";
import { allRecounts, type Difference } from "./recount";

/** Where one kind of recount stands. `turns`: those it has had this time. */
interface Mark {
  mark: unknown;
  turns: number;
  isDone: boolean;
}

type Marks = Record<string, Mark>;

/** Ms that a turn counts: then others of the queue have theirs. */
const turn = 3000;

/** Turns of one kind a night: ten minutes of counting, and half as much of waiting. */
const turnsANight = 200;

/** Ms after which one that has not ended is taken to have died. */
const longest = 20 * 3_600_000;

/** Differences that are kept of a recount: what there are more of is one fault, and counted. */
const keptDifferences = 200;

const keptDays = 30;
const dayMs = 86_400_000;

async function marksOfLast(db: Db): Promise<Marks> {
  const last = await db.get<RawRow<typeof recounts, "marks">>(
    sql`SELECT marks FROM recounts WHERE finished_at IS NOT NULL ORDER BY id DESC LIMIT 1`,
  );
  return last ? JSON.parse(last.marks) : {};
}

/** Begins a recount, unless one is under way. Whether it began one. */
export async function beginRecount({ env, db, by }: { env: Env; db: Db; by: Author }): Promise<boolean> {
  const { now } = by;
  const last = await marksOfLast(db);
  const marks: Marks = {};
  for (const { name, goesOn } of allRecounts()) {
    marks[name] = { mark: goesOn ? (last[name]?.mark ?? null) : null, turns: 0, isDone: false };
  }
  const id = newId("recount", now);
  const job = newJob(recountJob.kind, id, now, { ifChanged: true });
  const [begun] = await atomically(db, [
    sql`INSERT INTO recounts (id, started_at, started_by, marks)
      SELECT ${id}, cast(${now} AS integer), ${by.actor?.id ?? null}, ${JSON.stringify(marks)}
      WHERE NOT EXISTS (SELECT 1 FROM recounts WHERE finished_at IS NULL AND started_at > ${now - longest})`,
    job.statement,
    recordIfChanged(by, "recount.begun", id),
  ]);
  if (begun?.meta.changes === 0) return false;
  await ring(env, [job]);
  return true;
}

interface Found {
  compared: number;
  differences: Difference[];
}

/** Counts until the turn is over, one kind after the other. True once there is nothing left to count this time. */
async function count(call: JobCall, marks: Marks, found: Found): Promise<boolean> {
  const until = Date.now() + turn;
  for (const { name, step } of allRecounts()) {
    const at = marks[name] ?? { mark: null, turns: 0, isDone: false };
    marks[name] = at;
    if (at.isDone) continue;
    at.turns += 1;
    while (!at.isDone) {
      const began = Date.now();
      const { next, compared, differences } = await step(call, at.mark);
      found.compared += compared;
      found.differences.push(...differences);
      at.mark = next;
      at.isDone = next === null;
      // The database answers one after another: half as long as it worked for this, it is free for others.
      await scheduler.wait((Date.now() - began) / 2);
      if (!at.isDone && Date.now() >= until) {
        at.isDone = at.turns >= turnsANight;
        if (!at.isDone) return false;
      }
    }
  }
  return true;
}

const addDifferences = (id: string, differences: Difference[]) => sql`
  INSERT INTO recount_differences (recount_id, place, owner, period, measure, expected, found)
  SELECT ${id}, value ->> 'place', value ->> 'owner', value ->> 'period', value ->> 'measure',
    value ->> 'expected', value ->> 'found' FROM json_each(${JSON.stringify(differences)})
  WHERE (SELECT count(*) FROM recount_differences WHERE recount_id = ${id}) < ${keptDifferences}
  ON CONFLICT DO UPDATE SET expected = excluded.expected, found = excluded.found`;

/** A recount is a job: bounded turns, of which each goes on where the last one stopped. It changes no total. */
export const recountJob: WaitingWork = {
  kind: "recount",
  retryDelays: [60, 600, 3600],
  lease: 120,
  async run(call, id, again) {
    const { db } = call;
    const row = await db.get<RawRow<typeof recounts, "marks">>(
      sql`SELECT marks FROM recounts WHERE id = ${id} AND finished_at IS NULL`,
    );
    if (!row) return;
    const marks: Marks = JSON.parse(row.marks);
    const found: Found = { compared: 0, differences: [] };
    const isDone = await count(call, marks, found);
    // A turn that ran twice counts once: it began where the marks stood.
    await atomically(db, [
      sql`UPDATE recounts SET marks = ${JSON.stringify(marks)}, compared = compared + ${found.compared},
        differences = differences + ${found.differences.length},
        finished_at = ${isDone ? sql`cast(${Date.now()} AS integer)` : sql`NULL`}
        WHERE id = ${id} AND marks = ${row.marks} AND finished_at IS NULL`,
      ...(found.differences.length > 0
        ? [addDifferences(id, found.differences.slice(0, keptDifferences))]
        : []),
    ]);
    if (!isDone) again();
  },
};

/** At two in the night, where the organisation is. */
export const recountNightly: Schedule = {
  every: "day",
  atHour: 2,
  zone: "organisation",
  catchUp: "latest",
  name: "recount",
  async run(call) {
    await beginRecount(call);
    const before = call.now - keptDays * dayMs;
    await atomically(call.db, [
      sql`DELETE FROM recount_differences WHERE recount_id IN (SELECT id FROM recounts WHERE started_at < ${before})`,
      sql`DELETE FROM recounts WHERE started_at < ${before}`,
    ]);
  },
};
