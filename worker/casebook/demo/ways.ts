// Pure.
import type { Random } from "../../core/demo/random";

/** How far cases of the demonstration got, and how many of them. */
const shares = [
  ["published", 24],
  ["number corrected", 6],
  ["reply added", 5],
  ["corrected twice", 3],
  ["withdrawn", 2],
  ["withdrawn after a correction", 1],
  ["published again", 1],
  ["a draft beside", 3],
  ["a review beside", 2],
  ["draft", 4],
  ["in review", 3],
  ["being reviewed", 2],
  ["needs changes", 2],
  ["given up", 1],
  ["scheduled", 1],
] as const;
export type Way = (typeof shares)[number][0];

/** The ways of all cases, mixed but for those that come first. */
export function ways(random: Random, first: readonly Way[]): Way[] {
  const all: Way[] = shares.flatMap(([way, many]) => Array.from({ length: many }, () => way));
  for (const way of first) all.splice(all.indexOf(way), 1);
  for (let at = all.length - 1; at > 0; at--) {
    const other = random.below(at + 1);
    const [a, b] = [all[at] as Way, all[other] as Way];
    all[at] = b;
    all[other] = a;
  }
  return [...first, ...all];
}

const isPublic = new Set<Way>(["published", "number corrected", "reply added", "corrected twice"]);

/** How many days before today a case of this way was begun. */
export function begunOf(way: Way, random: Random): number {
  if (isPublic.has(way)) return 40 + random.below(640);
  if (way.startsWith("withdrawn") || way === "published again") return 150 + random.below(300);
  if (way.endsWith("beside")) return 90 + random.below(200);
  return 6 + random.below(24);
}
