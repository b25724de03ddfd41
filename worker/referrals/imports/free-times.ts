/** Microseconds that are looked up at once behind a time that is wanted. */
const reach = 1000;

/** From `from` to `to`, both inclusive, of one owner. */
export interface Span {
  owner: string;
  from: number;
  to: number;
}

/** Spans of the same owner that touch become one. */
function merged(spans: Span[]): Span[] {
  const result: Span[] = [];
  const order = (a: Span, b: Span) => (a.owner === b.owner ? a.from - b.from : a.owner < b.owner ? -1 : 1);
  for (const span of [...spans].sort(order)) {
    const last = result.at(-1);
    if (last?.owner === span.owner && span.from <= last.to + 1) last.to = Math.max(last.to, span.to);
    else result.push({ ...span });
  }
  return result;
}

/**
 * For each wanted time the first from it on that its owner has free: neither taken nor given to an earlier one of the
 * list. `taken` tells which times of spans are. Whatever the order of the wishes, the same times are filled in the end.
 */
export async function freeTimes(
  wanted: readonly { owner: string; us: number }[],
  taken: (spans: Span[]) => Promise<Iterable<{ owner: string; us: number }>>,
): Promise<number[]> {
  const filled = new Map<string, Set<number>>();
  const fill = (owner: string, us: number) => {
    const times = filled.get(owner) ?? new Set();
    filled.set(owner, times.add(us));
  };
  const given = wanted.map(({ us }) => us);
  let open = wanted.map(({ owner }, i) => ({ owner, i }));
  while (open.length > 0) {
    const spanOf = ({ owner, i }: { owner: string; i: number }): Span => {
      const from = given[i] ?? 0;
      return { owner, from, to: from + reach };
    };
    for (const { owner, us } of await taken(merged(open.map(spanOf)))) fill(owner, us);
    open = open.filter((wish) => {
      const { owner, from, to } = spanOf(wish);
      let us = from;
      while (us <= to && filled.get(owner)?.has(us)) us += 1;
      given[wish.i] = us;
      if (us > to) return true;
      fill(owner, us);
      return false;
    });
  }
  return given;
}
