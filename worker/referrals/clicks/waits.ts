// Pure: npm run simulate reckons with it too, so it imports nothing.

/** The last batch of a link that left an isolate. */
export interface LastBatch {
  openedAt: number;
  clicks: number;
}

const loneMs = 5;
const followedMs = 120;
/** Clicks further apart than that are lone ones. */
const loneGapMs = 1000;

/** How long a batch waits in its isolate: for others, where at the rate of the last batch one is likely to come soon. */
export function waitInIsolate(last: LastBatch | undefined, now: number): number {
  if (!last) return loneMs;
  return (now - last.openedAt) / last.clicks <= loneGapMs ? followedMs : loneMs;
}

/** Batches of a link that arrive within this time share a row of its counter. */
export const shareMs = 100;
/** After this long a click that was answered is on its way into the counter's storage: 250 ms are promised. */
const durableMs = 220;

/** How long a batch may wait at its counter for others, whose first click waited so long before. */
export const waitAtCounter = (waited: number): number => Math.max(0, Math.min(shareMs, durableMs - waited));

/** Rows of a counter that D1 has, of one day, before one more row says so: a lone click mostly writes none. */
export const rowsAState = 32;
