import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { freePort } from "../../scripts/start/free-port.ts";

export interface Product {
  url: string;
  admin: { email: string; password: string };
  /** Everything it has logged so far. */
  log: () => string;
  stop: () => Promise<void>;
}

const root = resolve(import.meta.dirname, "../..");

function untilReady(child: ChildProcess, log: () => string): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = () => reject(new Error(`The product did not start:\n${log()}`));
    const patience = setTimeout(fail, 60_000);
    child.once("exit", fail);
    child.stdout?.on("data", () => {
      if (!log().includes("Milepost is ready")) return;
      clearTimeout(patience);
      resolve();
    });
  });
}

/** The product as `npm start` runs it, on a port and a state folder of its own. */
export async function startProduct({ demo = false } = {}): Promise<Product> {
  const state = mkdtempSync(join(tmpdir(), "milepost-"));
  const port = await freePort();
  const admin = { email: "admin@milepost.test", password: demo ? "milepost-demo" : "a long first password" };
  const child = spawn(process.execPath, ["scripts/start.ts"], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      PORT: String(port),
      MILEPOST_STATE: state,
      MILEPOST_DEMO: demo ? "1" : "0",
      ADMIN_EMAIL: admin.email,
      ADMIN_PASSWORD: admin.password,
      ENVIRONMENT: "development",
      npm_lifecycle_event: "test", // so that it ends when the test runner does
    },
  });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      text += chunk.toString();
    });
  }
  const url = `http://127.0.0.1:${port}`;
  const stop = async () => {
    if (child.exitCode === null) {
      child.kill("SIGTERM");
      await once(child, "exit");
    }
    rmSync(state, { recursive: true, force: true });
  };
  await untilReady(child, () => text);
  return { url, admin, log: () => text, stop };
}
