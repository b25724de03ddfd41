import { sql } from "drizzle-orm";
import { atomically, type Db, type Statement } from "../../core/db/db";
import type { RawRow } from "../../core/db/raw-row";
import type { JobCall } from "../../core/jobs/job";
import type { PeriodSchedule } from "../../core/jobs/schedule";
import { firstIdAt } from "../fraud/judge-again";
import type { signups } from "../tables";
import { forgetContacts } from "./forget-contacts";
import { forgetTraces, type Trace, tracesOf } from "./forget-traces";
import { keptEvidence } from "./kept-evidence";
import { readRetention } from "./retention-settings";

const dayMs = 86_400_000;
/** No attribution window is longer than 365 days: an older click earns nothing. */
const interestDays = 400;

const key = "referrals.retention";

type Kind = "evidence" | "contacts";

/** How far each has come: the last sign-up that it was done for (ids are in order of arrival), and those left behind. */
interface Marks extends Record<Kind, string> {
  /** Sign-ups that were not attributed when their turn was: what they came with is needed until they are. */
  waiting: Record<Kind, string[]>;
}

/** Beyond so many it waits for them. */
const mostWaiting = 500;

async function readMarks(db: Db): Promise<Marks> {
  const row = await db.get<{ value: string }>(sql`SELECT value FROM settings WHERE key = ${key}`);
  const kept = row ? (JSON.parse(row.value) as Partial<Marks>) : {};
  return { evidence: "", contacts: "", ...kept, waiting: { evidence: [], contacts: [], ...kept.waiting } };
}

const keepMarks = (marks: Marks, now: number): Statement => sql`
  INSERT INTO settings (key, value, updated_at) VALUES (${key}, ${JSON.stringify(marks)}, cast(${now} AS integer))
  ON CONFLICT (key) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at`;

type Row = RawRow<
  typeof signups,
  "id" | "settled_at" | "occurred_at" | "email_hash" | "email_encrypted" | "phone_encrypted" | "traits"
>;

const columns = sql`s.id, s.settled_at, s.occurred_at, s.email_hash, s.email_encrypted, s.phone_encrypted, s.traits`;

/** The next that are due and may go, and how far it has come with them. */
async function readDue(db: Db, marks: Marks, kind: Kind, before: string, atOnce: number) {
  const waiting = marks.waiting[kind];
  const [settled, next] = await Promise.all([
    db.all<Row>(sql`SELECT ${columns} FROM json_each(${JSON.stringify(waiting)}) w
      CROSS JOIN signups s ON s.id = w.value WHERE s.settled_at IS NOT NULL`),
    waiting.length >= mostWaiting
      ? []
      : db.all<Row>(sql`SELECT ${columns} FROM signups s
          WHERE s.id > ${marks[kind]} AND s.id < ${before} ORDER BY s.id LIMIT ${atOnce}`),
  ]);
  const done = new Set(settled.map(({ id }) => id));
  const left = next.flatMap(({ id, settled_at: at }) => (at === null ? [id] : []));
  const after: Marks = {
    ...marks,
    [kind]: next.at(-1)?.id ?? marks[kind],
    waiting: { ...marks.waiting, [kind]: [...waiting.filter((id) => !done.has(id)), ...left] },
  };
  return {
    rows: [...settled, ...next.filter(({ settled_at: at }) => at !== null)],
    after,
    found: done.size + next.length,
  };
}

/** By its phone's trace a person is found for as long as their phone is known. */
const isOfPhone = ([trace]: Trace) => trace.startsWith("p");

/** What came with these sign-ups; the words that they agreed to stay for as long as who did. */
async function forgetEvidence({ env, db }: JobCall, rows: readonly Row[], keep: Statement): Promise<boolean> {
  const ids = JSON.stringify(rows.map(({ id }) => id));
  const traces = (await tracesOf(env.DATA_KEY, rows)).filter((trace) => !isOfPhone(trace));
  await atomically(db, [
    sql`UPDATE signups SET traits = NULL, evidence = ${keptEvidence({ withConsent: true })}
      WHERE id IN (SELECT value FROM json_each(${ids}))`,
    forgetTraces(traces),
    keep,
  ]);
  return true;
}

/**
 * `atOnce`: sign-ups of a batch; `batches`: of an hour, and what is left has its turn in the next. People go once a day:
 * their files are then deleted, and dumps rewritten, once.
 */
const kinds = [
  { kind: "evidence", setting: "evidence_days", forget: forgetEvidence, atOnce: 200, batches: 50, grain: 1 },
  {
    kind: "contacts",
    setting: "contact_days",
    forget: forgetContacts,
    atOnce: 500,
    batches: 1,
    grain: dayMs,
  },
] as const;

/** A bounded part of what is due; each batch is whole, with how far it came. */
async function enforce(call: JobCall): Promise<void> {
  const { db, now } = call;
  const settings = await readRetention(db);
  let marks = await readMarks(db);
  for (const { kind, setting, forget, atOnce, batches, grain } of kinds) {
    const days = settings[setting];
    if (days === null) continue;
    const before = firstIdAt(now - (now % grain) - days * dayMs);
    for (let i = 0; i < batches; i++) {
      const { rows, after, found } = await readDue(db, marks, kind, before, atOnce);
      if (found === 0 || !(await forget(call, rows, keepMarks(after, now)))) break;
      marks = after;
    }
  }
}

/** Each hour what is older than the settings allow goes. Counts stay what they are. */
export const enforceRetention: PeriodSchedule = {
  every: "hour",
  catchUp: "latest",
  name: "privacy.retention",
  run: enforce,
};

/** What was noted of addresses, and is of no more use. */
export const forgetNotedAddresses: PeriodSchedule = {
  every: "day",
  atHour: 3,
  catchUp: "latest",
  name: "privacy.forget_noted_addresses",
  run: async ({ db, now }) => {
    await db.run(sql`DELETE FROM interests WHERE recorded_at <= ${now - interestDays * dayMs}`);
    await db.run(sql`DELETE FROM data_requests WHERE written_at <= ${now - dayMs}`);
  },
};
