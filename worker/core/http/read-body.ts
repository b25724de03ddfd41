import { Problem } from "./problem";

export const jsonLimit = 1024 * 1024;

const tooLarge = (limit: number) =>
  new Problem("payload_too_large", `The body may hold at most ${limit} bytes.`);

/** The content type without its parameters, in lower case; "" for none. */
export const mediaType = (request: Request): string =>
  (request.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";

/** By the length that the request tells: what is too large is refused unread, also where no body is wanted. */
export function refuseTooLarge(request: Request, limit: number): void {
  if (Number(request.headers.get("content-length") ?? 0) > limit) throw tooLarge(limit);
}

/** A body comes as it is: unpacked, a small one may be larger than any limit. */
function refuseEncoded(request: Request): void {
  const encodings = (request.headers.get("content-encoding") ?? "").split(",").map((text) => text.trim());
  if (encodings.every((encoding) => /^(?:identity)?$/i.test(encoding))) return;
  throw new Problem("unsupported_media_type", "Send the body as it is, without Content-Encoding.", {
    headers: { "accept-encoding": "identity" },
  });
}

/** The body's bytes. Compressed: 415. More than `limit`: 413; a body that breaks off: 400, for nobody is left to be told more. */
export async function readLimited(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  refuseTooLarge(request, limit);
  refuseEncoded(request);
  const reader = request.body?.getReader();
  if (!reader) return new Uint8Array(0);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new Problem("malformed_body", "The body broke off.");
    });
    if (done) break;
    size += value.byteLength;
    if (size > limit) {
      reader.releaseLock();
      throw tooLarge(limit);
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}

/** More than this nobody is waited for: Cloudflare takes no larger requests on most plans. */
const mostReadOut = 100 * 1024 * 1024;
const longestReadOut = 15_000;

/**
 * Reads the rest of a body that is refused for its size, and keeps nothing of it. Somebody who is still sending reads no
 * answer: a connection that closes then is all they see, in place of what is wrong.
 */
export async function readOut(request: Request): Promise<void> {
  if (!request.body || request.body.locked) return;
  const reader = request.body.getReader();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const isLate = new Promise<{ done: true; value?: undefined }>((resolve) => {
    timer = setTimeout(() => resolve({ done: true }), longestReadOut);
  });
  try {
    for (let size = 0; size < mostReadOut; ) {
      const { done, value } = await Promise.race([reader.read(), isLate]);
      if (done) break;
      size += value.byteLength;
    }
  } catch {
    // It broke off: nobody reads the answer.
  } finally {
    clearTimeout(timer);
    reader.cancel().catch(() => {});
  }
}

// Those that hono's validator takes: of any other it would see an empty body.
const jsonType = /^application\/([\w.-]+\+)?json$/;

/** The body's JSON; `{}` for none where it may be left out. */
export async function readJson(request: Request, { isOptional = false } = {}): Promise<unknown> {
  const bytes = await readLimited(request, jsonLimit);
  if (isOptional && bytes.length === 0) return {};
  if (!jsonType.test(mediaType(request))) {
    throw new Problem("unsupported_media_type", "Send the body as application/json.");
  }
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new Problem("malformed_json", "The body is not valid JSON.");
  }
}
