import { createHash } from "node:crypto";
import { globSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, extname, join, resolve } from "node:path";
import { type BuildOptions, build, type Plugin } from "esbuild";
import { fontFace, fontFiles } from "./fonts.ts";
import { buildGuide } from "./guide.ts";
import { drawIcon, readMark } from "./icons.ts";
import { islandFiles, islandName } from "./islands.ts";
import { pdfFonts } from "./pdf-fonts.ts";
import { buildServiceWorker } from "./service-worker.ts";
import { snippetOptions } from "./snippet.ts";
import { sheetsApart, styleSheet } from "./styles.ts";
import { worldMap } from "./world-map.ts";

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
  write: false,
  outdir: assets,
  entryNames: "[name]-[hash]",
  chunkNames: "part-[hash]",
  target: ["chrome123", "firefox120", "safari17.5"],
  logLevel: "warning",
};

/** Logical name → URL. */
const manifest: Record<string, string> = {};
const written = new Set<string>();
mkdirSync(assets, { recursive: true });

function write(file: string, bytes: Uint8Array, name?: string): string {
  writeFileSync(join(assets, file), bytes);
  written.add(file);
  const url = `/assets/${file}`;
  if (name) manifest[name] = url;
  return url;
}

/** Under a name that carries its content's hash. */
function writeHashed(name: string, bytes: Uint8Array): string {
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 8).toUpperCase();
  return write(`${basename(name, extname(name))}-${hash}${extname(name)}`, bytes, name);
}

const faces = (await fontFiles()).map(({ name, bytes, range }) =>
  fontFace(writeHashed(`${name}.woff2`, bytes), range),
);

const pdfFaces = await pdfFonts(writeHashed);
writeHashed("pdf-fonts.json", Buffer.from(JSON.stringify(pdfFaces)));

const [styles, scripts] = await Promise.all([
  build({
    ...common,
    entryPoints: [
      { in: "all-styles", out: "styles" },
      { in: "app-styles", out: "app" },
      { in: "sheet-styles", out: "sheets" },
      { in: "reading-styles", out: "reading" },
      { in: "queue-styles", out: "queue" },
      { in: "steps-styles", out: "steps" },
      { in: "work-styles", out: "work" },
      { in: "site-styles", out: "site" },
      { in: "guest-styles", out: "guest" },
      { in: "charts-styles", out: "charts" },
    ],
    external: ["/assets/*"],
    plugins: [
      virtual("all-styles", "css", () => `${styleSheet(root)}\n${faces.join("\n")}`),
      virtual("app-styles", "css", () => sheetsApart(root, "app")),
      virtual("sheet-styles", "css", () => sheetsApart(root, "sheet")),
      virtual("reading-styles", "css", () => sheetsApart(root, "reading")),
      virtual("queue-styles", "css", () => sheetsApart(root, "queue")),
      virtual("steps-styles", "css", () => sheetsApart(root, "steps")),
      virtual("work-styles", "css", () => sheetsApart(root, "work")),
      virtual("site-styles", "css", () => sheetsApart(root, "site")),
      virtual("guest-styles", "css", () => sheetsApart(root, "guest")),
      virtual("charts-styles", "css", () => sheetsApart(root, "charts")),
    ],
  }),
  build({
    ...common,
    // An island's page names its script: no page weighs more for the islands of others.
    entryPoints: [
      { in: "web/islands/start.ts", out: "start" },
      ...islandFiles(root).map((file) => ({ in: file, out: "part" })),
    ],
    format: "esm",
    splitting: true,
    metafile: true,
    jsx: "automatic",
    jsxImportSource: "preact",
  }),
  build({ ...snippetOptions(root), outdir: join(dist, "public") }),
]);

for (const { path, contents } of [...(styles.outputFiles ?? []), ...(scripts.outputFiles ?? [])]) {
  const file = basename(path);
  const [entry] = file.split("-");
  write(file, contents, entry === "part" ? undefined : `${entry}${extname(file)}`);
}

// Each island's own script: what pages weigh that have it.
for (const [path, { entryPoint = "" }] of Object.entries(scripts.metafile?.outputs ?? {})) {
  if (entryPoint.endsWith(".island.tsx"))
    manifest[`island/${islandName(entryPoint)}.js`] = `/assets/${basename(path)}`;
}

for (const path of globSync("web/public/*", { cwd: root }).sort()) {
  writeHashed(basename(path), readFileSync(join(root, path)));
}

const guide = buildGuide(root);
for (const { file, bytes } of guide.files) write(file, bytes);

const mark = readMark(readFileSync(join(root, "web/public/favicon.svg"), "utf8"));
for (const [name, icon] of [
  ["icon192", drawIcon(mark, 192)],
  ["icon512", drawIcon(mark, 512)],
  ["maskable512", drawIcon(mark, 512, { maskable: true })],
] as const) {
  writeHashed(`${name}.png`, icon);
}

const loaded = ["styles.css", "app.css", "start.js", "favicon.svg", "font.woff2", "fontx.woff2"].map(
  (name) => manifest[name] ?? "",
);
const start = readFileSync(join(dist, "public", manifest["start.js"] ?? ""), "utf8");
const parts = [...start.matchAll(/(?:from|import)"\.\/(part-\w+\.js)"/g)].map(
  ([, file]) => `/assets/${file}`,
);
const shellAssets = [...loaded, ...parts];
await buildServiceWorker(root, shellAssets, join(dist, "public/sw.js"));

// Only now: a page that is being read may still ask for what it named.
for (const file of readdirSync(assets)) if (!written.has(file)) rmSync(join(assets, file));

writeFileSync(join(dist, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
// Part of the Worker, and not of what browsers load.
writeFileSync(join(dist, "world.json"), JSON.stringify(worldMap()));
writeFileSync(join(dist, "guide.json"), `${JSON.stringify(guide.index, null, 2)}\n`);
