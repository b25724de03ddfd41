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

/**
 * Of pages in the product's frame, that are made to be printed (posters, cards), to be read, to decide of one record
 * after another, to be gone through step by step, or to work in (grids of numbers, steps that save by themselves): they
 * load it beside the others' sheet. Charts have theirs too, which a page for a slow phone leaves out. Of a module's pages
 * those that anybody may open are of none: `*.public.css`; but those of a site that is read have a sheet: `*.site.css`, and those
 * of guests of the product: `*.guest.css`.
 */
const apart = {
  app: "{web/layout/*.app,worker/!(core)/**/!(*.sheet|*.reading|*.queue|*.steps|*.work|*.charts|*.public|*.site|*.guest)}.css",
  sheet: "worker/**/*.sheet.css",
  reading: "worker/**/*.reading.css",
  queue: "worker/**/*.queue.css",
  steps: "worker/**/*.steps.css",
  charts: "worker/**/*.charts.css",
  work: "{web/ui,worker}/**/*.work.css",
  site: "{web/layout,worker}/**/*.site.css",
  guest: "{web/layout,web/ui,worker}/**/*.guest.css",
};

const imported = (root: string, files: string[], layer: string) =>
  files.sort().map((file) => `@import ${JSON.stringify(join(root, file))} layer(${layer});`);

/** The style sheet of every page, as imports: a component's file is found where it stands and need be listed nowhere. */
export function styleSheet(root: string): string {
  const ofSome = new Set(globSync(Object.values(apart), { cwd: root }));
  const imports = layers.flatMap(([layer, ...patterns]) =>
    imported(
      root,
      globSync(patterns, { cwd: root }).filter((file) => !ofSome.has(file)),
      layer,
    ),
  );
  return [`@layer ${layers.map(([layer]) => layer).join(", ")};`, ...imports].join("\n");
}

/** The frame of pages comes below what stands in it. */
const layerOf = (file: string) => (file.startsWith("web/layout/") ? "layout" : "pages");

export const sheetsApart = (root: string, kind: keyof typeof apart): string =>
  globSync(apart[kind], { cwd: root })
    .sort()
    .flatMap((file) => imported(root, [file], layerOf(file)))
    .join("\n");
