import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { MeasuredCosts } from "./measure.ts";
import { type CounterTimes, type Outcome, simulate } from "./simulated-clicks.ts";

// What simulated clicks are charged, with what one costs as the bench measured it (costs.json) and Cloudflare's list
// prices beyond all allowances (prices.json).

const read = (name: string) => JSON.parse(readFileSync(join(import.meta.dirname, name), "utf8"));

interface Prices {
  usdPerMillion: Record<string, number>;
  usdPerGbMonth: { database: number; files: number };
}

export const prices = read("prices.json") as Prices;
export const costs = read("costs.json") as MeasuredCosts;

/** Invocations are lines of the log too, unless the configuration says otherwise. */
const logsInvocations = !/^\[observability\.logs\][^[]*^invocation_logs = false$/ms.test(
  readFileSync(join(import.meta.dirname, "../wrangler.toml"), "utf8"),
);

/** Not measured: processor time of a redirect. What an object is charged for memory. */
const assumed = { cpuMs: 0.5, memoryGb: 0.128 };
/** worker/referrals/raw-log: what a file takes, and how often a row is read until it is in one (found, compared, deleted). */
const [rowsAFile, bytesAFile, readsOfMove] = [2000, 1_500_000, 4];
/** Days for which raw events stay in the database. */
export const hotDays = 90;

const { hot, cold, left } = costs;
const perCold = (name: "writes" | "reads" | "objectRequests" | "objectReads" | "objectRows" | "feedMs") =>
  cold[name] / cold.clicks;

/** Of one flush: a cold click is one batch and one flush. Its rows in the object are the batch's and the alarm. */
const flushCosts = {
  rows: perCold("writes"),
  objectRequests: perCold("objectRequests") - 1,
  objectReads: perCold("objectReads"),
  reads: perCold("reads"),
  feedMs: perCold("feedMs"),
};

/** Of a lone click, or of one among many: a busy link's flush carries more. */
export function timesOf(perSecond: number): CounterTimes {
  const busy = hot.map(({ flushMs, flushes }) => flushMs / flushes);
  const row = cold.recordMs / cold.clicks;
  return { row, flush: perSecond < 1 ? cold.flushMs / cold.flushes : Math.max(...busy) };
}

/** US dollars for a million such clicks, by what is charged for it: once. */
export function bill(outcome: Outcome): Record<string, number> {
  const { clicks, batches, objectWrites, states, flushes, objectMs } = outcome;
  const a = (n: number) => n / clicks;
  const requests = batches + flushes * flushCosts.objectRequests;
  const logged = left.cold.rows === 0 ? 0 : left.cold.bytes / left.cold.rows;
  const files = flushes / Math.min(rowsAFile, bytesAFile / logged);
  const lines = cold.logLines / cold.clicks + (logsInvocations ? 1 + a(requests) : 0);
  const of = (what: string, n: number) => n * (prices.usdPerMillion[what] ?? Number.NaN);
  return {
    requests: of("workerRequests", 1),
    cpu: of("cpuMs", assumed.cpuMs),
    objects: of("objectRequests", a(requests)),
    duration: of("objectGbSeconds", (a(objectMs + flushes * flushCosts.feedMs) / 1000) * assumed.memoryGb),
    "D1 rows": of("rowsWritten", a(flushes * flushCosts.rows)),
    // An alarm is a row.
    "object rows": of("rowsWritten", a(objectWrites + flushes + states)),
    reads: of("rowsRead", a(flushes * (flushCosts.reads + flushCosts.objectReads))),
    logs: of("logLines", lines),
    "moved to files":
      of("rowsWritten", a(flushes) * left.cold.deleteWrites) +
      of("rowsRead", a(flushes) * (readsOfMove + left.cold.deleteReads)) +
      of("filesWritten", a(files)) +
      of("filesRead", a(files)),
  };
}

export const totalOf = (parts: Record<string, number>) =>
  Object.values(parts).reduce((sum, part) => sum + part, 0);

/** US dollars a month for what a million clicks have left: while it is in the database, and in files from then on. */
export function storage(isHot: boolean): { database: number; files: number } {
  const { bytes, fileBytes, clicks } = isHot ? left.hot : left.cold;
  const gb = (n: number) => ((n / clicks) * 1e6) / 1e9;
  return {
    database: gb(bytes) * prices.usdPerGbMonth.database,
    files: gb(fileBytes) * prices.usdPerGbMonth.files,
  };
}

/** US dollars that a million clicks of one link may cost at a rate, over up to so many isolates. */
export const bounds = new Map([
  [500, 0.45],
  [100, 0.6],
]);
export const boundedIsolates = 100;
/** The same of links with a click an hour each. */
export const coldBound = 9;

export const clicksOf = (perSecond: number, isolates: number, seconds: number) =>
  simulate(perSecond, isolates, seconds, timesOf(perSecond));

export interface Comparison {
  what: string;
  measured: number;
  modelled: number;
  holds: boolean;
}

/** By how much the simulation may differ from what was measured. */
const mostApart = 0.15;

/**
 * The simulation beside what was measured of one isolate at the rates that were reached. A machine that does not keep the
 * rate that was asked for is late with each batch, which then holds more clicks: there the simulation may say more.
 */
export function comparisons(): Comparison[] {
  return hot.flatMap((one) => {
    const outcome = clicksOf(one.reached, 1, one.clicks / one.reached);
    const isKept = one.reached >= 0.95 * one.asked;
    const scale = one.clicks / outcome.clicks;
    const modelled = {
      objectRequests: outcome.batches + outcome.flushes * flushCosts.objectRequests,
      writes: outcome.flushes * flushCosts.rows,
      objectRows: outcome.objectWrites + outcome.flushes + outcome.states,
    };
    return Object.entries(modelled).map(([name, n]) => {
      const measured = one[name as keyof typeof modelled];
      const share = (n * scale) / measured;
      return {
        what: `${name} of ${one.what}`,
        ...{ measured, modelled: Math.round(n * scale) },
        holds: share >= 1 - mostApart && (!isKept || share <= 1 + mostApart),
      };
    });
  });
}
