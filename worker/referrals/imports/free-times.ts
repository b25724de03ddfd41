// Pure.
/** Microseconds that are looked up at once behind a time that is wanted: at least, and at most. */
const reach = 1000;
const longestReach = 64_000;

/** From `from` to `to`, both inclusive, of one owner. */
export interface Span {
  owner: string;
  from: number;
  to: number;
}

export interface Wish {
  owner: string;
  us: number;
}

const inOrder = (a: Span, b: Span) => (a.owner === b.owner ? a.from - b.from : a.owner < b.owner ? -1 : 1);

/** Spans of the same owner that touch become one; they come in order. */
export function merged(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of spans.toSorted(inOrder)) {
    const last = result.at(-1);
    if (last?.owner === span.owner && span.from <= last.to + 1) last.to = Math.max(last.to, span.to);
    else result.push({ ...span });
  }
  return result;
}

/** Of spans in order that do not touch, the one that holds the time. */
function spanAt(spans: readonly Span[], us: number): Span | undefined {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.from ?? 0) <= us) low = middle + 1;
    else high = middle;
  }
  const found = spans[low - 1];
  return found && found.to >= us ? found : undefined;
}

/** The times that events of one kind have, each owner's own: it gives out those that are free. */
export class FreeTimes {
  /** By owner, from a time that is taken to a later one that may be free. */
  readonly #next = new Map<string, Map<number, number>>();
  readonly #taken: (spans: Span[]) => Promise<Iterable<Span>>;

  /** `taken` tells which times within some spans are taken, as spans. */
  constructor(taken: (spans: Span[]) => Promise<Iterable<Span>>) {
    this.#taken = taken;
  }

  /** The first time from `us` on that is not known to be taken; every step on the way leads there from now on. */
  #free(owner: string, us: number, taken: readonly Span[]): number {
    const next = this.#next.get(owner) ?? new Map<number, number>();
    this.#next.set(owner, next);
    const passed: number[] = [];
    let at = us;
    for (;;) {
      const later = next.get(at) ?? (spanAt(taken, at)?.to ?? at - 1) + 1;
      if (later === at) break;
      passed.push(at);
      at = later;
    }
    for (const step of passed) next.set(step, at);
    return at;
  }

  /**
   * For each wish the first time from it on that its owner has free; the first who wishes for a time that is free has
   * it. Whatever the order of the wishes, the same times are taken in the end. The work grows with the wishes and with
   * the times that are taken behind them, whatever these are.
   */
  async give(wishes: readonly Wish[]): Promise<number[]> {
    const given = wishes.map(({ us }) => us);
    const counts = new Map<string, number>();
    const first = new Set<string>();
    const isFirst = wishes.map(({ owner, us }) => {
      counts.set(owner, (counts.get(owner) ?? 0) + 1);
      const isNew = !first.has(`${owner} ${us}`);
      first.add(`${owner} ${us}`);
      return isNew;
    });
    let open = [
      ...wishes.flatMap((wish, i) => (isFirst[i] ? [{ ...wish, i }] : [])),
      ...wishes.flatMap((wish, i) => (isFirst[i] ? [] : [{ ...wish, i }])),
    ];
    for (let round = 0; open.length > 0; round++) {
      const spans = open.map(({ owner, us }): Span => {
        const from = this.#free(owner, us, []);
        const length = Math.min(longestReach, Math.max(reach, counts.get(owner) ?? 0) * 2 ** round);
        return { owner, from, to: from + length };
      });
      const taken = Map.groupBy(merged([...(await this.#taken(merged(spans)))]), ({ owner }) => owner);
      open = open.flatMap((wish, n) => {
        const us = this.#free(wish.owner, wish.us, taken.get(wish.owner) ?? []);
        if (us > (spans[n]?.to ?? 0)) return [{ ...wish, us }];
        given[wish.i] = us;
        this.#next.get(wish.owner)?.set(us, us + 1);
        return [];
      });
    }
    return given;
  }
}
