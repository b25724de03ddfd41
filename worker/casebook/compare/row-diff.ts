// Pure.
import { diffLists } from "./word-diff";

/** A row as it stood and as it stands: one of both is null for a row that came or went. */
export interface RowChange<Row> {
  from: Row | null;
  to: Row | null;
}

/** How much two texts have in common, from 0 to 1: the share of their words, each counted as often as it stands. */
export function likeness(a: string, b: string): number {
  const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const [inA, inB] = [wordsOf(a), wordsOf(b)];
  if (inA.length + inB.length === 0) return a === b ? 1 : 0;
  const counts = new Map<string, number>();
  for (const word of inA) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of inB) {
    const left = counts.get(word) ?? 0;
    if (left > 0) {
      counts.set(word, left - 1);
      common++;
    }
  }
  return (2 * common) / (inA.length + inB.length);
}

/** From so much in common on, what stands in a row's place is that row, changed. */
const ALIKE = 0.4;

/** Pairs the rows that went at a place with those that came there, the most alike first, in their order. */
function paired<Row>(gone: Row[], come: Row[], textOf: (row: Row) => string): RowChange<Row>[] {
  const result: RowChange<Row>[] = [];
  let next = 0;
  for (const to of come) {
    let best = -1;
    let most = ALIKE;
    for (let at = next; at < gone.length; at++) {
      const row = gone[at];
      const alike = row === undefined ? 0 : likeness(textOf(row), textOf(to));
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
