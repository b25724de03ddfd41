import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { personalInOutput } from "../web/e2e/personal.ts";
import { freePort } from "./start/free-port.ts";

const root = join(import.meta.dirname, "..");
const state = mkdtempSync(join(tmpdir(), "milepost-start-"));
const admin = { email: "first@example.org", password: "a long first password" };
const children: ChildProcess[] = [];
const printed: string[][] = [];

afterAll(() => {
  for (const child of children) child.kill("SIGKILL");
  rmSync(state, { recursive: true, force: true });
  expect(printed.flatMap((text) => personalInOutput(text.join("")))).toEqual([]);
});

function start(port: number, more: Record<string, string> = {}) {
  const child = spawn(process.execPath, ["scripts/start.ts"], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      PORT: String(port),
      MILEPOST_STATE: state,
      MILEPOST_DEMO: "0",
      ADMIN_EMAIL: admin.email,
      ADMIN_PASSWORD: admin.password,
      ...more,
    },
  });
  children.push(child);
  const text: string[] = [];
  printed.push(text);
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => text.push(String(chunk)));
  return { child, text };
}

async function untilReady(port: number): Promise<void> {
  for (let attempt = 0; attempt < 1200; attempt += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => null);
    if (answer?.ok) return;
    await sleep(50);
  }
  throw new Error("not ready within 60 s");
}

const signIn = (port: number, body: object) =>
  fetch(`http://127.0.0.1:${port}/api/v1/auth/login`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });

const isAlive = (pid: number) => {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return false;
  }
};

/** What of the state somebody else could read or write. */
function openToOthers(folder: string): string[] {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name));
  return [folder, ...paths].filter((path) => (statSync(path).mode & 0o077) !== 0);
}

test("killed at once and started again, it is there with everything; SIGTERM ends it whole", async () => {
  const port = await freePort();
  const first = start(port);
  await untilReady(port);
  expect((await signIn(port, admin)).status).toBe(200);
  const workerd = Number(readFileSync(join(state, "workerd.pid"), "utf8"));
  expect(isAlive(workerd)).toBe(true);
  expect(openToOthers(state)).toEqual([]);

  first.child.kill("SIGKILL");
  await once(first.child, "exit");
  for (let waited = 0; isAlive(workerd) && waited < 40; waited += 1) await sleep(50);
  expect(isAlive(workerd), "workerd outlived its parent").toBe(false);

  const second = start(port, { ADMIN_EMAIL: "other@example.org", ADMIN_PASSWORD: "another password" });
  await untilReady(port);
  expect((await signIn(port, admin)).status).toBe(200);
  expect((await signIn(port, { email: "other@example.org", password: "another password" })).status).toBe(401);

  const rival = start(await freePort());
  await once(rival.child, "exit");
  expect(rival.text.join("")).toContain("already running");

  const runtime = Number(readFileSync(join(state, "workerd.pid"), "utf8"));
  second.child.kill("SIGTERM");
  await once(second.child, "exit");
  expect(isAlive(runtime)).toBe(false);
}, 180_000);

test("a folder that another version filled stops the start with a sentence that says to delete it", async () => {
  const files = readdirSync(state, { recursive: true, encoding: "utf8" }).filter((name) =>
    /d1.*\.sqlite$/.test(name),
  );
  for (const name of files) {
    const db = new DatabaseSync(join(state, name));
    const holdsOurs = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'd1_migrations'").get();
    if (holdsOurs) db.exec("INSERT INTO d1_migrations (name) VALUES ('0004_breakdown_keys.sql')");
    db.close();
  }
  writeFileSync(join(state, "prepared"), "by another version");
  const { child, text } = start(await freePort());
  await once(child, "exit");
  expect(child.exitCode).toBe(1);
  expect(text.join("")).toContain(
    `${state} was filled by another version of Milepost, whose tables this one does not know. Delete this folder`,
  );
}, 90_000);

test("a port that somebody else holds is named", async () => {
  const holder = createServer().listen(0, "127.0.0.1");
  await once(holder, "listening");
  const { port } = holder.address() as { port: number };
  const { child, text } = start(port);
  await once(child, "exit");
  holder.close();
  expect(child.exitCode).toBe(1);
  expect(text.join("")).toContain(`Port ${port} is in use`);
}, 90_000);

test("in production a missing secret stops the start with a sentence that says what to do", () => {
  const env = { PATH: process.env.PATH ?? "", ENVIRONMENT: "production", MILEPOST_STATE: state };
  let said = "";
  try {
    execFileSync(process.execPath, ["scripts/start.ts"], { cwd: root, env, stdio: "pipe" });
  } catch (error) {
    said = String((error as { stderr: Buffer }).stderr);
  }
  expect(said).toContain(
    "The secret SESSION_SECRET is not set. Set it with: wrangler secret put SESSION_SECRET",
  );
});
