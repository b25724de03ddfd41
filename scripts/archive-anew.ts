import { keepPublicAnew } from "../worker/casebook/public-rows/keep-public-anew.ts";

// node scripts/archive-anew.ts: SQL that makes what is kept of public cases anew (docs/operations.md).

process.stdout.write(keepPublicAnew.map((statement) => `${statement};\n`).join(""));
