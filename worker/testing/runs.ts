import { inject } from "vitest";

declare module "vitest" {
  export interface ProvidedContext {
    deep: boolean;
    /** Where turns begin: TEST_DAY tries others (vitest.config.ts). */
    day: number;
    /**
     * Of fuzz.test.ts; null: 1, by chance at leisure, and as many as it takes. `under`: what the paths of its calls begin
     * with, after /api/v1/; "": all of them.
     */
    fuzz: { seed: number | null; requests: number | null; under: string };
    /** Of the histories of workshops: where they begin, and how many; null: from 1, and as many as it takes. */
    histories: { seed: number | null; count: number | null };
  }
}

/** True under `npm run test:deep`. */
export const deep = inject("deep");

/** How often a property is tried on random input: at each change a few times, at leisure all of them. */
export const runs = (few: number, all: number): number => (deep ? all : few);

/** Where turns begin: what one number leaves out, another tries. */
const day = inject("day");

/** How long a test that is known to be long may take, in ms: at leisure it makes all its runs. */
export const patience = (ms: number): number => runs(ms, 1_800_000);

/** Examples of one fault that all are alike to an endpoint: at each change the next in turn, at leisure all of them. */
export const inTurn = <T>(turn: number, all: readonly T[]): readonly T[] =>
  deep ? all : all.filter((_, at) => at === (turn + day) % all.length);

/** The same where examples differ: a third of them, the next third at the next turn; three numbers of TEST_DAY in a row try all. */
export const thirdInTurn = <T>(turn: number, all: readonly T[]): readonly T[] =>
  deep ? all : all.filter((_, at) => at % 3 === (turn + day) % Math.min(3, all.length));
