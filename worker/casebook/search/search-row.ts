// Pure.
import type { Content } from "../content/fields";
import { searchedOfContent, startsOf } from "./searched";
import { soundsOf } from "./sounds";

/** What is kept of a version to be searched: a row of `casebook_search`, but for its version's id. */
export function searchRowOf(content: Content) {
  const searched = searchedOfContent(content);
  return { searched, starts: startsOf(searched), sounds: soundsOf(searched) };
}
