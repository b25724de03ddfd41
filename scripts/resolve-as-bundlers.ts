import { existsSync } from "node:fs";
import { registerHooks } from "node:module";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";

let isDone = false;

/**
 * The Worker's own files import one another without an extension, as its bundler likes it; Node wants one. It is told of
 * a file and what it is at once: to let it look for both, hundreds of times, takes seconds of a start.
 */
export function resolveAsBundlersDo(): void {
  if (isDone) return;
  isDone = true;
  registerHooks({
    resolve(specifier, context, next) {
      if (!/^[./]/.test(specifier)) return next(specifier, context);
      const url = new URL(extname(specifier) === ".ts" ? specifier : `${specifier}.ts`, context.parentURL);
      if (!existsSync(fileURLToPath(url))) return next(specifier, context);
      return { url: url.href, format: "module-typescript", shortCircuit: true };
    },
  });
}
