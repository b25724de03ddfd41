import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

export const root = join(import.meta.dirname, "..");

/** Every file of the repository that git knows or would take, as paths from its root. */
export const repositoryFiles = (): string[] =>
  execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
    cwd: root,
    encoding: "utf8",
  })
    .split("\n")
    .filter((file) => file !== "" && existsSync(join(root, file)));

export const read = (file: string): string => readFileSync(join(root, file), "utf8");

export interface Import {
  /** A path from the root where a file of ours is meant, else the package. */
  target: string;
  typeOnly: boolean;
}

const statement =
  /(?:^|\n)\s*(?:import|export)\s+(type\s)?(?:[^;"']*?\sfrom\s*)?["']([^"']+)["']|import\(\s*["']([^"']+)["']\s*\)/g;

function resolveImport(file: string, specifier: string): string {
  if (!specifier.startsWith(".")) return specifier;
  const path = normalize(join(dirname(file), specifier));
  const spellings = [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`, `${path}/index.tsx`];
  return spellings.find((spelling) => /\.\w+$/.test(spelling) && existsSync(join(root, spelling))) ?? path;
}

/** What a TypeScript file imports. */
export const importsOf = (file: string): Import[] =>
  [...read(file).matchAll(statement)].map(([, type, specifier, dynamic]) => ({
    target: resolveImport(file, specifier ?? dynamic ?? ""),
    typeOnly: type !== undefined,
  }));

/** True when a test cannot run outside workerd: it, or what it imports, uses what Node does not have. */
export function needsRuntime(file: string, seen = new Set<string>()): boolean {
  seen.add(file);
  if (/\bcaches\.|\bHTMLRewriter\b|\bWebSocketPair\b/.test(read(file))) return true;
  return importsOf(file).some(
    ({ target, typeOnly }) =>
      !typeOnly &&
      (target.startsWith("cloudflare:") ||
        (/^(worker|web)\/.*\.tsx?$/.test(target) && !seen.has(target) && needsRuntime(target, seen))),
  );
}
