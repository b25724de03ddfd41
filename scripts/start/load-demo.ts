import type { Demo } from "../../worker/core/demo/demo.ts";
import type { DemoOptions } from "../../worker/core/demo/load-demo.ts";
import type { Database } from "../../worker/core/demo/write-rows.ts";
import { ofModules } from "../modules.ts";
import { resolveAsBundlersDo } from "../resolve-as-bundlers.ts";

interface Bucket {
  put(key: string, bytes: Uint8Array): Promise<unknown>;
}

/** The files that the modules' demo data refers to. They are written through a runtime, which alone knows how. */
export async function putDemoFiles(bucket: Bucket): Promise<void> {
  resolveAsBundlersDo();
  for (const [, { demo }] of await ofModules<{ demo: Demo }>("demo/index.ts")) {
    for (const { key, bytes } of demo.files?.() ?? []) await bucket.put(key, bytes);
  }
}

/** The modules' demo data, for callers that Node runs: signing and counting are the Worker's own code. */
export async function loadDemo(db: Database, options: DemoOptions) {
  resolveAsBundlersDo();
  const [core, modules] = await Promise.all([
    import("../../worker/core/demo/load-demo.ts"),
    ofModules<{ demo: Demo }>("demo/index.ts"),
  ]);
  return core.loadDemo(
    db,
    modules.map(([, { demo }]) => demo),
    options,
  );
}
