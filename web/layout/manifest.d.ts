// Types do not wait for a build: the manifest is what web/build/build.ts writes.
declare module "*/dist/manifest.json" {
  const manifest: Record<string, string>;
  export default manifest;
}

// What web/build/guide.ts makes.
declare module "*/dist/guide.json" {
  const guide: Record<string, Record<string, { title: string; lead: string; file: string }>>;
  export default guide;
}

// What web/build/world-map.ts makes.
declare module "*/dist/world.json" {
  const world: {
    width: number;
    top: number;
    height: number;
    shapes: Record<string, string>;
    dots: Record<string, number[]>;
    rest: string;
  };
  export default world;
}
