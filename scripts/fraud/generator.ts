import { Random } from "../../worker/core/demo/random.ts";
import { type AttackKind, addAttack, attackKinds } from "./attacks.ts";
import { addHonest, type HonestKind, honestKinds } from "./honest.ts";
import { Programme } from "./programme.ts";

/** A history, and of each sign-up what made it: what only the generator knows. */
export interface Generated {
  lines: object[];
  kinds: Map<string, { kind: AttackKind | HonestKind; isFraud: boolean; intensity: number }>;
}

/** A programme of some weeks: honest people of every kind, and some officers who cheat, each in one way. */
export function generateHistory(seed: number): Generated {
  const random = new Random(seed);
  const programme = new Programme(random);
  for (const kind of honestKinds) addHonest(programme, kind);
  const order = [...attackKinds].sort(() => random.next() - 0.5);
  for (const [i, kind] of order.slice(0, 10).entries()) addAttack(programme, kind, (i % 3) + 1);
  return programme.history();
}
