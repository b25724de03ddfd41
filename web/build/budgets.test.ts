import { readdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { ofModules } from "../../scripts/modules.ts";
import { buildUnlessFresh } from "../../scripts/start/build";
import type { Block } from "../ui/prose-blocks";
import type { Budget } from "./budget";
import type { GuideIndex } from "./guide";

const root = resolve(import.meta.dirname, "../..");
const dist = join(root, "web/dist");
const assets = join(dist, "public/assets");
const gzipped = (file: string) => gzipSync(readFileSync(join(dist, "public", file)), { level: 9 }).length;
let manifest: Record<string, string> = {};

/** The modules' own. */
const budgets = (await ofModules<{ budgets: Budget[] }>("testing/budgets.ts")).flatMap(
  ([, own]) => own.budgets,
);
const fileOf = ({ island }: Budget) => basename(manifest[`island/${island}`] ?? "");

// Not built again where it is fresh: products that run beside this test serve these very files.
beforeAll(async () => {
  await buildUnlessFresh();
  manifest = JSON.parse(readFileSync(join(dist, "manifest.json"), "utf8"));
}, 120_000);

const imports = (file: string) => [
  ...readFileSync(join(assets, file), "utf8").matchAll(/"\.\/(part-\w+\.js)"/g),
];
const reached = (files: string[], seen = new Set(files)): Set<string> => {
  const next = files.flatMap(imports).flatMap(([, file]) => (file && !seen.has(file) ? [file] : []));
  return next.length === 0 ? seen : reached(next, new Set([...seen, ...next]));
};

describe("the built assets", () => {
  it("are light: what every page loads fits in 10 KB of styles and 12 KB of script, what the product's own add in 5", () => {
    expect(gzipped(manifest["styles.css"] ?? "")).toBeLessThanOrEqual(10 * 1024);
    expect(gzipped(manifest["app.css"] ?? "")).toBeLessThanOrEqual(5 * 1024);
    expect(gzipped(manifest["start.js"] ?? "")).toBeLessThanOrEqual(12 * 1024);
  });

  it("of an island, with all that it loads and what every page of the product has, leave its page room for its HTML", () => {
    const ofEvery = ["styles.css", "app.css", "start.js"].map((name) => gzipped(manifest[name] ?? ""));
    const islands = Object.entries(manifest)
      .filter(([name]) => name.startsWith("island/"))
      .map(([, url]) => basename(url));
    expect(islands.length).toBeGreaterThan(3);
    const heavy = islands.flatMap((island) => {
      const scripts = [...reached([island])].map((file) => gzipped(`assets/${file}`));
      const all = [...ofEvery, ...scripts].reduce((sum, size) => sum + size, 0);
      return all <= 64 * 1024 ? [] : [{ island, all }];
    });
    // One page may take more, as its module says.
    const allowed = budgets.filter(({ page }) => page !== undefined);
    expect(allowed.length).toBeLessThanOrEqual(1);
    for (const { island, all } of heavy) {
      const own = allowed.find((budget) => fileOf(budget) === island);
      expect([island, all <= (own?.page ?? 0) * 1024]).toEqual([island, true]);
    }
  });

  const light = budgets.filter(({ script }) => script !== undefined);
  it.each(light)("let a page do with $script KB for $island, what every page loads among it", (budget) => {
    const start = basename(manifest["start.js"] ?? "");
    const ofEvery = [...readFileSync(join(assets, start), "utf8").matchAll(/from"\.\/(part-\w+\.js)"/g)];
    const island = fileOf(budget);
    expect(island).not.toBe("");
    const all = new Set([start, ...ofEvery.map(([, file]) => file ?? ""), ...reached([island])]);
    const weights = [...all].map((file) => gzipped(`assets/${file}`));
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeLessThanOrEqual((budget.script ?? 0) * 1024);
  });

  it("bring one font, of 30 KB at most", () => {
    const files = ["font.woff2", "fontx.woff2"].map((name) =>
      readFileSync(join(dist, "public", manifest[name] ?? "")),
    );
    expect(files.reduce((sum, { length }) => sum + length, 0)).toBeLessThanOrEqual(30 * 1024);
    for (const file of files) expect(file.toString("latin1", 0, 4)).toBe("wOF2");
  });

  it("of a page of the guide, its pictures too, fit in 80 KB with its text", () => {
    const guide = JSON.parse(readFileSync(join(dist, "guide.json"), "utf8")) as GuideIndex;
    const shell = ["styles.css", "reading.css", "start.js"].map((name) => gzipped(manifest[name] ?? ""));
    for (const { file } of Object.values(guide).flatMap((pages) => Object.values(pages))) {
      const blocks = JSON.parse(readFileSync(join(dist, "public", file), "utf8")) as Block[];
      const pictures = blocks.flatMap((block) => (block.is === "picture" ? [gzipped(block.src)] : []));
      const all = [...shell, gzipped(file), ...pictures].reduce((sum, size) => sum + size, 0);
      expect([file, all < 80 * 1024]).toEqual([file, true]);
    }
  });

  it("carry their content's hash in the name", () => {
    for (const file of readdirSync(assets)) expect(file).toMatch(/-[0-9A-Z]{8}\.\w+$/);
  });

  it("are all there under their logical names", () => {
    expect(Object.keys(manifest).sort()).toEqual(
      expect.arrayContaining(["favicon.svg", "start.js", "styles.css"]),
    );
    for (const url of Object.values(manifest)) expect(gzipped(url)).toBeGreaterThan(0);
  });

  it("hold no script but their own: nothing evaluates text", () => {
    for (const file of readdirSync(assets).filter((name) => name.endsWith(".js"))) {
      expect(readFileSync(join(assets, file), "utf8")).not.toMatch(/\beval\(|new Function\(/);
    }
  });
});
