// Pure.
import type { Face } from "./pdf-face";

/** A text as it is set: composed letters, no control signs, tabs as blanks. */
const settable = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/[\t\u00A0\u202F]/g, " ")
    .replace(/\r\n?/g, "\n")
    .replace(/[[\p{Cc}\p{Cf}\p{Cs}]--[\n\u200D\u{E0020}-\u{E007F}]]/gv, "");

/** The longest beginning of a word that fits, of one sign at least. */
function beginning(word: string, face: Face, size: number, width: number): number {
  let [end, used] = [0, 0];
  for (const sign of word) {
    used += face.widthOf(sign) * size;
    if (end > 0 && used > width) break;
    end += sign.length;
  }
  return end;
}

/** The lines of a text within a width, in points. Words that are too long are parted. */
export function linesOf(text: string, face: Face, size: number, width: number): string[] {
  const blank = face.widthOf(" ") * size;
  return settable(text)
    .split("\n")
    .flatMap((paragraph) => {
      const lines: string[] = [];
      let [line, used] = ["", 0];
      for (let word of paragraph.split(/ +/)) {
        let own = face.widthOf(word) * size;
        if (line !== "" && used + blank + own > width) {
          lines.push(line);
          [line, used] = ["", 0];
        }
        while (own > width) {
          const end = beginning(word, face, size, width);
          lines.push(word.slice(0, end));
          word = word.slice(end);
          own = face.widthOf(word) * size;
        }
        [line, used] = line === "" ? [word, own] : [`${line} ${word}`, used + blank + own];
      }
      return [...lines, line];
    });
}
