import { createHash } from "node:crypto";
import { type BuildOptions, build } from "esbuild";

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
    define: { SHELL_ASSETS: JSON.stringify(assets), SHELL_VERSION: JSON.stringify(version) },
  });
}
