// Pure.
import type { Facts, Traits } from "./facts";

export const distinct = <T>(values: readonly (T | null)[]): number =>
  new Set(values.filter((value) => value !== null)).size;

/** How many of those of whom it is known do it, the sign-up itself included. */
export function among(
  facts: Facts,
  peers: readonly Traits[],
  does: (one: Traits) => boolean | null,
): { count: number; known: number; share: number } {
  const answers = [facts.signup, ...peers].map(does).filter((answer) => answer !== null);
  const count = answers.filter(Boolean).length;
  return { count, known: answers.length, share: answers.length === 0 ? 0 : count / answers.length };
}

/** Faster than people fill a form, the browser's help included. */
export const isFast =
  (seconds: number) =>
  (one: Traits): boolean | null =>
    one.formSeconds === null ? null : one.formSeconds <= seconds;

/**
 * Whether people stand behind its address: a campus, a hall, a mobile network. Such have many browsers, and take the
 * time that a form takes. Two of them with the same phone and browser look like one visitor.
 */
export function isCrowd(facts: Facts): boolean {
  const peers = facts.peers.address;
  const browsers = Math.max(
    distinct([facts.signup, ...peers].map((one) => one.visitor)),
    facts.clicks?.addressVisitorsToday ?? 0,
  );
  if (browsers < 4) return false;
  return (
    among(facts, peers, isFast(3)).share < 0.4 &&
    among(facts, peers, (one) => one.disposable).share < 0.3 &&
    among(facts, peers, (one) => one.automated).share < 0.3
  );
}

/** From 0 at `from` to 1 at `to`. */
export const rise = (value: number, from: number, to: number): number =>
  Math.min(Math.max((value - from) / Math.max(to - from, 1e-9), 0), 1);

/** How much steps vary, against their mean; null where there are too few. */
export function variation(steps: readonly number[]): number | null {
  if (steps.length < 5) return null;
  const mean = steps.reduce((sum, step) => sum + step, 0) / steps.length;
  if (mean < 1000) return null;
  return Math.sqrt(steps.reduce((sum, step) => sum + (step - mean) ** 2, 0) / steps.length) / mean;
}

/**
 * The times around the sign-up that follow one another in even steps, others between them left out; the longest such
 * row. Each step may be off by `off` of it, and others may not be so many that a row appears by chance.
 */
export function evenRow(facts: Facts, peers: readonly Traits[], off: number): number[] {
  const { at } = facts.signup;
  const times = peers.map((one) => one.at);
  const steps = new Set(times.map((time) => Math.abs(time - at)).sort((a, b) => a - b).slice(0, 10));
  let best: number[] = [];
  for (const step of steps) {
    if (step < 2000) continue;
    const row = [at];
    for (const way of [1, -1]) {
      let last = at;
      for (;;) {
        const wanted = last + way * step;
        const next = times.find((time) => Math.abs(time - wanted) <= off * step);
        if (next === undefined) break;
        row.push(next);
        last = next;
      }
    }
    row.sort((a, b) => a - b);
    const [first, end] = [row[0] as number, row[row.length - 1] as number];
    const there = times.filter((time) => time >= first && time <= end).length + 1;
    if (row.length > best.length && there <= 1.6 * row.length) best = row;
  }
  return best;
}
