import { readFileSync } from "node:fs";
import { resolveAsBundlersDo } from "../resolve-as-bundlers.ts";

// `npm run fraud -- history.ndjson` scores each sign-up of a history.
resolveAsBundlersDo();
const { BadLine, readHistory } = await import("../../worker/referrals/fraud/rules/history.ts");
const { scoreHistory } = await import("./score-history.ts");

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error("Name a file: npm run fraud -- history.ndjson");
  process.exit(2);
}
try {
  const lines = scoreHistory(readHistory(readFileSync(file, "utf8"))).map((one) => JSON.stringify(one));
  process.stdout.write(lines.map((line) => `${line}\n`).join(""));
} catch (error) {
  if (!(error instanceof BadLine) && (error as NodeJS.ErrnoException).code === undefined) throw error;
  console.error(`${file}: ${(error as Error).message}`);
  process.exitCode = 1;
}
