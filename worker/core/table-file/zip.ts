// Pure.
import { broken, TableFault } from "./table-fault";

/** ZIP archives (APPNOTE.TXT), as far as office files go: their directory, and what one entry holds, bit by bit. */

export interface ZipEntry {
  isDeflated: boolean;
  /** Compressed. */
  bytes: Uint8Array<ArrayBuffer>;
}

/** How much may still be unpacked; of all entries that are read together. */
export interface Allowance {
  bytes: number;
}

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const endLength = 22;
const longestComment = 0xffff;

function findEnd(view: DataView): number {
  const last = view.byteLength - endLength;
  for (let at = last; at >= Math.max(0, last - longestComment); at--) {
    if (view.getUint32(at, true) === endMark) return at;
  }
  throw broken();
}

/** A name as it is looked for: whatever its case and slashes. */
const nameKey = (name: string) => name.replaceAll("\\", "/").replace(/^\//, "").toLowerCase();

function readEntries(bytes: Uint8Array<ArrayBuffer>): Map<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const entries = new Map<string, ZipEntry>();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== entryMark) throw broken();
    const isEncrypted = (view.getUint16(at + 8, true) & 1) === 1;
    const method = view.getUint16(at + 10, true);
    const size = view.getUint32(at + 20, true);
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((of) => view.getUint16(at + of, true));
    const local = view.getUint32(at + 42, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + (nameLength ?? 0)));
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (isEncrypted || (method !== 0 && method !== 8) || start + size > bytes.length) throw broken();
    entries.set(nameKey(name), { isDeflated: method === 8, bytes: bytes.subarray(start, start + size) });
    at += 46 + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0);
  }
  return entries;
}

/** An archive's entries by name. Nothing is unpacked yet. */
export function openZip(bytes: Uint8Array<ArrayBuffer>): (name: string) => ZipEntry | undefined {
  try {
    const entries = readEntries(bytes);
    return (name) => entries.get(nameKey(name));
  } catch (error) {
    throw error instanceof RangeError ? broken() : error;
  }
}

// Deflate makes a thousand bytes of one at most: so little at a time never becomes much in memory.
const piece = 8 * 1024;

function inPieces(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      controller.enqueue(bytes.subarray(at, at + piece));
      at += piece;
      if (at >= bytes.length) controller.close();
    },
  });
}

/** What an entry holds, until the allowance is used up: what is made to burst is left as soon as it shows. */
export async function* unpack(entry: ZipEntry, allowance: Allowance): AsyncGenerator<Uint8Array> {
  const packed = inPieces(entry.bytes);
  const reader = (
    entry.isDeflated ? packed.pipeThrough(new DecompressionStream("deflate-raw")) : packed
  ).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(() => {
        throw broken();
      });
      if (done) return;
      allowance.bytes -= value.byteLength;
      if (allowance.bytes < 0) throw new TableFault("The file holds more than 100 MB once it is unpacked.");
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}
