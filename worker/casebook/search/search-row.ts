// Pure.
import type { Content } from "../content/fields";
import { searchedOfContent, startsOf } from "./searched";
import { soundsOf } from "./sounds";

/** What is kept of a version to be searched: a row of `casebook_search`, but for its version's id. */
export function searchRowOf(content: Content) {
  const searched = searchedOfContent(content);
  return { searched, starts: startsOf(searched), sounds: soundsOf(searched) };
}

/** D1 keeps rows of 2,000,000 bytes at most; the version's id stands in it too. */
const MOST_BYTES = 1_990_000;

/** As many bytes of a content come to no longer row: none of its letters becomes more than thirteen times as long. */
const SURELY_KEPT = 150_000;

/** Whether the row of a content, which is so many bytes as JSON, can be kept: some signs stand for eighteen letters. */
export function canBeSearched(content: Content, bytes: number): boolean {
  if (bytes <= SURELY_KEPT) return true;
  const { searched, starts, sounds } = searchRowOf(content);
  return Buffer.byteLength(searched + starts + sounds) <= MOST_BYTES;
}
