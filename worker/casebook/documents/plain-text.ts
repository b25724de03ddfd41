// Pure.

// Control characters but tab, line feed and carriage return.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;

/** The text of bytes that are UTF-8 without control characters but tab and line break; null for any others, or none. */
export function plainTextOf(bytes: Uint8Array): string | null {
  if (bytes.length === 0) return null;
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return control.test(text) ? null : text;
  } catch {
    return null;
  }
}
