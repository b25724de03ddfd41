import { buildUnlessFresh } from "./start/build.ts";

await buildUnlessFresh({ force: process.argv.includes("--force") });
