// Pure.
import { createHash } from "node:crypto";

/** The words that somebody agreed to, as they were shown, and what knows the same words again. */
export interface Consent {
  text: string;
  version: string;
}

/** The first twelve characters of the SHA-256 of the words, in hexadecimal: other words, another version. */
export const consentVersion = (text: string): string =>
  createHash("sha256").update(text).digest("hex").slice(0, 12);

export const consentOf = (text: string | undefined): Consent | null =>
  text === undefined ? null : { text, version: consentVersion(text) };
