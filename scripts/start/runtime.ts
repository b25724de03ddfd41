import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { convertV4MiniflareOptions, Miniflare, type V4MiniflareOptions } from "miniflare";
import { bundleEntry, root } from "./build.ts";
import type { Configuration } from "./configuration.ts";
import { keeper } from "./drain.ts";
import { workerdPidFile } from "./state-lock.ts";
import { wrangler } from "./wrangler.ts";

/**
 * The runtime dies with this process, however it ends. Miniflare kills workerd on a signal that Node sees; a
 * SIGKILL of Node alone would leave it, holding the port. The shell waits on a pipe that only our end closes.
 */
export function tieRuntimeToThisProcess(state: string): void {
  const pidFile = workerdPidFile(state);
  const workerd = createRequire(createRequire(import.meta.url).resolve("miniflare"))("workerd") as {
    default: string;
  };
  process.env.MILEPOST_WORKERD = workerd.default;
  process.env.MILEPOST_WORKERD_PID = pidFile;
  process.env.MINIFLARE_WORKERD_PATH = join(import.meta.dirname, "workerd.sh");
  const script = 'trap "" INT TERM HUP; cat; [ -f "$0" ] && kill -9 "$(cat "$0")"; rm -f "$0"';
  const guard = spawn("sh", ["-c", script, pidFile], { stdio: ["pipe", "ignore", "ignore"] });
  guard.unref();
  (guard.stdin as unknown as { unref(): void }).unref();
}

function environmentName(environment: Configuration["environment"]): string | undefined {
  return environment === "development" ? undefined : environment;
}

/** The bindings of wrangler.toml with this installation's secrets, as Miniflare takes them. */
export function workerOptions({ environment, bindings }: Pick<Configuration, "environment" | "bindings">) {
  const read = wrangler.unstable_getMiniflareWorkerOptions(
    join(root, "wrangler.toml"),
    environmentName(environment),
  );
  // The bundle is one module already: rules for more have no place in it, and Miniflare refuses them.
  const { modulesRules: _, ...options } = read.workerOptions as {
    modulesRules?: unknown;
    bindings?: Record<string, unknown>;
    cronTriggers?: string[];
    durableObjects?: Record<string, string | { className: string }>;
  };
  return { ...options, name: "milepost", bindings: { ...options.bindings, ...bindings } };
}

/** `assets: undefined`: none, for a runtime that answers nobody. */
type Source =
  | { modules: true; script: string; assets: undefined }
  | { modules: { type: "ESModule"; path: string }[] };

/** The deployed bundle. */
export const deployedBundle = (): Source => ({ modules: [{ type: "ESModule", path: bundleEntry }] });

/**
 * An isolate at Cloudflare has 128 MB. One here runs all objects of the product beside the Worker, hence twice as
 * much. Some thirty isolates more are Miniflare's, and V8 collects nothing of one's garbage before its heap has
 * 128 MB or so: what the runtime holds then rises for as long as there is traffic. With these flags the first
 * collection comes at 8 MB, and heaps grow in small steps after it.
 */
const heapFlags = "--max-heap-size=256 --initial-old-space-size=8 --optimize-for-size";

/** What workerd says of itself wherever such flags are set: that it compiles its own scripts once more at the start. */
const isOfFlags = (message: string) =>
  message.includes("bootstrap compile cache failed its compatibility check");

/** Starts workerd on this state, without the development proxy of `wrangler dev`. */
export async function startRuntime(
  configuration: Configuration,
  source: Source,
  shared: Partial<V4MiniflareOptions> = {},
): Promise<Miniflare> {
  const options = {
    workers: [{ ...workerOptions(configuration), ...source }, keeper],
    host: "127.0.0.1",
    cf: {}, // not false: that puts every visitor into one city of Texas
    unsafeTriggerHandlers: true, // how keepTime fires the crons; only this machine reaches it
    resourcePersistencePath: join(configuration.state, "resources"),
    handleStructuredLogs: ({ level, message }: { level: string; message: string }) => {
      if (isOfFlags(message)) return;
      (level === "error" || level === "warn" ? process.stderr : process.stdout).write(`${message}\n`);
    },
    ...shared,
  };
  process.env.MINIFLARE_WORKERD_V8_FLAGS ??= heapFlags;
  const miniflare = new Miniflare(convertV4MiniflareOptions(options as unknown as V4MiniflareOptions));
  await miniflare.ready;
  return miniflare;
}
