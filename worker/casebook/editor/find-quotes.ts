// Pure.

/** Where a quote stands first in a text: `[start, end)`, in its letters. */
export interface Place {
  /** Which of the quotes. */
  quote: number;
  start: number;
  end: number;
}

/**
 * Finds where each of many quotes stands first. However many they are and whatever they repeat, a text is gone through
 * once, after Aho and Corasick: a node is a beginning of quotes; what follows a letter is the longest beginning that ends
 * there. `next`: from a node and a letter to the node after it.
 */
export function quoteFinder(
  quotes: readonly string[],
  next = new Map<number, number>(),
): (text: string) => Place[] {
  const after = (node: number, letter: number) => next.get(node * 0x10000 + letter);
  /** By node: the longest other beginning that it ends with; the quotes that end there. */
  const shorter = [0];
  const ended = new Map<number, number[]>();

  const follow = (from: number, letter: number): number => {
    for (let node = from; ; node = shorter[node] ?? 0) {
      const to = after(node, letter);
      if (to !== undefined || node === 0) return to ?? 0;
    }
  };

  // Letter by letter of all quotes, so that whatever is shorter stands already.
  let growing = quotes.map((quote, at) => ({ quote, at, node: 0 })).filter(({ quote }) => quote !== "");
  for (let depth = 0; growing.length > 0; depth++) {
    for (const one of growing) {
      const letter = one.quote.charCodeAt(depth);
      let node = after(one.node, letter);
      if (node === undefined) {
        node = shorter.length;
        shorter.push(depth === 0 ? 0 : follow(shorter[one.node] ?? 0, letter));
        next.set(one.node * 0x10000 + letter, node);
      }
      one.node = node;
      if (depth === one.quote.length - 1) ended.set(node, [...(ended.get(node) ?? []), one.at]);
    }
    growing = growing.filter(({ quote }) => depth < quote.length - 1);
  }

  return (text) => {
    const found: Place[] = [];
    const met = new Set([0]);
    let node = 0;
    for (let at = 0; at < text.length; at++) {
      node = follow(node, text.charCodeAt(at));
      // What ends here ended here each time that the node was met.
      for (let ends = node; !met.has(ends); ends = shorter[ends] ?? 0) {
        met.add(ends);
        for (const quote of ended.get(ends) ?? []) {
          found.push({ quote, start: at + 1 - (quotes[quote] ?? "").length, end: at + 1 });
        }
      }
    }
    return found;
  };
}
