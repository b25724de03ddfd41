import { registerHooks } from "node:module";
import type { DemoOptions } from "./load-demo.ts";
import type { Database } from "./write-rows.ts";

/** The Worker's own files import one another without an extension, as its bundler likes it; Node wants one. */
function resolveAsBundlersDo(): void {
  registerHooks({
    resolve(specifier, context, next) {
      try {
        return next(specifier, context);
      } catch (error) {
        if (!specifier.startsWith(".")) throw error;
        return next(`${specifier}.ts`, context);
      }
    },
  });
}

/** `loadDemo` of load-demo.ts, for callers that Node runs: signing and counting are the Worker's own code. */
export async function loadDemo(db: Database, options: DemoOptions) {
  resolveAsBundlersDo();
  const demo = await import("./load-demo.ts");
  return demo.loadDemo(db, options);
}
