import { within } from "../../core/http/within";
import { readingFault } from "../../core/webhooks/look-up";
import type { Env } from "../../env";
import type { Bytes } from "./bytes";
import { joined } from "./bytes";

export const copyLimit = 10 * 1024 * 1024;
const patience = 30_000;
const mostRedirects = 5;

export type Copy = { bytes: Bytes; contentType: string } | { error: string };

const tooLong = { error: `The address answers with more than ${copyLimit} bytes.` };

/** The bytes of an answer, as long as they are not too many. */
async function readAnswer(response: Response): Promise<Bytes | null> {
  if (Number(response.headers.get("content-length") ?? 0) > copyLimit) {
    await response.body?.cancel();
    return null;
  }
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array(0);
  const pieces: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return joined(pieces);
    size += value.length;
    if (size > copyLimit) {
      await reader.cancel().catch(() => {});
      return null;
    }
    pieces.push(value);
  }
}

/** What a type may look like as a header of ours. */
const isType = (text: string) => /^[\w.+-]+\/[\w.+-]+(?:; ?charset=[\w-]+)?$/i.test(text);

async function ask(env: Env, first: string, signal: AbortSignal): Promise<Copy> {
  let url = first;
  for (let step = 0; step <= mostRedirects; step++) {
    // Each address is judged by itself: one that may be asked can lead to one that may not.
    const fault = await readingFault(env, url);
    if (fault) return { error: fault };
    const response = await fetch(url, {
      ...{ redirect: "manual", signal },
      headers: { accept: "*/*", "user-agent": "Milepost-Archive/1" },
    });
    const next = response.status >= 300 && response.status < 400 ? response.headers.get("location") : null;
    if (next !== null && URL.canParse(next, url)) {
      await response.body?.cancel();
      url = new URL(next, url).href;
      continue;
    }
    if (!response.ok) {
      await response.body?.cancel();
      return { error: `The address answered ${response.status}.` };
    }
    const bytes = await readAnswer(response);
    const type = response.headers.get("content-type") ?? "";
    return bytes ? { bytes, contentType: isType(type) ? type : "application/octet-stream" } : tooLong;
  }
  return { error: "The address leads from one to another too often." };
}

/** What an address of the public internet answers, asked once; what is private is never asked. */
export async function fetchCopy(env: Env, url: string): Promise<Copy> {
  try {
    return await within(patience, (signal) => ask(env, url, signal));
  } catch {
    return { error: "The address could not be reached." };
  }
}
