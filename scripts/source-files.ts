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

/** Files that reach one another by their imports, types included (Tarjan's strongly connected components). */
export function circlesOf(files: string[]): string[][] {
  const among = new Set(files);
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const circles: string[][] = [];
  const visit = (file: string): number => {
    const at = order.size;
    order.set(file, at);
    lowest.set(file, at);
    open.push(file);
    for (const { target } of importsOf(file)) {
      if (!among.has(target)) continue;
      const reached = order.has(target)
        ? open.includes(target)
          ? (order.get(target) ?? at)
          : at
        : visit(target);
      lowest.set(file, Math.min(lowest.get(file) ?? at, reached));
    }
    const low = lowest.get(file) ?? at;
    if (low === at) {
      const circle = open.splice(open.indexOf(file));
      if (circle.length > 1) circles.push(circle.sort());
    }
    return low;
  };
  for (const file of files) if (!order.has(file)) visit(file);
  return circles;
}

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
