import {
  type LastBatch,
  rowsAState,
  shareMs,
  waitAtCounter,
  waitInIsolate,
} from "../worker/referrals/clicks/waits.ts";

// Poisson clicks of one link through isolates that batch as the product's do, to a counter that stores and flushes as
// the product's does.

// worker/referrals/clicks/batch-clicks.ts and click-counter.ts.
const maxClicks = 500;
const [quietDelay, busyDelay, busyFor] = [400, 2000, 5000];

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

/** For how long a counter is at work, or waits, in ms. */
export interface CounterTimes {
  row: number;
  flush: number;
}

/** What became of the simulated clicks of one link. */
export interface Outcome {
  clicks: number;
  batches: number;
  /** Rows of batches that the counter wrote, and rows that say how far D1 is. */
  objectWrites: number;
  states: number;
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

const dayMs = 86_400_000;

/** One link's clicks over `isolates`. */
export function simulate(perSecond: number, isolates: number, seconds: number, times: CounterTimes): Outcome {
  const { arrivals, clicks } = batchesOf(perSecond, isolates, seconds);
  const rows = rowsOf(arrivals);
  let flushes = 0;
  let flushAt = Number.NEGATIVE_INFINITY;
  const freshness: number[] = [];
  const busy: [from: number, to: number][] = [];
  let states = 0;
  let unsaid: number[] = [];
  for (const { at, batches } of rows) {
    busy.push([batches[0]?.at ?? at, at + times.row]);
    if (at > flushAt) {
      const isOfOneDay = Math.floor((unsaid[0] ?? at) / dayMs) === Math.floor((unsaid.at(-1) ?? at) / dayMs);
      if (unsaid.length >= rowsAState || !isOfOneDay) {
        states += 1;
        unsaid = [];
      }
      flushes += 1;
      flushAt = at + (at - flushAt < busyFor ? busyDelay + 300 * random() : quietDelay);
      busy.push([flushAt, flushAt + times.flush]);
    }
    unsaid.push(at);
    for (const { openedAt } of batches) freshness.push((flushAt - openedAt) / 1000);
  }
  return {
    ...{ clicks, batches: arrivals.length, objectWrites: rows.length, states, flushes, freshness },
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
