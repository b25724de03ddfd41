import type { Env } from "../../env";
import { orUnavailable } from "../http/unavailable";

/** A long file in R2: a folder of pieces, which are read one after another. So it grows by whole pieces, each written once. */
export interface Segment {
  key: string;
  size: number;
}

/** Writes the next piece. `key`: below the file's folder, of no other piece. */
export async function putSegment(env: Env, key: string, pieces: readonly Uint8Array[]): Promise<Segment> {
  const size = pieces.reduce((sum, { length }) => sum + length, 0);
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  await env.FILES.put(key, bytes);
  return { key, size };
}

export const sizeOf = (segments: readonly Segment[]): number =>
  segments.reduce((sum, { size }) => sum + size, 0);

/** The whole file. It fails where a piece is gone, rather than end early; before it begins where the store is away. */
export async function readSegments(
  env: Env,
  ctx: Pick<ExecutionContext, "waitUntil">,
  segments: readonly Segment[],
): Promise<ReadableStream<Uint8Array>> {
  const [head] = segments;
  const first = head && (await orUnavailable(() => env.FILES.get(head.key)));
  const { readable, writable } = new FixedLengthStream(sizeOf(segments));
  const copy = async () => {
    for (const { key } of segments) {
      const piece = key === head?.key ? first : await env.FILES.get(key);
      if (!piece) throw new Error("a piece of the file is gone");
      await piece.body.pipeTo(writable, { preventClose: true, preventAbort: true });
    }
    await writable.close();
  };
  // Whoever goes away before the end has aborted it, and nobody is left to tell.
  ctx.waitUntil(copy().catch((error: unknown) => writable.abort(error).catch(() => {})));
  return readable;
}

/** Deletes every piece below a folder; nothing where there is none. */
export async function deleteFolder(env: Env, folder: string): Promise<void> {
  for (;;) {
    const { objects, truncated } = await env.FILES.list({ prefix: `${folder}/`, limit: 500 });
    if (objects.length > 0) await env.FILES.delete(objects.map(({ key }) => key));
    if (!truncated) return;
  }
}

/** The names of the folders below a folder. */
export async function foldersIn(env: Env, parent: string): Promise<string[]> {
  const names: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await env.FILES.list({
      prefix: `${parent}/`,
      delimiter: "/",
      ...(cursor ? { cursor } : {}),
    });
    names.push(...page.delimitedPrefixes.map((prefix) => prefix.slice(parent.length + 1, -1)));
    cursor = page.truncated ? page.cursor : undefined;
  } while (cursor !== undefined);
  return names;
}
