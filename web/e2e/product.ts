import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { freePort } from "../../scripts/start/free-port.ts";
import { workerdPidFile } from "../../scripts/start/state-lock.ts";
import { personalInOutput } from "./personal.ts";

export interface Product {
  url: string;
  admin: { email: string; password: string };
  /** Everything it has logged so far. */
  log: () => string;
  /** An error where it has logged by what somebody could be known. */
  stop: () => Promise<void>;
}

const root = resolve(import.meta.dirname, "../..");
const ready = "Milepost is ready";

const newState = () => mkdtempSync(join(tmpdir(), "milepost-"));

function adminOf(demo: boolean): Product["admin"] {
  return { email: "admin@milepost.test", password: demo ? "milepost-demo" : "a long first password" };
}

/** `npm start` on a state folder of its own, with what it has logged so far. */
function start(state: string, port: number, demo: boolean, args: string[] = []) {
  const admin = adminOf(demo);
  const child = spawn(process.execPath, ["scripts/start.ts", ...args], {
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
  return { child, log: () => text };
}

function untilReady(child: ChildProcess, log: () => string): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = () => reject(new Error(`The product did not start:\n${log()}`));
    const patience = setTimeout(fail, 120_000);
    child.once("exit", fail);
    child.stdout?.on("data", () => {
      if (!log().includes(ready)) return;
      clearTimeout(patience);
      resolve();
    });
  });
}

/** A state folder in which everything stands that a first start takes its time for: to be copied, then removed. */
export async function prepareState(): Promise<string> {
  const state = newState();
  const { child, log } = start(state, await freePort(), false, ["--prepare-only"]);
  const [code] = (await once(child, "exit")) as [number];
  if (code !== 0) throw new Error(`The product was not prepared:\n${log()}`);
  if (existsSync(workerdPidFile(state)))
    throw new Error("The folder is not at rest: something still runs on it.");
  return state;
}

/** The product as `npm start` runs it, on a port and a state folder of its own, which may begin as a copy. */
export async function startProduct({
  demo = false,
  from,
}: {
  demo?: boolean;
  from?: string;
} = {}): Promise<Product> {
  const state = newState();
  if (from) cpSync(from, state, { recursive: true });
  const port = await freePort();
  const { child, log } = start(state, port, demo);
  const stop = async () => {
    if (child.exitCode === null) {
      child.kill("SIGTERM");
      await once(child, "exit");
    }
    rmSync(state, { recursive: true, force: true });
    const personal = personalInOutput(log());
    if (personal.length > 0) throw new Error(`The product logged somebody's data:\n${personal.join("\n")}`);
  };
  await untilReady(child, log);
  return { url: `http://127.0.0.1:${port}`, admin: adminOf(demo), log, stop };
}
