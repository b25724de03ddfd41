import { globSync } from "node:fs";
import { basename } from "node:path";
import type { BuildOptions } from "esbuild";

/** Scripts that other sites load: one file each, at an address that does not change. */
export const snippetOptions = (root: string): BuildOptions => ({
  absWorkingDir: root,
  entryPoints: globSync("worker/**/snippets/*.ts", { cwd: root })
    .filter((file) => !/\.(test|d)\.ts$/.test(file))
    .map((file) => ({ in: file, out: basename(file, ".ts") })),
  bundle: true,
  minify: true,
  format: "iife",
  target: ["chrome92", "firefox95", "safari15.4"], // those that have crypto.randomUUID
  logLevel: "warning",
});
