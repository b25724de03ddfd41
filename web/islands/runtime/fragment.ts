import { hydrateIslands } from "./hydrate";
import { morph } from "./morph";

/** Takes the part with this id from a page's HTML into the page that is shown. False where either lacks it. */
export function swap(html: string, id: string): boolean {
  const next = new DOMParser().parseFromString(html, "text/html").getElementById(id);
  const old = document.getElementById(id);
  if (!next || !old) return false;
  morph(old, next);
  hydrateIslands(old);
  return true;
}
