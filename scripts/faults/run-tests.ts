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

/** Ends the tests that run, with the runtimes that they have started. */
export function endTests(): void {
  for (const pid of running) process.kill(-pid, "SIGKILL");
}

/** Runs test files in a copy of the repository; answers those that fail, with `bail` the first alone. */
export async function failingTests(copy: string, tests: readonly string[], bail: boolean): Promise<string[]> {
  const report = join(copy, ".milepost-tests.json");
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
    { cwd: copy, stdio: "ignore", detached: true }, // a group of its own, to end it whole
  );
  const { pid } = child;
  if (pid === undefined) throw new Error("vitest did not start");
  running.add(pid);
  const clock = setTimeout(() => process.kill(-pid, "SIGKILL"), longest);
  await once(child, "close");
  clearTimeout(clock);
  running.delete(pid);
  if (!existsSync(report)) throw new Error(`vitest ended without a report on ${tests.join(" ")}`);
  const { testResults } = JSON.parse(readFileSync(report, "utf8")) as Report;
  return testResults.filter(({ status }) => status === "failed").map(({ name }) => relative(copy, name));
}
