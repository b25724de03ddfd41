// Pure.
import { bidi, type Sign, type Typeface } from "./typeface";

/** A line as it is set: signs from left to right. */
export interface Line {
  signs: Sign[];
  /** In points. */
  width: number;
  isRightToLeft: boolean;
}

/** What orders letters: marks and embeddings of UAX 9. */
const orders = "\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069";
const isOrdered = new RegExp(
  `[${orders}\\u0590-\\u08FF\\uFB1D-\\uFDFF\\uFE70-\\uFEFC\\u{10800}-\\u{10FFF}\\u{1E800}-\\u{1EFFF}]`,
  "u",
);
const leftOut = new RegExp(
  `[[\\p{Cc}\\p{Cf}\\p{Cs}]--[\\n\\u200C\\u200D${orders}\\u{E0020}-\\u{E007F}]]`,
  "gv",
);
/** Letters of their own for a form in a word, which some programs write: their letters, or else they join nothing. */
const presented = /[\uFB50-\uFDFF\uFE70-\uFEFC]+/g;

/** A text as it is set: composed letters, no control signs, tabs as blanks. */
const settable = (text: string): string =>
  text
    .replace(presented, (forms) => forms.normalize("NFKC"))
    .normalize("NFC")
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
    .replace(/[\t\u00A0\u202F]/g, " ")
    .replace(leftOut, "");

type Levels = ReturnType<typeof bidi.getEmbeddingLevels>;

interface Placed {
  sign: Sign;
  /** Of its first character in the paragraph. */
  at: number;
}

/** Parts of a paragraph that fit a width each: between words, or within one that no line holds. */
function broken(signs: readonly Placed[], size: number, width: number): Placed[][] {
  const lines: Placed[][] = [];
  let [line, used]: [Placed[], number] = [[], 0];
  let [blank, word, own]: [Placed | null, Placed[], number] = [null, [], 0];
  const closeLine = () => {
    lines.push(line);
    [line, used, blank] = [[], 0, null];
  };
  const closeWord = () => {
    const blankWidth = blank ? blank.sign.width * size : 0;
    if (line.length > 0 && used + blankWidth + own > width) closeLine();
    if (blank && line.length > 0) {
      line.push(blank);
      used += blankWidth;
    }
    for (const placed of word) {
      const next = placed.sign.width * size;
      if (line.length > 0 && used + next > width) closeLine();
      line.push(placed);
      used += next;
    }
    [word, own] = [[], 0];
  };
  for (const placed of signs) {
    if (placed.sign.text === " ") {
      closeWord();
      blank = placed;
    } else {
      word.push(placed);
      own += placed.sign.width * size;
    }
  }
  closeWord();
  return [...lines, line];
}

const isSeen = ({ face, width }: Sign) => face !== null || width > 0;

/** How the signs of a line stand from left to right (UAX 9, L1, L2, L4). */
function ordered(line: readonly Placed[], paragraph: string, levels: Levels, typeface: Typeface): Sign[] {
  const [first, last] = [line[0], line.at(-1)];
  if (!first || !last) return [];
  const [start, end] = [first.at, last.at + last.sign.text.length - 1];
  const mirrored = bidi.getMirroredCharactersMap(paragraph, levels.levels, start, end);
  const signs = new Map(line.map(({ sign, at }) => [at, sign]));
  return bidi
    .getReorderedIndices(paragraph, levels, start, end)
    .slice(start, end + 1)
    .flatMap((at) => {
      const sign = signs.get(at);
      if (!sign) return [];
      const other = mirrored.get(at);
      if (other) return [{ ...typeface.sign(other), text: sign.text }];
      const isAmongArabic = sign.text === " " && ((levels.levels[at] ?? 0) & 1) === 1;
      return [isAmongArabic ? typeface.blank() : sign];
    });
}

/** The lines of a text within a width, in points, each paragraph in the direction in which it begins. */
export function linesOf(text: string, typeface: Typeface, size: number, width: number): Line[] {
  return settable(text)
    .split("\n")
    .flatMap((untrimmed) => {
      const paragraph = untrimmed.replace(/ +/g, " ").trim();
      let at = 0;
      const signs = typeface.signsOf(paragraph).map((sign) => {
        const placed = { sign, at };
        at += sign.text.length;
        return placed;
      });
      // Emoji and what else has two code units orders nothing: to the library each half would be a letter.
      const ordering = paragraph.replace(/[\u{10000}-\u{10FFFF}]/gu, "\uFFFD\uFFFD");
      const levels = isOrdered.test(paragraph) ? bidi.getEmbeddingLevels(ordering) : null;
      const isRightToLeft = ((levels?.paragraphs[0]?.level ?? 0) & 1) === 1;
      return broken(signs, size, width).map((line) => ({
        signs: (levels ? ordered(line, ordering, levels, typeface) : line.map(({ sign }) => sign)).filter(
          isSeen,
        ),
        width: line.reduce((sum, { sign }) => sum + sign.width * size, 0),
        isRightToLeft,
      }));
    });
}
