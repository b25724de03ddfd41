import { atomically, type Db, isUniqueViolation } from "../../core/db/db";
import { newId } from "../../core/db/ids";
import { invalid, Problem } from "../../core/http/problem";
import { readOrganisation } from "../../core/organisation/organisation";
import { type Author, record } from "../../core/trail/record";
import type { Env } from "../../env";
import { announceCounts } from "../insight/live/announce-counts";
import { mostLines } from "./batch-number";
import { identities } from "./event-identity";
import { identified, type Known, withoutRepeats } from "./known-events";
import { placeEvents } from "./place-events";
import { type BatchPlan, planBatch } from "./plan-batch";
import { type FaultyLine, readEvents } from "./read-events";
import { sealOpaque } from "./seal-opaque";
import type { Lines } from "./split-lines";
import { writeBatch } from "./write-batch";

export interface ImportCall {
  env: Env;
  db: Db;
  by: Author;
  now: number;
}

export interface ImportDone {
  accepted: number;
  duplicates: number;
  /** By line. */
  rejected: FaultyLine[];
}

export interface ReadHistory {
  /** Each once. */
  events: Known[];
  repeats: number;
  rejected: FaultyLine[];
}

/** Judges a file's lines and finds their links. More than 20,000 lines: 400. */
export async function readHistory({ env, db, now }: ImportCall, lines: Lines): Promise<ReadHistory> {
  if (lines.length > mostLines) {
    throw invalid("lines", `Import at most ${mostLines} lines at a time; these are ${lines.length}.`);
  }
  const read = readEvents(lines, now);
  const { placed, rejected } = await placeEvents(db, read.events);
  const identity = identities(env.DATA_KEY);
  const all = placed.map((event) => identified(identity, event));
  const events = withoutRepeats(all);
  return {
    events,
    repeats: all.length - events.length,
    rejected: [...read.rejected, ...rejected].sort((a, b) => a.line - b.line),
  };
}

/** Events of one atomic batch: some 100 ms of the database's time, in which it answers nobody else. */
const atOnce = 2000;
const rounds = 20;

/** Another import's batch, or a sign-up that took the same microsecond, came between reading and writing. */
const isRace = (error: unknown) =>
  (error instanceof Problem && error.code === "conflict") ||
  ["import_batches.", "imported_clicks.", "signups.", "click_flushes."].some((table) =>
    isUniqueViolation(error, table),
  );

async function importBatch(
  call: ImportCall,
  importId: string,
  timeZone: string,
  events: readonly Known[],
): Promise<BatchPlan> {
  const { env, db, by, now } = call;
  const identity = identities(env.DATA_KEY);
  for (let round = 1; ; round++) {
    const plan = await planBatch({ db, now, timeZone, identity }, events);
    const [clicks, signups] = [plan.clicks.length, plan.signups.length];
    if (clicks + signups === 0) return plan;
    const addresses = await Promise.all(
      plan.signups.map(({ userEmail }) => sealOpaque(env.DATA_KEY, userEmail)),
    );
    try {
      await atomically(db, [
        ...writeBatch(plan, addresses, { importId, by: by.actor?.id ?? null, now, timeZone }),
        record(db, by, "events.imported", importId, { batch: plan.number, clicks, signups }),
      ]);
      const links = new Map(events.map(({ link }) => [link.id, link]));
      announceCounts(
        env,
        [...links.values()].map((link) => ({ referralId: link.id, campaignId: link.campaignId })),
      );
      return plan;
    } catch (error) {
      if (round === rounds || !isRace(error)) throw error;
    }
  }
}

/** By link, and within one by time: a batch touches few rows of the rollups. */
function inBatches(events: readonly Known[]): Known[][] {
  const sorted = [...events].sort((a, b) =>
    a.link.id === b.link.id ? a.us - b.us || a.line - b.line : a.link.id < b.link.id ? -1 : 1,
  );
  return Array.from({ length: Math.ceil(sorted.length / atOnce) }, (_, i) =>
    sorted.slice(i * atOnce, (i + 1) * atOnce),
  );
}

/**
 * Adds a history to what is counted (docs/decisions/import-events.md). A faulty line changes nothing, the others are
 * written in atomic batches; each event is known again, so a call that was cut short is simply made again.
 */
export async function importEvents(call: ImportCall, lines: Lines): Promise<ImportDone> {
  const { events, repeats, rejected } = await readHistory(call, lines);
  const { timeZone } = await readOrganisation(call.db);
  const importId = newId("import", call.now);
  let accepted = 0;
  for (const batch of inBatches(events)) {
    const plan = await importBatch(call, importId, timeZone, batch);
    accepted += plan.clicks.length + plan.signups.length;
  }
  return { accepted, duplicates: repeats + events.length - accepted, rejected };
}
