// Pure.
import { startsWith } from "./bytes";

/** A header may stand within the first kilobyte (ISO 32000-1, H.3.4.1). */
export function pdfStart(bytes: Uint8Array): number {
  for (let at = 0; at < Math.min(1024, bytes.length); at++) if (startsWith(bytes, "%PDF-", at)) return at;
  return -1;
}
