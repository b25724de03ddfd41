// Pure.
import { escapePattern } from "../../../web/i18n/escape-pattern";
import type { ContentField } from "../content/fields";

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

/** White space is no difference: between two blocks there is none, where the quote has a line break. */
function patternOf(quote: string): RegExp | null {
  const words = quote.normalize("NFC").trim().split(/\s+/u).filter(Boolean);
  return words.length === 0 ? null : new RegExp(words.map(escapePattern).join("\\s*"), "u");
}

/** Those that may stand in a field: its own, and what was quoted of anything or of a translation. */
export const passagesIn = (passages: readonly Passage[], field: ContentField): Passage[] =>
  passages.filter((one) => one.field === field || one.field === "general" || one.field === "translations");

/** Texts that follow one another in pieces, of which those are marked that were quoted: of several the first that is told. */
export function piecesOf(texts: readonly string[], passages: readonly Passage[]): Piece[][] {
  const whole = texts.join("");
  const marks = new Array<Passage | null>(whole.length).fill(null);
  for (const passage of passages) {
    const found = patternOf(passage.quote)?.exec(whole);
    if (!found) continue;
    for (let at = found.index; at < found.index + found[0].length; at++) marks[at] ??= passage;
  }
  let start = 0;
  return texts.map((text) => {
    const pieces: Piece[] = [];
    for (let at = 0; at < text.length; at++) {
      const of = marks[start + at] ?? null;
      const last = pieces.at(-1);
      if (last && last.of === of) last.text += text.charAt(at);
      else pieces.push({ text: text.charAt(at), of });
    }
    start += text.length;
    return pieces;
  });
}
