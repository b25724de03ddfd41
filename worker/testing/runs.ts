import { inject } from "vitest";

declare module "vitest" {
  export interface ProvidedContext {
    deep: boolean;
  }
}

/** True under `npm run test:deep`. */
export const deep = inject("deep");

/** How often a property is tried on random input: at each change a few times, at leisure all of them. */
export const runs = (few: number, all: number): number => (deep ? all : few);
