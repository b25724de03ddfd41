// Pure.
const minuteUs = 60_000_000;
const mostVisitors = 5000;

/**
 * Who clicks on a link too often: so many clicks of a visitor count within any minute, and no more. It knows what its
 * counter saw since it woke, so a visitor whose link slept meanwhile begins anew.
 */
export class Pace {
  readonly #counted = new Map<string, number[]>();

  /** Whether a click at this time (microseconds) is beyond the limit; if it is not, it is counted. */
  isBeyond(visitor: string, us: number, limit: number): boolean {
    const times = (this.#counted.get(visitor) ?? []).filter((time) => time > us - minuteUs);
    this.#counted.delete(visitor);
    if (this.#counted.size >= mostVisitors) this.#counted.clear();
    this.#counted.set(visitor, times);
    if (times.length >= limit) return true;
    times.push(us);
    return false;
  }
}
