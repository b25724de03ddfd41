import type { BuildOptions } from "esbuild";

/** The script for external pages: one file, at an address that does not change. */
export const snippetOptions = (root: string): BuildOptions => ({
  absWorkingDir: root,
  entryPoints: ["web/snippet/milepost.ts"],
  bundle: true,
  minify: true,
  format: "iife",
  target: ["chrome92", "firefox95", "safari15.4"], // those that have crypto.randomUUID
  logLevel: "warning",
});
