import { existsSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";

/**
 * Keeps a second start away from the same state. SQLite's file lock is let go by the operating system however the
 * process ends, so a kill leaves nothing to clean up. Waits a moment for a predecessor that is just ending.
 */
export function lockState(state: string): DatabaseSync {
  const lock = new DatabaseSync(join(state, "lock"));
  try {
    lock.exec("PRAGMA busy_timeout = 5000; BEGIN EXCLUSIVE");
  } catch {
    throw new Error(
      `Milepost is already running on ${state}. Stop it first, or set MILEPOST_STATE to another folder.`,
    );
  }
  return lock;
}

export const workerdPidFile = (state: string) => join(state, "workerd.pid");

/** Ends the workerd that a killed start left behind, if any: it would still hold the port and the state. */
export function endOrphanedWorkerd(state: string): void {
  const file = workerdPidFile(state);
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, "utf8"));
  try {
    // The number may belong to something else by now.
    if (readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("workerd")) process.kill(pid, "SIGKILL");
  } catch {
    // It ended with its parent, as it should.
  }
  rmSync(file, { force: true });
}

const isFree = (port: number) =>
  new Promise<boolean>((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
  });

/** Throws a sentence that says what to do when somebody else listens on the port. */
export async function requireFreePort(port: number): Promise<void> {
  for (let attempt = 0; attempt < 25; attempt += 1) {
    if (await isFree(port)) return;
    await sleep(200);
  }
  throw new Error(`Port ${port} is in use. Stop what listens there, or choose another: PORT=8788 npm start`);
}
