import type { Env } from "../../env";
import { log } from "../http/log";
import { notFound } from "../http/problem";
import { orUnavailable } from "../http/unavailable";

/** Files that anyone may read by address. A name is never given to other bytes, so they are cached for ever. */
const prefix = "public/";

export const publicFileUrl = (origin: string, name: string): string => `${origin}/files/${name}`;

/** A name that only these bytes of this owner have: the same upload twice is one file. */
export async function publicFileName(owner: string, bytes: Uint8Array, extension: string): Promise<string> {
  const salted = new Uint8Array([...new TextEncoder().encode(`${owner}\n`), ...bytes]);
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", salted));
  const hash = Array.from(digest.subarray(0, 16), (byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${hash}.${extension}`;
}

export async function putPublicFile(
  env: Env,
  name: string,
  bytes: Uint8Array,
  contentType: string,
): Promise<void> {
  await orUnavailable(() => env.FILES.put(prefix + name, bytes, { httpMetadata: { contentType } }));
}

/** What was put under this name; null where nothing is. */
export async function readPublicFile(
  env: Env,
  name: string,
): Promise<{ bytes: Uint8Array; type: string } | null> {
  return orUnavailable(async () => {
    const file = await env.FILES.get(prefix + name);
    if (!file) return null;
    const type = file.httpMetadata?.contentType ?? "application/octet-stream";
    return { bytes: new Uint8Array(await file.arrayBuffer()), type };
  });
}

/** Nothing leads to it any more: where the store is away it stays, and nobody is refused for it. */
export async function deletePublicFile(env: Env, name: string): Promise<void> {
  await env.FILES.delete(prefix + name).catch(() => log("warn", "file.not_deleted", { name }));
}

/** The file as an answer: immutable, never sniffed, never run as a document of this site. */
export async function servePublicFile(env: Env, name: string): Promise<Response> {
  const file = /^[\w-]+\.[a-z0-9]+$/.test(name)
    ? await orUnavailable(() => env.FILES.get(prefix + name))
    : null;
  if (!file) throw notFound();
  return new Response(file.body, {
    headers: {
      "content-type": file.httpMetadata?.contentType ?? "application/octet-stream",
      "content-length": String(file.size),
      "cache-control": "public, max-age=31536000, immutable",
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
      etag: file.httpEtag,
    },
  });
}
