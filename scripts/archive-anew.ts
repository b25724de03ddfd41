import { readRestored } from "./modules.ts";

// node scripts/archive-anew.ts: SQL that makes anew what is in no dump, like what is kept of public cases
// (docs/operations.md).

const statements = (await readRestored()).flatMap(({ anew = [] }) => anew);
process.stdout.write(statements.map((statement) => `${statement};\n`).join(""));
