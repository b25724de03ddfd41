import { sql } from "drizzle-orm";
import { type Db, openDb } from "../../../core/db/db";
import type { RawRow } from "../../../core/db/raw-row";
import type { Figures, LiveSource } from "../../../core/live/live-source";
import { readOrganisation } from "../../../core/organisation/organisation";
import { addDays, localDay } from "../../../core/time";
import type { Env } from "../../../env";
import type { referrals } from "../../tables";
import { type Counts, metricsOf } from "../metrics";
import { countsOf } from "../totals";
import { readChange, readTopic, shows } from "./topic";

/** Before any click that can be counted. */
const beginning = "1900-01-01";

const figuresOf = (counts: Counts, prefix: string): Figures =>
  Object.fromEntries(Object.entries(metricsOf(counts)).map(([name, value]) => [prefix + name, value]));

async function load(env: Env, topic: string): Promise<Figures> {
  const { period, ...who } = readTopic(topic);
  const db = openDb(env);
  const { timeZone } = await readOrganisation(db);
  const today = localDay(Date.now(), timeZone);
  const periods = {
    "": period,
    "today.": { from: today, to: today },
    "week.": { from: addDays(today, -6), to: today },
    "all.": { from: beginning, to: today },
  };
  const counts = await countsOf(db, who, Object.values(periods));
  return Object.assign(
    {},
    ...Object.keys(periods).map((prefix, i) => figuresOf(counts[i] as Counts, prefix)),
  );
}

/** Whose a link is: that never changes. */
const officers = new Map<string, string>();
const mostOfficers = 20_000;

async function knowOfficers(db: Db, referralIds: string[]): Promise<void> {
  const unknown = referralIds.filter((id) => !officers.has(id));
  if (unknown.length === 0) return;
  if (officers.size > mostOfficers) officers.clear();
  const rows = await db.all<RawRow<typeof referrals, "id" | "officer_id">>(sql`
    SELECT id, officer_id FROM referrals WHERE id IN (SELECT value FROM json_each(${JSON.stringify(unknown)}))`);
  for (const row of rows) officers.set(row.id, row.officer_id);
}

async function concerned(env: Env, topics: string[], changes: string[]): Promise<string[]> {
  const looked = topics.map((topic) => ({ topic, ...readTopic(topic) }));
  const changed = changes.map(readChange);
  if (looked.some(({ officerId }) => officerId !== null)) {
    await knowOfficers(
      openDb(env),
      changed.flatMap(({ referralId }) => referralId ?? []),
    );
  }
  return looked
    .filter((one) =>
      changed.some((change) => shows(one, change, officers.get(change.referralId ?? "") ?? null)),
    )
    .map(({ topic }) => topic);
}

/** The key figures of a filter, as the feed follows them. */
export const liveCounts: LiveSource = { load, concerned };
