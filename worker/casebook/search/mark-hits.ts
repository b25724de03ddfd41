// Pure.
import { compared, isFoundAnywhere } from "./searched";

export interface Run {
  text: string;
  isHit: boolean;
}

/** The form that is compared, with the place in the text that each of its units comes from. */
function folded(text: string): { form: string; from: number[] } {
  let form = "";
  const from: number[] = [];
  const known = new Map<string, string>(); // a long text has few letters
  for (const { 0: cluster, index } of text.matchAll(/[\s\S]\p{M}*/gu)) {
    const part = known.get(cluster) ?? compared(cluster);
    known.set(cluster, part);
    for (let at = 0; at < part.length; at++) from.push(index);
    form += part;
  }
  from.push(text.length);
  return { form, from };
}

/** Where the terms of a search stand in a text: [from, to) of each hit, in order, none within another. */
export function hitsOf(text: string, terms: readonly string[]): [from: number, to: number][] {
  const { form, from } = folded(text);
  // A letter has two units at most; a look at all that stands before it would be long at each hit of a long text.
  const isWordAt = (at: number) => !/[\p{L}\p{M}\p{N}]$/u.test(form.slice(Math.max(0, at - 2), at));
  const found: [number, number][] = [];
  for (const term of terms) {
    if (term === "") continue;
    for (let at = form.indexOf(term); at >= 0; at = form.indexOf(term, at + term.length)) {
      if (!isFoundAnywhere(term) && !isWordAt(at)) continue;
      const [start = 0, last = 0] = [from[at], from[at + term.length - 1]];
      // The hit ends with the letter that its last unit is of.
      let next = at + term.length;
      while ((from[next] ?? text.length) <= last) next += 1;
      found.push([start, from[next] ?? text.length]);
    }
  }
  found.sort(([a], [b]) => a - b);
  const apart: [number, number][] = [];
  for (const [start, end] of found) {
    const last = apart[apart.length - 1];
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else apart.push([start, end]);
  }
  return apart;
}

/** A text in runs, those that the search found marked. */
export function markHits(text: string, terms: readonly string[]): Run[] {
  const runs: Run[] = [];
  let at = 0;
  for (const [start, end] of hitsOf(text, terms)) {
    if (start > at) runs.push({ text: text.slice(at, start), isHit: false });
    runs.push({ text: text.slice(start, end), isHit: true });
    at = end;
  }
  if (at < text.length) runs.push({ text: text.slice(at), isHit: false });
  return runs;
}

/** What stands around the first hit of a text, at whole words; null where there is none. `around`: letters before it. */
export function excerptOf(text: string, terms: readonly string[], around = 60, length = 240): string | null {
  const plain = text.replace(/\s+/gu, " ").trim();
  const [first] = hitsOf(plain, terms);
  if (!first) return null;
  let start = Math.max(0, first[0] - around);
  if (start > 0) start = plain.indexOf(" ", start) + 1 || first[0];
  if (start > first[0]) start = first[0];
  let end = Math.min(plain.length, Math.max(first[1], start + length));
  if (end < plain.length) end = Math.max(first[1], plain.lastIndexOf(" ", end));
  return `${start > 0 ? "… " : ""}${plain.slice(start, end)}${end < plain.length ? " …" : ""}`;
}
