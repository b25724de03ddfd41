import * as hb from "harfbuzzjs";
import type { ArabicWriting } from "../layout/pdf-fonts.ts";

interface Glyph {
  glyph: number;
  /** Of the character that it writes. */
  index: number;
  /** Where it begins. */
  pen: number;
  x: number;
  y: number;
  advance: number;
}

/** Something that a mark may stand on: what is written before the mark, what after it, and where its letter begins. */
interface Seat {
  text: number[];
  after: number[];
  origin: number;
}

const [beh, joiner, lam, alef] = [0x628, 0x200d, 0x644, 0x627];
/** Two that stand on one letter: a shadda, or a hamza or madda that is no part of its letter, and a vowel. */
const [lower, upper] = [
  [0x651, 0x653, 0x654, 0x655],
  [0x64b, 0x64c, 0x64d, 0x64e, 0x64f, 0x650, 0x652, 0x670],
];
/** Two marks are of one kind where they stand alike on every so-manieth seat. */
const sampled = 29;

/** Sets words of right to left by HarfBuzz: glyphs from left to right, with their places in units of the face. */
export function arabicSetter(file: Uint8Array): (codes: readonly number[]) => Glyph[] {
  const font = new hb.Font(new hb.Face(new hb.Blob(file)));
  // Swashes and the like are left out: what joins letters and seats marks is never among these.
  const features = [new hb.Feature("liga", 0)];
  const buffer = new hb.Buffer();
  return (codes) => {
    buffer.reset();
    buffer.addCodePoints([...codes]);
    buffer.setDirection(hb.Direction.RTL);
    buffer.setScript("Arab");
    buffer.setClusterLevel(hb.ClusterLevel.CHARACTERS);
    buffer.setFlags(hb.BufferFlag.REMOVE_DEFAULT_IGNORABLES | hb.BufferFlag.DO_NOT_INSERT_DOTTED_CIRCLE);
    hb.shape(font, buffer, features);
    let pen = 0;
    return buffer.getGlyphInfosAndPositions().map((one) => {
      const { codepoint: glyph, cluster: index, xAdvance: advance = 0, xOffset = 0, yOffset: y = 0 } = one;
      const own = { glyph, index, pen, x: pen + xOffset, y, advance };
      pen += advance;
      return own;
    });
  };
}

const isMark = (code: number) => /\p{M}/u.test(String.fromCodePoint(code));
const isLetter = (code: number) => /\p{L}/u.test(String.fromCodePoint(code));

/** Asks HarfBuzz how each letter is written alone, at a word's end, beginning and within it, and where marks stand on it. */
export function arabicWriting(file: Uint8Array, codes: readonly number[]): ArabicWriting {
  const set = arabicSetter(file);
  const told: ArabicWriting = { letters: {}, pairs: {}, forms: [], marks: {}, seats: [] };
  const seats: Seat[] = [];
  /** Which glyphs write a character of a text. */
  const written = (text: number[], index: number) =>
    set(text)
      .filter((one) => one.index === index)
      .map(({ glyph }) => glyph)
      .join();

  /** The form in which a character of a text stands there. */
  const formOf = (text: number[], at: number): number => {
    // A joiner is not shown, and may leave its place to the letter beside it.
    const isOwn = (index: number) => index === at || (text[index] === joiner && Math.abs(index - at) === 1);
    const glyphs = set(text).filter(({ index }) => isOwn(index));
    const origin = Math.min(...glyphs.map(({ pen }) => pen));
    const seat = { text: text.slice(0, at + 1), after: text.slice(at + 1), origin };
    return (
      told.forms.push({
        advance: glyphs.reduce((sum, one) => sum + one.advance, 0),
        parts: glyphs.map(({ glyph, x, y }) => [glyph, x - origin, y]),
        seat: isLetter(text[at] ?? 0) ? seats.push(seat) - 1 : null,
      }) - 1
    );
  };

  const [initial, final] = [written([beh, beh], 0), written([beh, beh], 1)];
  const letters = codes.filter((code) => !isMark(code));
  for (const code of letters) {
    const joinsBefore = written([beh, code], 0) === initial;
    const joinsAfter = written([code, beh], 1) === final;
    const alone = formOf([code], 0);
    told.letters[code] = [
      (joinsBefore ? 1 : 0) + (joinsAfter ? 2 : 0),
      alone,
      joinsBefore ? formOf([joiner, code], 1) : alone,
      joinsAfter ? formOf([code, joiner], 0) : alone,
      joinsBefore && joinsAfter ? formOf([joiner, code, joiner], 1) : alone,
      written([alef, code], 1) === written([code], 0) ? alone : formOf([alef, code], 1),
    ];
  }

  // A lam and an alef are one sign, however the face writes it: the one is another beside the other.
  const isBeside = (one: number, other: number) => written([one, other], 0) !== written([one, beh], 0);
  const joins = (code: number) => told.letters[code]?.[0];
  const alefs = letters.filter((code) => joins(code) === 1 && isBeside(lam, code));
  for (const one of letters.filter((code) => joins(code) === 3 && isBeside(code, alef))) {
    for (const other of alefs) {
      const pair = (text: number[]): [number, number] => [
        formOf(text, text.length - 2),
        formOf(text, text.length - 1),
      ];
      told.pairs[`${one} ${other}`] = [pair([one, other]), pair([joiner, one, other])];
    }
  }

  /** Where the glyphs of marks stand on a seat. */
  const placed = (marks: number[], { text, after, origin }: Seat): Glyph[] =>
    set([...text, ...marks, ...after])
      .filter(({ index }) => index >= text.length && index < text.length + marks.length)
      .map((one) => ({ ...one, x: one.x - origin }));
  const samples = seats.flatMap((seat, n) => (n % sampled === 0 ? [[seat, n] as const] : []));

  /** The kind of seats that a part of marks takes, and its place from there; a new kind where there is none so. */
  const kindOf = (marks: number[], part: number): [kind: number, x: number, y: number] => {
    const at = (seat: Seat) => placed(marks, seat)[part] ?? { x: 0, y: 0 };
    const places = samples.map(([seat, n]) => ({ ...at(seat), n }));
    for (const [kind, known] of told.seats.entries()) {
      const differ = ({ x, y, n }: { x: number; y: number; n: number }) =>
        `${x - (known[2 * n] ?? 0)} ${y - (known[2 * n + 1] ?? 0)}`;
      const differences = new Set(places.map(differ));
      const [only = ""] = differences;
      const [x = 0, y = 0] = only.split(" ").map(Number);
      if (differences.size === 1) return [kind, x, y];
    }
    return [told.seats.push(seats.flatMap((seat) => [at(seat).x, at(seat).y])) - 1, 0, 0];
  };
  const tell = (marks: number[]) => {
    const seat = { text: [beh], after: [], origin: 0 };
    told.marks[marks.join(" ")] = placed(marks, seat).map(({ glyph }, part) => [
      glyph,
      ...kindOf(marks, part),
    ]);
  };
  for (const code of codes.filter(isMark)) tell([code]);
  for (const below of lower) for (const above of upper) tell([below, above]);
  return told;
}
