// Pure.

const STREAM = "stream";
const END = "endstream";

/** How many bytes packed bytes come to; no more is unpacked once that is more than `most`. What is broken is as long as it went. */
async function unpackedLength(packed: Uint8Array<ArrayBuffer>, most: number): Promise<number> {
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate")).getReader();
  let length = 0;
  try {
    while (length <= most) {
      const { done, value } = await reader.read();
      if (done) break;
      length += value.length;
    }
  } catch {
    return length;
  }
  await reader.cancel().catch(() => {});
  return length;
}

/**
 * Bytes of a PDF that are objects (not pictures, pages and fonts, which are streams), packed ones unpacked. Each takes a
 * dozen times its size when it is read. Counting ends beyond `most`.
 */
export async function objectBytes(bytes: Uint8Array<ArrayBuffer>, most: number): Promise<number> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let [counted, last] = [0, 0];
  while (counted <= most) {
    const at = buffer.indexOf(STREAM, last, "latin1");
    if (at < 0) return counted + buffer.length - last;
    const end = buffer.indexOf(END, at, "latin1");
    counted += at - last;
    if (end < 0) return counted + buffer.length - at;
    const isPacked = buffer.subarray(Math.max(last, at - 1024), at).includes("/ObjStm", 0, "latin1");
    // Behind the word stands a line break, of one byte or two.
    const start = at + STREAM.length + (buffer[at + STREAM.length] === 13 ? 2 : 1);
    if (isPacked) counted += await unpackedLength(bytes.subarray(start, end), most - counted);
    last = end + END.length;
  }
  return counted;
}
