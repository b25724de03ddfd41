import { resolveAsBundlersDo } from "../resolve-as-bundlers.ts";
import type { DemoOptions } from "./load-demo.ts";
import type { Database } from "./write-rows.ts";

/** `loadDemo` of load-demo.ts, for callers that Node runs: signing and counting are the Worker's own code. */
export async function loadDemo(db: Database, options: DemoOptions) {
  resolveAsBundlersDo();
  const demo = await import("./load-demo.ts");
  return demo.loadDemo(db, options);
}
