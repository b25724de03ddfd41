// Written by web/build/islands.ts.
declare module "island-registry" {
  import type { ComponentType } from "preact";
  export const islands: Record<string, () => Promise<{ default: ComponentType<Record<string, unknown>> }>>;
}
