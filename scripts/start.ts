import { setTimeout as sleep } from "node:timers/promises";
import type { Miniflare } from "miniflare";
import type { DemoPerson } from "../worker/core/demo/demo.ts";
import { ofModules } from "./modules.ts";
import { buildUnlessFresh } from "./start/build.ts";
import { type Configuration, readConfiguration } from "./start/configuration.ts";
import { keepTime } from "./start/cron.ts";
import { drain, holdOpen } from "./start/drain.ts";
import { startFakeGoogle } from "./start/fake-google.ts";
import { prepareState } from "./start/prepare.ts";
import { deployedBundle, startRuntime, tieRuntimeToThisProcess } from "./start/runtime.ts";
import { endOrphanedWorkerd, lockState, requireFreePort } from "./start/state-lock.ts";

let ending = false;

/** Ends on a signal, and when npm, which started this process, is killed and cannot tell. */
function endOnSignals(state: string, miniflare: Miniflare | null): void {
  const end = async () => {
    if (ending) return;
    ending = true;
    if (miniflare) await drain(state);
    await Promise.race([miniflare?.dispose(), sleep(1000)]);
    process.exit(0);
  };
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"]) {
    process.removeAllListeners(signal); // Miniflare's own would exit at once
    process.on(signal, end);
  }
  const parent = process.ppid;
  if (miniflare && process.env.npm_lifecycle_event) {
    setInterval(() => process.ppid !== parent && end(), 250).unref();
  }
}

async function untilHealthy(url: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const answer = await fetch(`${url}/healthz`).catch(() => null);
    await answer?.body?.cancel();
    if (answer?.ok) return;
    await sleep(100);
  }
  throw new Error("The product started but /healthz does not answer 200.");
}

/** Whom else of the demo one can be, a line each. */
async function demoPeople(): Promise<string[]> {
  const modules = await ofModules<{ people: readonly DemoPerson[] }>("demo/people.ts");
  return modules.flatMap(([, { people }]) => people.map(({ email, is }) => `  ${email} (${is})`));
}

async function tellWhereToSignIn(url: string, { admin, demo }: Configuration): Promise<void> {
  const lines = [`Milepost is ready: ${url}`];
  if (admin) lines.push(`Sign in at ${url}/login as ${admin.email}`);
  if (admin?.isPasswordMade) lines.push(`with the password ${admin.password}`);
  const others = demo ? await demoPeople() : [];
  if (others.length > 0) lines.push("or, with the same password, as", ...others);
  process.stdout.write(`\n${lines.join("\n")}\n\n`);
}

/** Development writes its reports to a stand-in, unless it is told of Google, or of another stand-in. */
async function bringGoogle({ environment, bindings, state }: Configuration): Promise<void> {
  if (environment !== "development" || bindings.GOOGLE_SERVICE_ACCOUNT) return;
  const { GOOGLE_SHEETS_BASE_URL } = bindings;
  Object.assign(
    bindings,
    await startFakeGoogle(state, bindings.PUBLIC_URL ?? ""),
    GOOGLE_SHEETS_BASE_URL ? { GOOGLE_SHEETS_BASE_URL } : {},
  );
}

async function start(): Promise<void> {
  const configuration = readConfiguration(process.env);
  const { state, port } = configuration;
  endOnSignals(state, null);
  const lock = lockState(state);
  endOrphanedWorkerd(state);
  await requireFreePort(port);
  tieRuntimeToThisProcess(state);
  await Promise.all([buildUnlessFresh(), prepareState(configuration)]);
  if (process.argv.includes("--prepare-only")) process.exit(0);

  await bringGoogle(configuration);
  const miniflare = await startRuntime(configuration, deployedBundle(), { port });
  endOnSignals(state, miniflare);
  await holdOpen(miniflare);
  const url = `http://127.0.0.1:${port}`;
  await untilHealthy(url);
  keepTime(miniflare);
  await tellWhereToSignIn(url, configuration);
  process.on("exit", () => lock.close());
}

start().catch((error: unknown) => {
  if (ending) return;
  const { message, cause } = error instanceof Error ? error : { message: String(error), cause: undefined };
  process.stderr.write(`${message}${cause ? ` (${String(cause)})` : ""}\n`);
  process.exit(1);
});
