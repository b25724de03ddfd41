import { createHash } from "node:crypto";
import { copyFileSync, globSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, extname, join, resolve } from "node:path";
import { type BuildOptions, build, type Plugin } from "esbuild";
import { islandRegistry } from "./islands.ts";
import { snippetOptions } from "./snippet.ts";
import { styleSheet } from "./styles.ts";

const root = resolve(import.meta.dirname, "../..");
const dist = join(root, "web/dist");
const assets = join(dist, "public/assets");

/** What a bundle imports that stands in no file. */
const virtual = (name: string, loader: "css" | "ts", contents: () => string): Plugin => ({
  name,
  setup({ onResolve, onLoad }) {
    onResolve({ filter: new RegExp(`^${name}$`) }, () => ({ path: name, namespace: name }));
    onLoad({ filter: /.*/, namespace: name }, () => ({ contents: contents(), loader, resolveDir: root }));
  },
});

const common: BuildOptions = {
  bundle: true,
  minify: true,
  absWorkingDir: root,
  outdir: assets,
  entryNames: "[name]-[hash]",
  chunkNames: "part-[hash]",
  target: ["chrome123", "firefox120", "safari17.5"],
  logLevel: "warning",
};

rmSync(assets, { recursive: true, force: true });
mkdirSync(assets, { recursive: true });

await Promise.all([
  build({
    ...common,
    entryPoints: [{ in: "all-styles", out: "styles" }],
    plugins: [virtual("all-styles", "css", () => styleSheet(root))],
  }),
  build({
    ...common,
    entryPoints: [{ in: "web/islands/start.ts", out: "start" }],
    format: "esm",
    splitting: true,
    jsx: "automatic",
    jsxImportSource: "preact",
    plugins: [virtual("island-registry", "ts", () => islandRegistry(root))],
  }),
  build({ ...snippetOptions(root), outdir: join(dist, "public") }),
]);

/** Logical name → URL. */
const manifest: Record<string, string> = {};
const entries = { "styles-": "styles.css", "start-": "start.js" };
for (const output of readdirSync(assets)) {
  for (const [beginning, name] of Object.entries(entries)) {
    if (output.startsWith(beginning)) manifest[name] = `/assets/${output}`;
  }
}

for (const file of globSync("web/public/*", { cwd: root }).sort()) {
  const bytes = readFileSync(join(root, file));
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 8).toUpperCase();
  const hashed = `${basename(file, extname(file))}-${hash}${extname(file)}`;
  copyFileSync(join(root, file), join(assets, hashed));
  manifest[basename(file)] = `/assets/${hashed}`;
}

writeFileSync(
  join(dist, "public/_headers"),
  "/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n  X-Content-Type-Options: nosniff\n",
);
writeFileSync(join(dist, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
