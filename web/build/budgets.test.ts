import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { buildUnlessFresh } from "../../scripts/start/build";

const root = resolve(import.meta.dirname, "../..");
const dist = join(root, "web/dist");
const assets = join(dist, "public/assets");
const gzipped = (file: string) => gzipSync(readFileSync(join(dist, "public", file)), { level: 9 }).length;
let manifest: Record<string, string> = {};

// Not built again where it is fresh: products that run beside this test serve these very files.
beforeAll(async () => {
  await buildUnlessFresh();
  manifest = JSON.parse(readFileSync(join(dist, "manifest.json"), "utf8"));
}, 120_000);

describe("the built assets", () => {
  it("are light: what every page loads fits in 12 KB of styles and 12 KB of script", () => {
    expect(gzipped(manifest["styles.css"] ?? "")).toBeLessThanOrEqual(12 * 1024);
    expect(gzipped(manifest["start.js"] ?? "")).toBeLessThanOrEqual(12 * 1024);
  });

  it("together leave the largest page room for its HTML within 80 KB", () => {
    // The preview's picture is for messengers, the icons are for launchers: no page shows them.
    const ofPages = readdirSync(assets).filter((file) => !/^(preview|icon\d+|maskable\d+)-/.test(file));
    const all = ofPages.reduce((sum, file) => sum + gzipped(`assets/${file}`), 0);
    expect(all).toBeLessThanOrEqual(64 * 1024);
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
