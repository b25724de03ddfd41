import { createRequire } from "node:module";

/** Required, not imported: of its sixteen megabytes Node would first find out which kind of module they are. */
export const wrangler = createRequire(import.meta.url)("wrangler") as typeof import("wrangler");
