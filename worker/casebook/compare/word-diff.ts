// Pure.

/** A run of text that stands in both, in the older alone, or in the newer alone. */
export interface DiffPart {
  is: "same" | "gone" | "new";
  text: string;
}

/** Beyond so many differences a text counts as written anew: looking for more costs time, and reads no better. */
const MOST_EDITS = 600;

type Step = { is: DiffPart["is"]; from: number; to: number };

/** Whether a diagonal is reached from the one above it: by what is new, not by what is gone. */
const isDown = (k: number, edits: number, below: number, above: number): boolean =>
  k === -edits || (k !== edits && below < above);

/**
 * The shortest way from one list to the other (Myers, "An O(ND) Difference Algorithm and Its Variations", 1986), as
 * runs of places: `same` and `gone` of `a`, `new` of `b`. Null where it is longer than `most` steps.
 */
function shortestWay(a: readonly string[], b: readonly string[], most: number): Step[] | null {
  const limit = Math.min(a.length + b.length, most);
  /** How far along `a` the diagonal k has come, at `zero + k`. */
  const ends = new Int32Array(2 * limit + 3);
  const zero = limit + 1;
  const trail: Int32Array[] = [];
  for (let edits = 0; edits <= limit; edits++) {
    trail.push(ends.slice(zero - edits - 1, zero + edits + 2));
    for (let k = -edits; k <= edits; k += 2) {
      const [below = 0, above = 0] = [ends[zero + k - 1], ends[zero + k + 1]];
      let x = isDown(k, edits, below, above) ? above : below + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      ends[zero + k] = x;
      if (x >= a.length && x - k >= b.length) return wayBack(trail, a.length, b.length);
    }
  }
  return null;
}

/** The steps from the trail of `shortestWay`: for each number of edits how far the diagonals had come before it. */
function wayBack(trail: readonly Int32Array[], aLength: number, bLength: number): Step[] {
  const steps: Step[] = [];
  let [x, y] = [aLength, bLength];
  for (let edits = trail.length - 1; edits >= 0; edits--) {
    const k = x - y;
    const [below = 0, above = 0] = [trail[edits]?.[k + edits], trail[edits]?.[k + edits + 2]];
    const down = isDown(k, edits, below, above);
    const fromX = edits === 0 ? 0 : down ? above : below;
    const fromY = edits === 0 ? 0 : fromX - (down ? k + 1 : k - 1);
    const sameX = edits === 0 || down ? fromX : fromX + 1;
    if (x > sameX) steps.push({ is: "same", from: sameX, to: x });
    if (edits > 0) {
      if (down) steps.push({ is: "new", from: fromY, to: fromY + 1 });
      else steps.push({ is: "gone", from: fromX, to: fromX + 1 });
    }
    [x, y] = [fromX, fromY];
  }
  return steps.reverse();
}

/** How two lists of texts differ, in runs: what is gone stands before what is new in its place. */
export function diffLists(
  a: readonly string[],
  b: readonly string[],
  most = MOST_EDITS,
): { is: DiffPart["is"]; items: string[] }[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (
    end < a.length - start &&
    end < b.length - start &&
    a[a.length - 1 - end] === b[b.length - 1 - end]
  ) {
    end++;
  }
  const [inA, inB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  const way = shortestWay(inA, inB, most) ?? [
    { is: "gone" as const, from: 0, to: inA.length },
    { is: "new" as const, from: 0, to: inB.length },
  ];
  const runs: { is: DiffPart["is"]; items: string[] }[] = [];
  const add = (is: DiffPart["is"], items: string[]) => {
    if (items.length === 0) return;
    const last = runs[runs.length - 1];
    if (last?.is === is) last.items.push(...items);
    // Of what changes at one place, all that is gone comes first.
    else if (is === "gone" && last?.is === "new") {
      const before = runs[runs.length - 2];
      if (before?.is === "gone") before.items.push(...items);
      else runs.splice(-1, 0, { is, items: [...items] });
    } else runs.push({ is, items: [...items] });
  };
  add("same", a.slice(0, start));
  for (const { is, from, to } of way) add(is, (is === "new" ? inB : inA).slice(from, to));
  add("same", a.slice(a.length - end));
  return runs;
}

/** Words, the space between them, and each sign by itself: vowel signs stay with their letters. */
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}\u200C\u200D]+|\s+|[\s\S]/gu) ?? [];

/** How two texts differ, word by word. The parts that are not `new` make the older, those not `gone` the newer. */
export function diffWords(from: string, to: string): DiffPart[] {
  if (from === to) return from === "" ? [] : [{ is: "same", text: from }];
  const runs = diffLists(wordsOf(from), wordsOf(to)).map(({ is, items }) => ({ is, text: items.join("") }));
  return joined(runs);
}

/** A space between two changed words counts as changed with them: a rewritten phrase reads as one. */
function joined(parts: readonly DiffPart[]): DiffPart[] {
  const result: DiffPart[] = [];
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at];
    if (!part) continue;
    const [gone, fresh] = [result[result.length - 2], result[result.length - 1]];
    const isBetween =
      part.is === "same" && /^\s+$/.test(part.text) && gone?.is === "gone" && fresh?.is === "new";
    const [afterGone, afterNew] = [parts[at + 1], parts[at + 2]];
    if (isBetween && gone && fresh && afterGone?.is === "gone" && afterNew?.is === "new") {
      gone.text += part.text + afterGone.text;
      fresh.text += part.text + afterNew.text;
      at += 2;
    } else result.push({ ...part });
  }
  return result;
}
