import type { Env } from "../../env";
import { log } from "../http/log";
import { orUnavailable } from "../http/unavailable";

/** Files that are served by a rule of the module that keeps them, never by their address. */
const prefix = "private/";

export async function putPrivateFile(
  env: Env,
  name: string,
  bytes: Uint8Array,
  contentType: string,
): Promise<void> {
  await orUnavailable(() => env.FILES.put(prefix + name, bytes, { httpMetadata: { contentType } }));
}

/** What was put under this name, as a stream; null where nothing is. */
export const readPrivateFile = (env: Env, name: string): Promise<R2ObjectBody | null> =>
  orUnavailable(() => env.FILES.get(prefix + name));

/** Nothing leads to it any more: where the store is away it stays, and nobody is refused for it. */
export async function deletePrivateFile(env: Env, name: string): Promise<void> {
  await env.FILES.delete(prefix + name).catch(() => log("warn", "file.not_deleted", { name }));
}
