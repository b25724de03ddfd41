import { atomically, type Db, isUniqueViolation } from "../../core/db/db";
import { newId } from "../../core/db/ids";
import { letOthersIn } from "../../core/http/let-others-in";
import { invalid, Problem } from "../../core/http/problem";
import { readOrganisation } from "../../core/organisation/organisation";
import { type Author, record } from "../../core/trail/record";
import type { Env } from "../../env";
import { announceCounts } from "../insight/live/announce-counts";
import { mostLines } from "./batch-number";
import { writeCounted } from "./clicks-left";
import { type Identities, identities } from "./event-identity";
import { FreeTimes } from "./free-times";
import { identified, type KnownEvent, leftOut, withoutRepeats } from "./known-events";
import { placeEvents } from "./place-events";
import { type BatchPlan, planBatch } from "./plan-batch";
import { type FaultyLine, type RawLine, readEvents, type StatedEvent } from "./read-events";
import { sealOpaque } from "./seal-opaque";
import type { Lines } from "./split-lines";
import { takenByClicks, takenBySignups } from "./taken-times";
import { writeBatch } from "./write-batch";

export interface ImportCall {
  env: Env;
  db: Db;
  by: Author;
  now: number;
}

export interface ImportOptions {
  /** A sign-up whose link has no click left brings one; otherwise its line is left out. */
  addMissingClicks?: boolean;
  /** Events of one atomic batch, in which the database answers nobody else. */
  atOnce?: number;
}

export interface ImportDone {
  /** Events that were written, the clicks that sign-ups brought among them. */
  accepted: number;
  duplicates: number;
  /** By line. */
  rejected: FaultyLine[];
}

export interface ReadHistory {
  /** Each once. */
  events: KnownEvent[];
  rejected: FaultyLine[];
}

/** What is read, or hashed, in one go. */
const piece = 1000;

const byLine = (a: FaultyLine, b: FaultyLine) => a.line - b.line;

/** In pieces, between which others are let in. */
async function judgeLines(lines: Lines, now: number) {
  const events: StatedEvent[] = [];
  const rejected: FaultyLine[] = [];
  let some: (RawLine | FaultyLine)[] = [];
  const judge = () => {
    const read = readEvents(some, now);
    events.push(...read.events);
    rejected.push(...read.rejected);
    some = [];
  };
  for (const line of lines) {
    some.push(line);
    if (some.length < piece) continue;
    judge();
    await letOthersIn();
  }
  judge();
  return { events, rejected };
}

/** Judges a file's lines and finds their links. More than 20,000 lines: 400. */
export async function readHistory({ env, db, now }: ImportCall, lines: Lines): Promise<ReadHistory> {
  if (lines.length > mostLines) {
    throw invalid("lines", `Import at most ${mostLines} lines at a time; these are ${lines.length}.`);
  }
  const read = await judgeLines(lines, now);
  const { placed, rejected } = await placeEvents(db, read.events);
  const identity = identities(env.DATA_KEY);
  const all: KnownEvent[] = [];
  for (let at = 0; at < placed.length; at += piece) {
    all.push(...placed.slice(at, at + piece).map((event) => identified(identity, event)));
    await letOthersIn();
  }
  return { events: withoutRepeats(all), rejected: [...read.rejected, ...rejected].sort(byLine) };
}

const eventsAtOnce = 1000;
const rounds = 20;

/** Another import's batch, or a sign-up that took the same microsecond or the last click, came in between. */
const isRace = (error: unknown) =>
  (error instanceof Problem && error.code === "conflict") ||
  String(error).includes("signups_within_clicks") ||
  ["import_batches.", "imported_clicks.", "signups.", "click_flushes."].some((table) =>
    isUniqueViolation(error, table),
  );

/** What the batches of a call share. */
interface Course extends ImportCall {
  importId: string;
  timeZone: string;
  identity: Identities;
  addMissingClicks: boolean;
  /** What is known of times that are taken: forgotten where a batch that gave some out was not written. */
  times: { clicks: FreeTimes; signups: FreeTimes };
  /** Links whose counters have written what they held. */
  written: Set<string>;
}

const noTimes = (db: Db, timeZone: string): Course["times"] => ({
  clicks: new FreeTimes((spans) => takenByClicks(db, spans, timeZone)),
  signups: new FreeTimes((spans) => takenBySignups(db, spans)),
});

/** The plan, made again where a link that has no click left may have some that its counter has not written. */
async function planWithCounted(course: Course, events: readonly KnownEvent[]): Promise<BatchPlan> {
  const plan = await planBatch(course, events);
  const lacking = [...plan.lacking, ...plan.signups.filter(({ bringsClick }) => bringsClick)];
  const links = new Set(lacking.map(({ link }) => link.id).filter((id) => !course.written.has(id)));
  if (links.size === 0) return plan;
  await writeCounted(course.env, links);
  for (const id of links) course.written.add(id);
  course.times = noTimes(course.db, course.timeZone);
  return planBatch(course, events);
}

async function importBatch(course: Course, events: readonly KnownEvent[]): Promise<BatchPlan> {
  const { env, db, by, now, importId, timeZone } = course;
  for (let round = 1; ; round++) {
    const plan = await planWithCounted(course, events);
    const [clicks, signups] = [plan.clicks.length, plan.signups.length];
    if (clicks + signups === 0) return plan;
    await letOthersIn();
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
      course.times = noTimes(db, timeZone);
    }
  }
}

/**
 * By link, and of one its clicks by time, then its sign-ups as the file has them: a batch touches few rows of the
 * rollups, and a sign-up finds every click of the file.
 */
export function inOrder(a: KnownEvent, b: KnownEvent): number {
  if (a.link.id !== b.link.id) return a.link.id < b.link.id ? -1 : 1;
  if (a.kind !== b.kind) return a.kind === "click" ? -1 : 1;
  return (a.kind === "click" ? a.us - b.us : 0) || a.line - b.line;
}

/**
 * Adds a history to what is counted (docs/decisions/import-events.md). A faulty line changes nothing, the others are
 * written in atomic batches; each event is known again, so a call that was cut short is simply made again.
 */
export async function importEvents(
  call: ImportCall,
  lines: Lines,
  { addMissingClicks = false, atOnce = eventsAtOnce }: ImportOptions = {},
): Promise<ImportDone> {
  const { events, rejected } = await readHistory(call, lines);
  const { timeZone } = await readOrganisation(call.db);
  const course: Course = {
    ...call,
    ...{ timeZone, addMissingClicks, importId: newId("import", call.now) },
    ...{ identity: identities(call.env.DATA_KEY), times: noTimes(call.db, timeZone), written: new Set() },
  };
  const sorted = events.toSorted(inOrder);
  const done: ImportDone = { accepted: 0, duplicates: 0, rejected };
  for (let at = 0; at < sorted.length; at += atOnce) {
    const batch = sorted.slice(at, at + atOnce);
    const { clicks, signups, lacking, before } = await importBatch(course, batch);
    const refused = lacking.flatMap((signup) => leftOut(signup, "no_click_left"));
    done.accepted += clicks.length + signups.length;
    done.duplicates += before + batch.reduce((sum, { repeats }) => sum + repeats.length, 0);
    done.duplicates -= refused.length - lacking.length;
    done.rejected.push(...refused);
    await letOthersIn();
  }
  done.rejected.sort(byLine);
  return done;
}
