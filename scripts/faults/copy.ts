import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { repositoryFiles, root } from "../source-files.ts";

/*
 * Faults are planted in copies of the working tree, never in the tree itself: nobody's changes are at risk, whatever
 * ends the run, and two faults can be tried at once. The copies are below the repository because Node then finds its
 * node_modules, and in .milepost because git and lint look away from there.
 */

const folder = join(root, ".milepost/faults");

const isRunning = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** Removes what a run that was killed could not. */
export function removeLeftCopies(): void {
  if (!existsSync(folder)) return;
  for (const pid of readdirSync(folder))
    if (!isRunning(Number(pid))) rmSync(join(folder, pid), { recursive: true });
}

export const copiesOfThisRun = join(folder, String(process.pid));

export class Copy {
  readonly path: string;

  constructor(name: string) {
    this.path = join(copiesOfThisRun, name);
    for (const file of repositoryFiles()) {
      mkdirSync(dirname(join(this.path, file)), { recursive: true });
      cpSync(join(root, file), join(this.path, file));
    }
    // The tests ask git which files there are.
    execFileSync("git", ["init", "--quiet"], { cwd: this.path });
    execFileSync(process.execPath, ["web/build/build.ts"], {
      cwd: this.path,
      stdio: ["ignore", "ignore", "inherit"],
    });
  }

  /** Runs `attempt` while the file has another text. */
  async with<T>(file: string, change: (text: string) => string, attempt: () => Promise<T>): Promise<T> {
    const path = join(this.path, file);
    const text = readFileSync(path, "utf8");
    writeFileSync(path, change(text));
    try {
      return await attempt();
    } finally {
      writeFileSync(path, text);
    }
  }
}
