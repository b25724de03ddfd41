import { chmodSync, lstatSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** Secrets, sessions and people's data are here: the folder is its owner's alone, whatever it was before. */
export function closeToOthers(folder: string): void {
  process.umask(0o077); // for all that this process and those it starts will write
  mkdirSync(folder, { recursive: true });
  close(folder);
}

function close(path: string): void {
  const found = lstatSync(path, { throwIfNoEntry: false }); // a file may go meanwhile, with a runtime that is ending
  if (!found || found.isSymbolicLink()) return;
  const mode = found.isDirectory() ? 0o700 : 0o600;
  if ((found.mode & 0o777) !== mode) chmodSync(path, mode);
  if (found.isDirectory()) for (const name of readdirSync(path)) close(join(path, name));
}
