// Pure.
import { diffLists } from "./word-diff";

/** A row as it stood and as it stands: one of both is null for a row that came or went. */
export interface RowChange<Row> {
  from: Row | null;
  to: Row | null;
}

/** A text by its words: how often each stands in it, and how many there are. */
interface Counted {
  text: string;
  words: Map<string, number>;
  count: number;
}

function counted(text: string): Counted {
  const all = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const words = new Map<string, number>();
  for (const word of all) words.set(word, (words.get(word) ?? 0) + 1);
  return { text, words, count: all.length };
}

/** How much two texts have in common, from 0 to 1: the share of their words, each counted as often as it stands. */
function likeness(a: Counted, b: Counted): number {
  if (a.count + b.count === 0) return a.text === b.text ? 1 : 0;
  let common = 0;
  for (const [word, times] of a.words) common += Math.min(times, b.words.get(word) ?? 0);
  return (2 * common) / (a.count + b.count);
}

/** From so much in common on, what stands in a row's place is that row, changed. */
const ALIKE = 0.4;

/** Pairs the rows that went at a place with those that came there, the most alike first, in their order. */
function paired<Row>(gone: Row[], come: Row[], textOf: (row: Row) => string): RowChange<Row>[] {
  const result: RowChange<Row>[] = [];
  // Each row is compared with many: its words are counted once.
  const before = come.length > 0 ? gone.map((row) => counted(textOf(row))) : [];
  let next = 0;
  for (const to of come) {
    const after = counted(textOf(to));
    let best = -1;
    let most = ALIKE;
    for (let at = next; at < gone.length; at++) {
      const row = before[at];
      const alike = row === undefined ? 0 : likeness(row, after);
      if (alike > most || (alike === most && best < 0)) [best, most] = [at, alike];
    }
    if (best < 0) {
      result.push({ from: null, to });
      continue;
    }
    for (const row of gone.slice(next, best)) result.push({ from: row, to: null });
    result.push({ from: gone[best] ?? null, to });
    next = best + 1;
  }
  for (const row of gone.slice(next)) result.push({ from: row, to: null });
  return result;
}

/** How two lists of rows differ: rows that stayed, that changed in place, that went and that came, in their order. */
export function diffRows<Row>(
  from: readonly Row[],
  to: readonly Row[],
  textOf: (row: Row) => string = (row) => JSON.stringify(row),
): RowChange<Row>[] {
  const key = (row: Row) => JSON.stringify(row);
  const runs = diffLists(from.map(key), to.map(key));
  const result: RowChange<Row>[] = [];
  let [inFrom, inTo] = [0, 0];
  for (let at = 0; at < runs.length; at++) {
    const run = runs[at];
    if (!run) continue;
    if (run.is === "same") {
      for (const _ of run.items) result.push({ from: from[inFrom++] ?? null, to: to[inTo++] ?? null });
      continue;
    }
    const after = runs[at + 1];
    const goneCount = run.is === "gone" ? run.items.length : 0;
    const newCount = run.is === "new" ? run.items.length : after?.is === "new" ? after.items.length : 0;
    if (run.is === "gone" && newCount > 0) at++;
    result.push(...paired(from.slice(inFrom, inFrom + goneCount), to.slice(inTo, inTo + newCount), textOf));
    inFrom += goneCount;
    inTo += newCount;
  }
  return result;
}

/** Whether a row came, went, changed or stayed. */
export const kindOf = <Row>({ from, to }: RowChange<Row>): "new" | "gone" | "changed" | "same" =>
  from === null
    ? "new"
    : to === null
      ? "gone"
      : JSON.stringify(from) === JSON.stringify(to)
        ? "same"
        : "changed";
