import { globSync } from "node:fs";
import { join } from "node:path";

/** Where styles stand, in the order of their layers: a later layer wins whatever the selectors. */
const layers = [
  ["reset", "web/styles/reset.css"],
  ["tokens", "web/styles/tokens.css"],
  ["base", "web/styles/base.css"],
  ["layout", "web/layout/**/*.css"],
  ["ui", "web/ui/**/*.css"],
  ["pages", "web/specimens/*.css", "worker/**/!(islands)/*.css"],
  ["islands", "web/islands/**/*.css", "worker/**/islands/*.css"],
  ["utilities", "web/styles/utilities.css"],
  ["print", "web/styles/print.css"],
] as const;

/** The one style sheet, as imports: a component's file is found where it stands and need be listed nowhere. */
export function styleSheet(root: string): string {
  const imports = layers.flatMap(([layer, ...patterns]) =>
    globSync(patterns, { cwd: root })
      .sort()
      .map((file) => `@import ${JSON.stringify(join(root, file))} layer(${layer});`),
  );
  return [`@layer ${layers.map(([layer]) => layer).join(", ")};`, ...imports].join("\n");
}
