/** A file on its way through a page: nothing is stored between the check and the import. */

async function through(bytes: Uint8Array, transform: CompressionStream | DecompressionStream, limit: number) {
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(transform);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > limit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** As a form's field can carry it: gzip, in base64. */
export async function packFile(bytes: Uint8Array): Promise<string> {
  const packed = await through(bytes, new CompressionStream("gzip"), Number.POSITIVE_INFINITY);
  return packed?.toString("base64") ?? "";
}

/** The file again; null where the field was altered, or holds more than `limit` bytes. */
export async function unpackFile(text: string, limit: number): Promise<Uint8Array | null> {
  try {
    return await through(Buffer.from(text, "base64"), new DecompressionStream("gzip"), limit);
  } catch {
    return null;
  }
}
