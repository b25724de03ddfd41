/** A body as text; null where it is longer than so many bytes. What breaks off throws. */
export async function readLimited({ body }: Response, most: number): Promise<string | null> {
  if (!body) return "";
  const reader = body.getReader();
  const pieces: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return new TextDecoder().decode(Buffer.concat(pieces));
    size += value.length;
    if (size > most) {
      await reader.cancel();
      return null;
    }
    pieces.push(value);
  }
}
