import { registerHooks } from "node:module";

/** The Worker's own files import one another without an extension, as its bundler likes it; Node wants one. */
export function resolveAsBundlersDo(): void {
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
