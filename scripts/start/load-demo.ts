import type { Demo } from "../../worker/core/demo/demo.ts";
import type { DemoOptions } from "../../worker/core/demo/load-demo.ts";
import type { Database } from "../../worker/core/demo/write-rows.ts";
import { ofModules } from "../modules.ts";
import { resolveAsBundlersDo } from "../resolve-as-bundlers.ts";

/** The files that the modules' demo data refers to. */
export async function demoFiles(): Promise<{ key: string; bytes: Uint8Array }[]> {
  resolveAsBundlersDo();
  const modules = await ofModules<{ demo: Demo }>("demo/index.ts");
  return modules.flatMap(([, { demo }]) => demo.files?.() ?? []);
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
