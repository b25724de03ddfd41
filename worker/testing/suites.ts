import type { Suite } from "./suite";

const found = import.meta.glob<Suite>("../*/testing/suite.ts", { eager: true, import: "default" });

/** Every module's, the core's among them. */
export const suites = Object.values(found);
