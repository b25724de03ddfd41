import { randomBytes } from "node:crypto";

const letters = "abcdefghjkmnpqrstuvwxyz23456789"; // none that look alike on paper
const spelt = new RegExp(`^[${letters}]{16}$`);

const grouped = (text: string) => text.replace(/(.{4})(?=.)/g, "$1-");

/** A password for the first sign-in, to be read out or written down: four groups of four, 79 bits. */
export function temporaryPassword(): string {
  let text = "";
  while (text.length < 16) {
    for (const byte of randomBytes(32)) {
      // 248 is the last multiple of 31 below 256: bytes above it would favour the first letters.
      if (byte < 248 && text.length < 16) text += letters[byte % 31];
    }
  }
  return grouped(text);
}

/** What was typed for a temporary password, in its own spelling: any case, any dashes or none, space anywhere. */
export function spellTemporary(typed: string): string {
  const text = typed
    .normalize("NFKC")
    .replace(/[\s\p{Pd}\u00AD\u200B-\u200F\u2060\uFEFF]/gu, "")
    .toLowerCase();
  return spelt.test(text) ? grouped(text) : typed;
}
