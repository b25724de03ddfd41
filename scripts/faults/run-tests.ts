import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { root } from "../source-files.ts";

/** A fault may make a test wait for ever. */
const longest = 10 * 60_000;

interface Report {
  testResults: { name: string; status: string }[];
}

const running = new Set<number>();

/** Ends a run of tests with the runtimes that it has started. */
function end(pid: number): void {
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // It has ended by itself.
  }
}

export function endTests(): void {
  for (const pid of running) end(pid);
}

/** Runs test files in a copy of the repository; answers those that fail, with `bail` the first alone. */
export async function failingTests(copy: string, tests: readonly string[], bail: boolean): Promise<string[]> {
  const report = `${copy}.json`; // not within: the tests look at every file that is there
  rmSync(report, { force: true });
  const child = spawn(
    process.execPath,
    [
      join(root, "node_modules/vitest/vitest.mjs"),
      "run",
      ...["--project", "worker", "--project", "node"],
      ...(bail ? ["--bail", "1"] : []),
      ...["--maxWorkers", "1", "--passWithNoTests", "--reporter", "json", "--outputFile", report],
      ...tests,
    ],
    // A group of its own, to end it whole. What is tried in turn is what each change tries (vitest.config.ts).
    { cwd: copy, stdio: "ignore", detached: true },
  );
  const { pid } = child;
  if (pid === undefined) throw new Error("vitest did not start");
  running.add(pid);
  const clock = setTimeout(() => end(pid), longest);
  await once(child, "close");
  clearTimeout(clock);
  running.delete(pid);
  if (!existsSync(report)) throw new Error(`vitest ended without a report on ${tests.join(" ")}`);
  const { testResults } = JSON.parse(readFileSync(report, "utf8")) as Report;
  return testResults.filter(({ status }) => status === "failed").map(({ name }) => relative(copy, name));
}
