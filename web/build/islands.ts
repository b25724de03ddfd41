import { globSync } from "node:fs";
import { join } from "node:path";

/** `worker/garden/beds/islands/plan.island.tsx` → `garden/plan`; one of the kit's own by its path below web/islands. */
export const islandName = (file: string): string =>
  file
    .replace(/^web\/islands\//, "")
    .replace(/^worker\/([\w-]+)\/(?:.*\/)?/, "$1/")
    .replace(/\.island\.tsx$/, "");

/** Every *.island.tsx of the kit and of the modules by its name: its default export, loaded where a page shows it. */
export function islandRegistry(root: string): string {
  const files = globSync(["web/islands/**/*.island.tsx", "worker/**/*.island.tsx"], { cwd: root }).sort();
  const names = files.map(islandName);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice) throw new Error(`two islands are called ${twice}`);
  const entries = files.map(
    (file, at) => `${JSON.stringify(names[at])}: () => import(${JSON.stringify(join(root, file))}),`,
  );
  return `export const islands = {\n${entries.join("\n")}\n};`;
}
