import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type LastBatch, shareMs, waitAtCounter, waitInIsolate } from "../worker/referrals/clicks/waits.ts";
import { percentile } from "./verdict.ts";

// `npm run simulate`: what clicks cost where many locations and isolates send them, with what one click costs as the
// bench measured it (bench/costs.json) and list prices (bench/prices.json). docs/scale.md tells what to make of it.

const read = (name: string) => JSON.parse(readFileSync(join(import.meta.dirname, name), "utf8"));
const { usdPerMillion: price } = read("prices.json") as { usdPerMillion: Record<string, number> };
const { measured } = read("costs.json") as { measured: (Record<string, number> & { what: string })[] };
const cold = measured.find(({ what }) => what.includes("cold"));
if (!cold?.clicks) throw new Error("bench/costs.json has no cold click: npm run bench -- measure");
const perCold = (what: string) => (cold[what] ?? 0) / (cold.clicks ?? 1);

/** Of one flush: a cold click is one batch and one flush. */
const flushCosts = {
  rows: perCold("writes"),
  objectRows: perCold("objectRows") - 1,
  objectRequests: perCold("objectRequests") - 1,
  reads: perCold("reads"),
};

// worker/referrals/clicks/batch-clicks.ts and click-counter.ts.
const maxClicks = 500;
const [quietDelay, busyDelay, busyFor] = [400, 2000, 5000];

/** Not measured: processor time of a redirect, and for how long a counter is at work on a row or on a flush, which waits for D1. */
const assumed = { cpuMs: 0.5, rowMs: 10, flushMs: 100, memoryGb: 0.128 };

/** Random numbers that are the same in every run. */
let seed = 1;
function random(): number {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return seed / 2 ** 32;
}
const gap = (perMs: number) => -Math.log(1 - random()) / perMs;

interface Isolate {
  leavesAt: number;
  openedAt: number;
  clicks: number;
  last: LastBatch | undefined;
}

interface Outcome {
  clicks: number;
  batches: number;
  objectWrites: number;
  flushes: number;
  /** Milliseconds in which the counter was at work or waited, however much it did at once. */
  objectMs: number;
  freshness: number[];
}

interface Arrival {
  at: number;
  openedAt: number;
}

/** The batches in which one link's clicks leave `isolates`, in order. */
function batchesOf(
  perSecond: number,
  isolates: number,
  seconds: number,
): { arrivals: Arrival[]; clicks: number } {
  const all: Isolate[] = Array.from({ length: isolates }, () => ({
    leavesAt: 0,
    openedAt: 0,
    clicks: 0,
    last: undefined,
  }));
  const arrivals: Arrival[] = [];
  let clicks = 0;
  const leave = (isolate: Isolate, at: number) => {
    arrivals.push({ at, openedAt: isolate.openedAt });
    isolate.last = { openedAt: isolate.openedAt, clicks: isolate.clicks };
    isolate.clicks = 0;
  };
  for (let now = gap(perSecond / 1000); now < seconds * 1000; now += gap(perSecond / 1000)) {
    clicks += 1;
    const isolate = all[Math.floor(random() * isolates)] as Isolate;
    if (isolate.clicks > 0 && (now > isolate.leavesAt || isolate.clicks >= maxClicks)) {
      leave(isolate, Math.min(now, isolate.leavesAt));
    }
    if (isolate.clicks === 0) {
      isolate.openedAt = now;
      isolate.leavesAt = now + waitInIsolate(isolate.last, now);
    }
    isolate.clicks += 1;
  }
  for (const isolate of all) if (isolate.clicks > 0) leave(isolate, isolate.leavesAt);
  return { arrivals: arrivals.sort((a, b) => a.at - b.at), clicks };
}

/** The moments at which a counter writes a row, each with the batches that share it. */
function rowsOf(arrivals: Arrival[]): { at: number; batches: Arrival[] }[] {
  const rows: { at: number; batches: Arrival[] }[] = [];
  for (const arrival of arrivals) {
    const { at, openedAt } = arrival;
    const row = rows.at(-1);
    if (row && at <= row.at) {
      row.batches.push(arrival);
      row.at = Math.min(row.at, at + waitAtCounter(at - openedAt));
    } else {
      const isAlone = !row || at - row.at >= shareMs;
      rows.push({ at: isAlone ? at : at + waitAtCounter(at - openedAt), batches: [arrival] });
    }
  }
  return rows;
}

