import manifest from "../dist/manifest.json";

const files: Record<string, string> = manifest;

/** The URL of a built asset, its content's hash in the name: "styles.css", "start.js", or a file of web/public/. */
export function asset(name: string): string {
  const url = files[name];
  if (!url) throw new Error(`${name} is not among the built assets: run node web/build/build.ts`);
  return url;
}
