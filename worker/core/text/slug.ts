// Pure.
import transliterate from "@sindresorhus/transliterate";
import { foldText } from "./fold";

/**
 * A name as a part of an address: ASCII letters, digits and single hyphens, at most 60 characters; empty where nothing
 * is left, as of a name in Chinese or Nepali.
 */
export const slugOf = (name: string): string =>
  foldText(transliterate(name))
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replace(/^-+|-+$/g, "");
