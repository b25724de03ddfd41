import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { resolveAsBundlersDo } from "./resolve-as-bundlers.ts";

resolveAsBundlersDo();
const { readLine } = await import("./fraud/history-lines.ts");
const { scoreHistory } = await import("./fraud/score-history.ts");

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

const [path] = process.argv.slice(2);
if (!path) fail("Usage: npm run fraud -- history.ndjson");
const lines = [];
let number = 0;
try {
  for await (const text of createInterface({
    input: createReadStream(path),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    number += 1;
    if (text.trim() === "") continue;
    try {
      lines.push(readLine(number === 1 ? text.replace(/^\ufeff/, "") : text));
    } catch (error) {
      fail(`${path}, line ${number}: ${(error as Error).message}`);
    }
  }
} catch (error) {
  fail(`${path} cannot be read: ${(error as Error).message}`);
}

let out = "";
const flush = () => new Promise((done) => process.stdout.write(out, done));
for (const { id, score, reasons } of scoreHistory(lines)) {
  out += `${JSON.stringify({ id, score, reasons: reasons.map(({ rule }) => rule) })}\n`;
  if (out.length < 65_536) continue;
  await flush();
  out = "";
}
await flush();
