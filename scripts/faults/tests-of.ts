import { dirname } from "node:path";
import { importsOf } from "../source-files.ts";

// Through the product nearly every test of the worker reaches every file: the near ones run first.

/** Tests of a browser or a whole product are none: their imports do not say what they reach. */
const isTest = (path: string) =>
  /^(?:worker|web|scripts)\/.*\.test\.tsx?$/.test(path) && !/^web\/e2e\/|\.browser\.test\./.test(path);

/** `worker/core/csv`, `web/ui`, `scripts/start`: a folder of one subject, with all that is below it. */
const roomOf = (path: string): string =>
  dirname(path)
    .split("/")
    .slice(0, path.startsWith("worker/") ? 3 : 2)
    .join("/");

/** `csv/write-csv.test.ts` of `csv/write-csv.ts`. */
const isTestOf = (path: string, test: string) =>
  isTest(test) && test.startsWith(`${path.replace(/\.\w+$/, "")}.test.`);

/** What a test takes from the runtime (`exports.default.fetch`) is the whole Worker. */
const entry = "worker/index.ts";
const isOfTests = (path: string) => isTest(path) || /\/testing(?:\/|\.ts$)/.test(path);

/** For each file, by its path, those that load it. */
export function importersOf(paths: readonly string[]): Map<string, string[]> {
  const importers = new Map<string, string[]>();
  for (const path of paths) {
    if (!/\.tsx?$/.test(path)) continue;
    for (const { target, typeOnly } of importsOf(path)) {
      if (typeOnly) continue;
      const loaded = target.startsWith("cloudflare:") && isOfTests(path) ? entry : target;
      importers.set(loaded, [...(importers.get(loaded) ?? []), path]);
    }
  }
  return importers;
}

/** The tests that reach a file, each with how many imports away it is, the nearest first. A file's own is one away. */
function reaching(
  path: string,
  importers: ReadonlyMap<string, readonly string[]>,
  paths: readonly string[],
): Map<string, number> {
  const own = paths.filter((test) => isTestOf(path, test));
  const distances = new Map([[path, 0], ...own.map((test): [string, number] => [test, 1])]);
  for (const [reached, distance] of distances) {
    for (const importer of importers.get(reached) ?? []) {
      if (!distances.has(importer)) distances.set(importer, distance + 1);
    }
  }
  return new Map([...distances].filter(([reached]) => isTest(reached)));
}

/**
 * The tests to run, round after round until one fails: the file's own and those of its room that load it, the others
 * of its room and whoever else loads it, the rest.
 */
export function testRounds(
  path: string,
  importers: ReadonlyMap<string, readonly string[]>,
  paths: readonly string[],
): string[][] {
  const rounds: string[][] = [[], [], []];
  for (const [test, distance] of reaching(path, importers, paths)) {
    const [isNear, isBeside] = [distance === 1, roomOf(test) === roomOf(path)];
    rounds[isNear && isBeside ? 0 : isNear || isBeside ? 1 : 2]?.push(test);
  }
  return rounds.filter((round) => round.length > 0);
}
