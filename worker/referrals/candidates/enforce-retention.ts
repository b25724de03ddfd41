import { sql } from "drizzle-orm";
import { atomically, type Db, type Statement } from "../../core/db/db";
import type { RawRow } from "../../core/db/raw-row";
import type { JobCall } from "../../core/jobs/job";
import type { PeriodSchedule } from "../../core/jobs/schedule";
import { recordEach } from "../../core/trail/record";
import { firstIdAt } from "../fraud/judge-again";
import type { signups } from "../tables";
import { erasure } from "./erase-candidate";
import { forgetTraces, type Trace, tracesOf } from "./forget-traces";
import { keptEvidence } from "./kept-evidence";
import { readRetention } from "./retention-settings";

const dayMs = 86_400_000;
/** Sign-ups of one batch, and batches of one hour: what is left has its turn in the next. */
const atOnce = 200;
const batches = 50;
/** No attribution window is longer than 365 days: an older click earns nothing. */
const interestDays = 400;

const key = "referrals.retention";

/** The last sign-up that each was done for: ids are in order of arrival. */
interface Marks {
  evidence: string;
  contacts: string;
}

async function readMarks(db: Db): Promise<Marks> {
  const row = await db.get<{ value: string }>(sql`SELECT value FROM settings WHERE key = ${key}`);
  return { evidence: "", contacts: "", ...(row ? (JSON.parse(row.value) as Partial<Marks>) : {}) };
}

const keepMarks = (marks: Marks, now: number): Statement => sql`
  INSERT INTO settings (key, value, updated_at) VALUES (${key}, ${JSON.stringify(marks)}, cast(${now} AS integer))
  ON CONFLICT (key) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at`;

type Row = RawRow<
  typeof signups,
  "id" | "settled_at" | "occurred_at" | "email_encrypted" | "phone_encrypted" | "traits"
>;

const rowsAfter = (db: Db, after: string, before: string) =>
  db.all<Row>(sql`SELECT id, settled_at, occurred_at, email_encrypted, phone_encrypted, traits FROM signups
    WHERE id > ${after} AND id < ${before} ORDER BY id LIMIT ${atOnce}`);

/** By its phone's trace a person is found for as long as their phone is known. */
const isOfPhone = ([trace]: Trace) => trace.startsWith("p");

/** What came with these sign-ups; the words that they agreed to stay for as long as who did. */
async function forgetEvidence({ env }: JobCall, rows: readonly Row[]): Promise<Statement[]> {
  const ids = JSON.stringify(rows.map(({ id }) => id));
  const traces = (await tracesOf(env.DATA_KEY, rows)).filter((trace) => !isOfPhone(trace));
  return [
    sql`UPDATE signups SET traits = NULL, evidence = ${keptEvidence({ withConsent: true })}
      WHERE id IN (SELECT value FROM json_each(${ids}))`,
    forgetTraces(traces),
  ];
}

async function forgetContacts({ env, by }: JobCall, rows: readonly Row[]): Promise<Statement[]> {
  const known = rows.filter(({ email_encrypted: text }) => text !== "");
  const ids = known.map(({ id }) => id);
  const traces = forgetTraces(await tracesOf(env.DATA_KEY, known));
  return [
    ...erasure(JSON.stringify(ids), { hashes: [], words: [], traces }),
    recordEach(by, "signup.erased", ids),
  ];
}

const kinds = [
  { mark: "evidence", forget: forgetEvidence },
  { mark: "contacts", forget: forgetContacts },
] as const;

/** A bounded part of what is due; each batch is whole, with how far it came. */
async function enforce(call: JobCall): Promise<void> {
  const { db, now } = call;
  const settings = await readRetention(db);
  const kept = { evidence: settings.evidence_days, contacts: settings.contact_days };
  const marks = await readMarks(db);
  for (const { mark, forget } of kinds) {
    const days = kept[mark];
    if (days === null) continue;
    for (let i = 0; i < batches; i++) {
      const rows = await rowsAfter(db, marks[mark], firstIdAt(now - days * dayMs));
      const last = rows.at(-1)?.id;
      if (last === undefined) break;
      // One that is still not attributed after so long needs what it came with; somebody must look at it.
      const settled = rows.filter(({ settled_at: at }) => at !== null);
      marks[mark] = last;
      await atomically(db, [...(await forget(call, settled)), keepMarks(marks, now)]);
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
