import { globSync } from "node:fs";

/** `worker/garden/beds/islands/plan.island.tsx` → `garden/plan`; one of the kit's own by its path below web/islands. */
export const islandName = (file: string): string =>
  file
    .replace(/^web\/islands\//, "")
    .replace(/^worker\/([\w-]+)\/(?:.*\/)?/, "$1/")
    .replace(/\.island\.tsx$/, "");

/** Every *.island.tsx of the kit and of the modules; two of one name are refused. */
export function islandFiles(root: string): string[] {
  const files = globSync(["web/islands/**/*.island.tsx", "worker/**/*.island.tsx"], { cwd: root }).sort();
  const names = files.map(islandName);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice) throw new Error(`two islands are called ${twice}`);
  return files;
}
