import { createHash } from "node:crypto";
import { globSync } from "node:fs";
import { resolve } from "node:path";
import { type BuildOptions, build } from "esbuild";
import type { OfflinePart } from "../offline/offline-part.ts";

/** What modules tell of their pages: offline.ts beside module.ts. */
async function offlineParts(root: string): Promise<OfflinePart[]> {
  const files = globSync("worker/*/offline.ts", { cwd: root }).sort();
  const modules = await Promise.all(files.map((file) => import(resolve(root, file))));
  return modules.map(({ offline }) => offline);
}

/**
 * The service worker, bound to these very assets: any change of them, or of its own source, makes another file, which
 * browsers then take in place of the old one.
 */
export async function buildServiceWorker(root: string, assets: string[], outfile: string): Promise<void> {
  const options: BuildOptions = {
    absWorkingDir: root,
    entryPoints: ["web/offline/service-worker.ts"],
    bundle: true,
    minify: true,
    format: "iife",
    target: ["chrome123", "firefox120", "safari17.5"],
    logLevel: "warning",
  };
  const version = createHash("sha256").update(assets.join("\n")).digest("hex").slice(0, 8);
  await build({
    ...options,
    outfile,
    define: {
      SHELL_ASSETS: JSON.stringify(assets),
      SHELL_VERSION: JSON.stringify(version),
      PARTS: JSON.stringify(await offlineParts(root)),
    },
  });
}
