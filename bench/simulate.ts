import { readFileSync } from "node:fs";
import { join } from "node:path";
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
const [shortMs, longMs, maxClicks] = [5, 80, 500];
const [quietDelay, busyDelay, busyFor] = [400, 2000, 5000];

/** Not measured: processor time of a redirect, and the wall time of a request to a counter, which waits for D1. */
const assumed = { cpuMs: 0.5, requestSeconds: 0.05, memoryGb: 0.128 };

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
  last: { openedAt: number; clicks: number } | null;
}

interface Outcome {
  clicks: number;
  batches: number;
  objectWrites: number;
  flushes: number;
  freshness: number[];
}

/** One link's clicks over `isolates`; `commitMs`: batches that arrive within it would share a row of the counter. */
function simulate(perSecond: number, isolates: number, seconds: number, commitMs = 0): Outcome {
  const all: Isolate[] = Array.from({ length: isolates }, () => ({
    leavesAt: 0,
    openedAt: 0,
    clicks: 0,
    last: null,
  }));
  const arrivals: { at: number; openedAt: number }[] = [];
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
      const { last } = isolate;
      const isBusy = last && (last.clicks / (now - last.openedAt)) * longMs >= 1;
      isolate.openedAt = now;
      isolate.leavesAt = now + (isBusy ? longMs : shortMs);
    }
    isolate.clicks += 1;
  }
  for (const isolate of all) if (isolate.clicks > 0) leave(isolate, isolate.leavesAt);
  arrivals.sort((a, b) => a.at - b.at);
  let objectWrites = 0;
  let committed = Number.NEGATIVE_INFINITY;
  let flushes = 0;
  let flushAt = Number.NEGATIVE_INFINITY;
  const freshness: number[] = [];
  for (const { at, openedAt } of arrivals) {
    if (at >= committed) {
      objectWrites += 1;
      committed = at + commitMs;
    }
    if (at > flushAt) {
      flushes += 1;
      flushAt = at + (at - flushAt < busyFor ? busyDelay + 300 * random() : quietDelay);
    }
    freshness.push((flushAt - openedAt) / 1000);
  }
  return { clicks, batches: arrivals.length, objectWrites, flushes, freshness };
}

/** US dollars for a million such clicks, by what is charged. */
function bill({ clicks, batches, objectWrites, flushes }: Outcome): Record<string, number> {
  const requests = (batches + flushes * flushCosts.objectRequests) / clicks;
  const rows = (objectWrites + flushes * (flushCosts.rows + flushCosts.objectRows)) / clicks;
  const of = (what: string, n: number) => n * (price[what] ?? 0);
  return {
    requests: of("workerRequests", 1),
    cpu: of("cpuMs", assumed.cpuMs),
    objects: of("objectRequests", requests),
    duration: of("objectGbSeconds", requests * assumed.requestSeconds * assumed.memoryGb),
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

const bounds = new Map([
  [500, 0.45],
  [100, 0.6],
]);
for (const commitMs of [0, 100]) {
  process.stdout.write(
    commitMs === 0 ? "As it is\n" : "\nIf batches of 100 ms shared a row of the counter\n",
  );
  for (const rate of [1000, 500, 100]) {
    for (const isolates of [1, 4, 12, 40]) {
      const bound = commitMs === 0 ? (bounds.get(rate) ?? null) : null;
      tell(`${rate}/s on one link, ${isolates} isolates`, simulate(rate, isolates, 60, commitMs), bound);
    }
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