/** One link's clicks over `isolates`. */
function simulate(perSecond: number, isolates: number, seconds: number): Outcome {
  const { arrivals, clicks } = batchesOf(perSecond, isolates, seconds);
  const rows = rowsOf(arrivals);
  let flushes = 0;
  let flushAt = Number.NEGATIVE_INFINITY;
  const freshness: number[] = [];
  const busy: [from: number, to: number][] = [];
  for (const { at, batches } of rows) {
    busy.push([batches[0]?.at ?? at, at + assumed.rowMs]);
    if (at > flushAt) {
      flushes += 1;
      flushAt = at + (at - flushAt < busyFor ? busyDelay + 300 * random() : quietDelay);
      busy.push([flushAt, flushAt + assumed.flushMs]);
    }
    for (const { openedAt } of batches) freshness.push((flushAt - openedAt) / 1000);
  }
  return {
    ...{ clicks, batches: arrivals.length, objectWrites: rows.length, flushes, freshness },
    objectMs: together(busy),
  };
}

/** How long at least one of the spans lasts. */
function together(spans: [from: number, to: number][]): number {
  let sum = 0;
  let end = Number.NEGATIVE_INFINITY;
  for (const [from, to] of spans.sort((a, b) => a[0] - b[0])) {
    if (to > end) sum += to - Math.max(from, end);
    end = Math.max(end, to);
  }
  return sum;
}

/** US dollars for a million such clicks, by what is charged. */
function bill({ clicks, batches, objectWrites, flushes, objectMs }: Outcome): Record<string, number> {
  const requests = (batches + flushes * flushCosts.objectRequests) / clicks;
  const rows = (objectWrites + flushes * (flushCosts.rows + flushCosts.objectRows)) / clicks;
  const of = (what: string, n: number) => n * (price[what] ?? 0);
  return {
    requests: of("workerRequests", 1),
    cpu: of("cpuMs", assumed.cpuMs),
    objects: of("objectRequests", requests),
    duration: of("objectGbSeconds", (objectMs / 1000 / clicks) * assumed.memoryGb),
    rows: of("rowsWritten", rows),
    reads: of("rowsRead", (flushes * flushCosts.reads) / clicks),
  };
}

let missed = 0;

function tell(what: string, outcome: Outcome, bound: number | null): void {
  const parts = bill(outcome);
  const total = Object.values(parts).reduce((sum, n) => sum + n, 0);
  const per = (n: number) => (n / outcome.clicks).toFixed(3);
  const isMissed = bound !== null && total > bound;
  if (isMissed) missed += 1;
  const sums = Object.entries(parts).map(([name, n]) => `${name} ${n.toFixed(3)}`);
  process.stdout.write(
    `${isMissed ? "MISSED" : "ok    "}  ${what}: $${total.toFixed(2)} a million${bound === null ? "" : ` (at most $${bound.toFixed(2)})`}
          ${sums.join(", ")}
          a click: ${per(outcome.batches)} batches, ${per(outcome.objectWrites)} rows of the counter, ${per(outcome.flushes)} D1 batches; fresh in ${percentile(outcome.freshness, 0.95).toFixed(1)} s (p95)\n`,
  );
}

/** US dollars that a million clicks of one link may cost at a rate, over up to so many isolates. */
const bounds = new Map([
  [500, 0.45],
  [100, 0.6],
]);
const boundedIsolates = 100;
for (const rate of [1000, 500, 100]) {
  for (const isolates of [1, 4, 12, 40, 100, 400]) {
    const bound = isolates <= boundedIsolates ? (bounds.get(rate) ?? null) : null;
    tell(`${rate}/s on one link, ${isolates} isolates`, simulate(rate, isolates, 60), bound);
  }
}
process.stdout.write("\n");
tell("each link one click an hour", simulate(1 / 3600, 1, 3600 * 500), 9);
tell(
  "100 million a month over 50,000 links, evenly",
  simulate(100e6 / 50_000 / 2_592_000, 4, 3600 * 300),
  null,
);
process.exit(missed > 0 ? 1 : 0);
