import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
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

/** Throws, having shown what the command printed, where it fails. */
async function run(command: string, args: string[]): Promise<void> {
  const child = spawn(command, args, {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      PATH: `${join(root, "node_modules/.bin")}:${process.env.PATH ?? ""}`,
      WRANGLER_HIDE_BANNER: "true", // it would wait for the registry to tell of a newer version
      WRANGLER_SEND_METRICS: "false",
      WRANGLER_LOG_PATH: join(root, ".milepost/wrangler.log"),
      CI: "true",
    },
  });
  const printed: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => printed.push(chunk));
  }
  const [code] = (await once(child, "close")) as [number | null];
  if (code === 0) return;
  process.stderr.write(Buffer.concat(printed));
  throw new Error(`${command} ${args.join(" ")} failed`);
}

/** Assets and Worker bundle, built again only where a source has changed since. */
export async function buildUnlessFresh({ force = false } = {}): Promise<void> {
  const stamp = join(bundle, "built-from");
  const now = fingerprint();
  const assets = join(root, "web/dist/public");
  const isFresh = existsSync(stamp) && existsSync(assets) && readFileSync(stamp, "utf8") === now;
  if (isFresh && !force) return;

  mkdirSync(assets, { recursive: true });
  if (existsSync(join(root, "web/build/build.ts"))) await run("node", ["web/build/build.ts"]);
  // Built aside and moved into place, so that a start at the same moment never runs half a bundle.
  const aside = join(root, `.milepost/bundle-${process.pid}`);
  rmSync(aside, { recursive: true, force: true });
  await run("wrangler", ["deploy", "--dry-run", "--env", "", "--outdir", aside]);
  writeFileSync(join(aside, "built-from"), now);
  rmSync(bundle, { recursive: true, force: true });
  mkdirSync(dirname(bundle), { recursive: true });
  renameSync(aside, bundle);
}
