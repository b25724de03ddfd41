import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

export const root = resolve(import.meta.dirname, "../..");
const bundle = join(root, ".milepost/bundle");
/** The Worker as it would be deployed: what runs locally, what the bench measures. */
export const bundleEntry = join(bundle, "index.js");

const sources = ["worker", "web", "docs/guide", "wrangler.toml", "package-lock.json"];

function files(path: string): string[] {
  if (!existsSync(join(root, path))) return [];
  if (/\.(ts|tsx|css|svg|json|toml|js|woff2|png|webp|md)$/.test(path)) {
    return /\.test\.tsx?$/.test(path) ? [] : [path];
  }
  if (path === "web/dist" || path === "web/e2e" || /\.[a-z0-9]+$/i.test(path)) return [];
  return readdirSync(join(root, path))
    .sort()
    .flatMap((name) => files(`${path}/${name}`));
}

/** Changes whenever anything that goes into the bundle or the assets does. */
function fingerprint(): string {
  const hash = createHash("sha256");
  for (const file of sources.flatMap(files)) {
    hash
      .update(file)
      .update("\0")
      .update(readFileSync(join(root, file)))
      .update("\0");
  }
  return hash.digest("hex");
}

function run(command: string, args: string[]): void {
  const done = spawnSync(command, args, {
    cwd: root,
    encoding: "utf8",
    env: {
      ...process.env,
      PATH: `${join(root, "node_modules/.bin")}:${process.env.PATH ?? ""}`,
      WRANGLER_SEND_METRICS: "false",
      WRANGLER_LOG_PATH: join(root, ".milepost/wrangler.log"),
      CI: "true",
    },
  });
  if (done.status !== 0) {
    process.stderr.write(`${done.stdout}${done.stderr}`);
    throw new Error(`${command} ${args.join(" ")} failed`);
  }
}

/** Assets and Worker bundle, built again only where a source has changed since. */
export async function buildUnlessFresh({ force = false } = {}): Promise<void> {
  const stamp = join(bundle, "built-from");
  const now = fingerprint();
  const assets = join(root, "web/dist/public");
  const isFresh = existsSync(stamp) && existsSync(assets) && readFileSync(stamp, "utf8") === now;
  if (isFresh && !force) return;

  mkdirSync(assets, { recursive: true });
  if (existsSync(join(root, "web/build/build.ts"))) run("node", ["web/build/build.ts"]);
  // Built aside and moved into place, so that a start at the same moment never runs half a bundle.
  const aside = join(root, `.milepost/bundle-${process.pid}`);
  rmSync(aside, { recursive: true, force: true });
  run("wrangler", ["deploy", "--dry-run", "--env", "", "--outdir", aside]);
  writeFileSync(join(aside, "built-from"), now);
  rmSync(bundle, { recursive: true, force: true });
  mkdirSync(dirname(bundle), { recursive: true });
  renameSync(aside, bundle);
}
