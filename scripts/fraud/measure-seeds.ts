import { readHistory } from "../../worker/referrals/fraud/rules/history.ts";
import { generate } from "./generate.ts";
import { scoreHistory } from "./score-history.ts";

export interface Measured {
  auc: number;
  foundAt50: number;
  honestAt50: number;
  /** The lowest threshold with at most one honest sign-up in a hundred flagged, and the share of fraud it finds. */
  threshold: number;
  foundAtThreshold: number;
  kinds: { kind: string; fraud: boolean; signups: number; flagged: number; mean: number }[];
  /** Which rules flagged honest sign-ups, by kind. */
  mistakes: Map<string, number>;
}

const share = (list: readonly number[], at: number) =>
  list.length === 0 ? 0 : list.filter((score) => score >= at).length / list.length;

export function measure(seeds: readonly number[]): Measured {
  const scores = new Map<string, number[]>();
  const fraud = new Set<string>();
  const mistakes = new Map<string, number>();
  for (const seed of seeds) {
    const { ndjson, kinds, isFraud } = generate(seed);
    for (const { id, score, reasons } of scoreHistory(readHistory(ndjson))) {
      const kind = kinds.get(id) as string;
      if (isFraud(kind)) fraud.add(kind);
      else if ((score ?? 0) >= 50) {
        const why = `${kind}: ${reasons.join(", ")}`;
        mistakes.set(why, (mistakes.get(why) ?? 0) + 1);
      }
      scores.set(kind, [...(scores.get(kind) ?? []), score ?? 0]);
    }
  }
  const all = [...scores];
  const bad = all.filter(([kind]) => fraud.has(kind)).flatMap(([, list]) => list);
  const good = all.filter(([kind]) => !fraud.has(kind)).flatMap(([, list]) => list);
  let threshold = 1;
  while (threshold < 100 && share(good, threshold) > 0.01) threshold++;
  let above = 0;
  for (let at = 0; at <= 100; at++) {
    const here = bad.filter((score) => score === at).length;
    above += here * (good.filter((score) => score < at).length + good.filter((score) => score === at).length / 2);
  }
  return {
    auc: above / (bad.length * good.length),
    foundAt50: share(bad, 50),
    honestAt50: share(good, 50),
    threshold,
    foundAtThreshold: share(bad, threshold),
    kinds: all.map(([kind, list]) => ({
      kind,
      fraud: fraud.has(kind),
      signups: list.length,
      flagged: share(list, 50),
      mean: list.reduce((sum, score) => sum + score, 0) / list.length,
    })),
    mistakes,
  };
}
