import { globSync } from "node:fs";
import { join } from "node:path";
import type { Restored } from "../worker/core/backup/restored.ts";
import type { Secrets } from "../worker/env.ts";
import { secrets as ofCore } from "../worker/env.ts";
import { resolveAsBundlersDo } from "./resolve-as-bundlers.ts";

const root = join(import.meta.dirname, "..");

/**
 * What the modules say in a file of this name in their folders, by folder: for scripts that Node runs, which cannot
 * read worker/modules.ts, the same list as the Worker's own.
 */
export const ofModules = <T>(file: string): Promise<[folder: string, T][]> =>
  Promise.all(
    globSync(`worker/*/${file}`, { cwd: root })
      .sort()
      .map(async (path) => [path.split("/")[1] ?? "", (await import(join(root, path))) as T] as const),
  ) as Promise<[string, T][]>;

/** The secrets of core and modules, which a start needs. */
export async function readSecrets(): Promise<Secrets> {
  const modules = await ofModules<{ secrets: Secrets }>("env.ts");
  return Object.assign({}, ofCore, ...modules.map(([, { secrets }]) => secrets));
}

/** Names of what modules may be given besides, and do without. */
export async function readOptional(): Promise<string[]> {
  const modules = await ofModules<{ optional?: readonly string[] }>("env.ts");
  return modules.flatMap(([, { optional = [] }]) => optional);
}

/** What modules have to do with a dump that is put back. */
export async function readRestored(): Promise<Restored[]> {
  resolveAsBundlersDo();
  const modules = await ofModules<{ restored: Restored }>("restored.ts");
  return modules.map(([, { restored }]) => restored);
}
