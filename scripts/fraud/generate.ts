import { attacks, intensities } from "./attacks.ts";
import { honest } from "./honest.ts";
import { randomFrom } from "./random.ts";
import { World } from "./world.ts";

/** A history of one programme: every honest kind and every attack, on links that also have honest sign-ups. */
export function generate(seed: number): { ndjson: string; kinds: Map<string, string>; isFraud(kind: string): boolean } {
  const world = new World(randomFrom(seed));
  const campaigns = ["spring", "autumn"];
  for (const kind of Object.values(honest))
    for (const campaign of campaigns) {
      const { link } = world.officer(campaign);
      honest.ordinary?.(world, link);
      kind(world, link);
    }
  for (const attack of Object.values(attacks)) {
    const { officer, link } = world.officer(world.random.pick(campaigns));
    if (world.random.chance(0.7)) honest.ordinary?.(world, link);
    attack(world, link, world.random.pick(intensities), officer);
  }
  return { ndjson: world.ndjson(), kinds: world.kinds, isFraud: (kind) => kind in attacks };
}
