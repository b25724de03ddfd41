// Pure.
/** The most lines of one call. */
export const mostLines = 20_000;

/**
 * An import's clicks stand in `click_flushes` under numbers between those of the demo's history (below 1) and those of
 * counters, which begin at a microsecond of the present: a batch has 20,000 of them to itself in each day of each link.
 */
export const firstSeqOf = (batch: number): number => batch * mostLines;

/** Every counter's first number is later than this, every import's earlier. */
export const liveFrom = 1_000_000_000_000_000;
