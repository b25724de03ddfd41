// Pure.
import type { ContentField } from "../content/fields";
import type { TextRun } from "../content/views/texts-as";
import { quoteFinder } from "./find-quotes";

/** What somebody quoted when they commented, and where the comment is read. */
export interface Passage {
  field: ContentField | "general";
  quote: string;
  href: string;
}

export interface Piece {
  text: string;
  /** The passage that it is of. */
  of: Passage | null;
}

type Run = Pick<TextRun, "text" | "isApart">;

const isSpace = (unit: string) => /\s/u.test(unit);

/** Runs as one text in which white space, and what stands apart, is one space; by run, where each of its units is. */
function flatten(runs: readonly Run[]): { text: string; places: number[][] } {
  const units: string[] = [];
  const write = (unit: string): number => {
    if (!isSpace(unit)) units.push(unit);
    else if (units.at(-1) !== " ") units.push(" ");
    return units.length - 1;
  };
  const places = runs.map(({ text, isApart }) => {
    if (isApart) write(" ");
    return Array.from({ length: text.length }, (_, at) => write(text.charAt(at)));
  });
  return { text: units.join(""), places };
}

/** A quote of anything, or of a translation, may stand in any field. */
const mayStandIn = (passage: Passage, field: ContentField): boolean =>
  passage.field === field || passage.field === "general" || passage.field === "translations";

/** Marks in runs of a field that follow one another what was quoted: of several passages the first that is told. */
export function passageMarker(
  passages: readonly Passage[],
): (runs: readonly Run[], field: ContentField) => Piece[][] {
  const find = quoteFinder(passages.map(({ quote }) => quote.normalize("NFC").replace(/\s+/gu, " ").trim()));
  return (runs, field) => {
    const { text, places } = flatten(runs);
    const marks = new Array<Passage | null>(text.length).fill(null);
    for (const { quote, start, end } of find(text).sort((one, other) => one.quote - other.quote)) {
      const passage = passages[quote];
      if (!passage || !mayStandIn(passage, field)) continue;
      for (let at = start; at < end; at++) marks[at] ??= passage;
    }
    return runs.map(({ text }, run) => {
      const pieces: Piece[] = [];
      for (const [at, place] of (places[run] ?? []).entries()) {
        const of = marks[place] ?? null;
        const last = pieces.at(-1);
        if (last && last.of === of) last.text += text.charAt(at);
        else pieces.push({ text: text.charAt(at), of });
      }
      return pieces;
    });
  };
}
