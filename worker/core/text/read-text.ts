/** Text as people type, paste and export it, made one: what looks the same is the same characters. Pure. */

// Soft hyphen, zero-width space, marks of direction (embeddings, overrides, isolates), word joiner and invisible
// operators, byte order mark, anchors of annotations. A mark of direction would turn the page around it.
const invisible =
  /[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB]/g;

// Joiners shape the letters beside them (Persian, Hindi, families of emoji), and are nothing anywhere else.
const joiner = String.raw`[\u200C\u200D]`;
const inWord = String.raw`[\p{L}\p{M}\p{N}\p{Extended_Pictographic}\p{Emoji_Modifier}]`;
const joiners = new RegExp(`(?<=${inWord})(${joiner})${joiner}*(?=${inWord})|${joiner}`, "gu");

/** Marks that may stand on one letter: nobody reads more, and to put them in order takes the square of their number. */
const MOST_MARKS = 100;

/** The text with no more marks on one letter than somebody reads. */
export const withFewMarks = (text: string): string =>
  text.replace(/\p{M}{2,}/gu, (marks) =>
    marks.length <= MOST_MARKS ? marks : [...marks].slice(0, MOST_MARKS).join(""),
  );

/** What most text is made of, and nothing of which is to be read. */
const plain = /^[\x20-\x7e]*$/;

/** Something that a reader sees: no space, no lone accent, nothing that takes no ink (fillers, a blank of Braille). */
const visible = /[^\p{Z}\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u;

/**
 * Text of several lines: NFC, line breaks as LF, without invisible characters and space around; "" where nothing can
 * be seen. Control characters stay, for the schema to refuse.
 */
export function readText(text: string): string {
  if (plain.test(text)) return text.trim();
  const seen = text
    .replace(invisible, "")
    .replace(joiners, "$1")
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n");
  const read = withFewMarks(seen).normalize("NFC").trim();
  return visible.test(read) ? read : "";
}

/** Text of one line: a line break or a tab, as a cell of a spreadsheet may hold, is a space. */
export const readLine = (text: string): string => readText(text).replace(/[\n\t]+/g, " ");

/** An address, of mail or of the web: it has no words, and so no joiners either. */
export const readAddress = (text: string): string => readLine(text).replace(/[\u200C\u200D]/g, "");
