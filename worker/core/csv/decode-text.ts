// Pure.
/** Told by its mark, else by where its zero bytes are: of what a table begins with, one in two is zero. */
function encodingOf([a, b, , d]: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if ((a === 0xff && b === 0xfe) || (a !== 0 && b === 0 && d === 0)) return "utf-16le";
  if ((a === 0xfe && b === 0xff) || (a === 0 && b !== 0)) return "utf-16be";
  return "utf-8";
}

/**
 * A file's text, without its byte order mark: UTF-8, or UTF-16 as Excel saves "Unicode text". Null where it is
 * neither: in an encoding of one country nobody knows what its letters are.
 */
export function decodeText(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
