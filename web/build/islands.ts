import { globSync } from "node:fs";
import { join } from "node:path";

/** Every *.island.tsx under web/islands, by its path without that ending: `referrals/trend` → its default export. */
export function islandRegistry(root: string): string {
  const files = globSync("web/islands/**/*.island.tsx", { cwd: root }).sort();
  const entries = files.map((file) => {
    const name = file.replace(/^web\/islands\//, "").replace(/\.island\.tsx$/, "");
    return `${JSON.stringify(name)}: () => import(${JSON.stringify(join(root, file))}),`;
  });
  return `export const islands = {\n${entries.join("\n")}\n};`;
}
