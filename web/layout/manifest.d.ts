// Types do not wait for a build: the manifest is what web/build/build.ts writes.
declare module "*/dist/manifest.json" {
  const manifest: Record<string, string>;
  export default manifest;
}
