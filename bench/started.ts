import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const root = resolve(import.meta.dirname, "..");

/** The product as `npm start` runs it, in a process group of its own. */
export async function start(
  port: number,
  state: string,
  admin: { email: string; password: string },
  more: Record<string, string> = {},
): Promise<ChildProcess> {
  const child = spawn(process.execPath, ["scripts/start.ts"], {
    cwd: root,
    detached: true,
    stdio: ["ignore", "ignore", "inherit"],
    env: {
      ...process.env,
      PORT: String(port),
      MILEPOST_STATE: state,
      MILEPOST_DEMO: "0",
      ADMIN_EMAIL: admin.email,
      ADMIN_PASSWORD: admin.password,
      ENVIRONMENT: "development",
      ...more,
    },
  });
  for (const until = Date.now() + 60_000; Date.now() < until; ) {
    if (child.exitCode !== null) break;
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => null);
    await answer?.body?.cancel();
    if (answer?.ok) return child;
    await sleep(100);
  }
  throw new Error("The product did not start.");
}

export interface Ending {
  signal: "SIGKILL" | "SIGTERM" | "SIGINT";
  /** As a service manager or a terminal sends it, or to the started process alone. */
  to: "group" | "process";
}

export async function end(child: ChildProcess, { signal, to }: Ending): Promise<void> {
  if (child.pid && child.exitCode === null && child.signalCode === null) {
    process.kill(to === "group" ? -child.pid : child.pid, signal);
    await once(child, "exit");
  }
}
