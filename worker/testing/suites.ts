import type { Suite } from "./suite";

const found = import.meta.glob<Suite>("../*/testing/suite.ts", { eager: true, import: "default" });

/** Every module's, the core's among them. */
export const suites = Object.values(found);

/** Of the core, whose calls may end whoever calls. */
export const coreSuite = found["../core/testing/suite.ts"];
