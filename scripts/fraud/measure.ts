import { type Generated, generateHistory } from "./generator.ts";
import { readLine } from "./history-lines.ts";
import { scoreHistory } from "./score-history.ts";

export interface Measured {
  id: string;
  score: number;
  rules: string[];
  of: Generated["kinds"] extends Map<string, infer T> ? T : never;
}

/** Scores histories of these seeds, from the lines that `npm run fraud` would read. */
export function measure(seeds: readonly number[]): Measured[] {
  return seeds.flatMap((seed) => {
    const { lines, kinds } = generateHistory(seed);
    const read = lines.map((line) => readLine(JSON.stringify(line)));
    return [...scoreHistory(read)].flatMap(({ id, score, reasons }) => {
      const of = kinds.get(id);
      return of ? [{ id: `${seed} ${id}`, score, rules: reasons.map(({ rule }) => rule), of }] : [];
    });
  });
}

/** The chance that a fraudulent one scores higher than an honest one, equal scores being half of that. */
export function areaUnderRoc(measured: readonly Measured[]): number {
  const counts = Array.from({ length: 101 }, () => ({ honest: 0, fraud: 0 }));
  for (const { score, of } of measured) {
    const count = counts[score];
    if (count) count[of.isFraud ? "fraud" : "honest"] += 1;
  }
  let [below, area, fraud] = [0, 0, 0];
  for (const count of counts) {
    area += count.fraud * (below + count.honest / 2);
    below += count.honest;
    fraud += count.fraud;
  }
  return area / (below * fraud);
}

export const partFlagged = (measured: readonly Measured[], isFraud: boolean, at = 50): number => {
  const all = measured.filter(({ of }) => of.isFraud === isFraud);
  return all.filter(({ score }) => score >= at).length / all.length;
};
