// Pure.
import type { ArabicWriting, LetterForm, Parts } from "../../../web/layout/pdf-fonts";

/** A letter as it stands in its word, or what stands on the letter before: from where that begins, without an advance. */
export interface ArabicSign {
  text: string;
  /** Units of the face. */
  advance: number;
  parts: Parts;
}

interface Letter {
  /** With what else is written of it and is not seen. */
  text: string;
  code: number;
  marks: number[];
  /** What is written behind it says that it joins (true), or that it does not (false). */
  told: boolean | null;
}

const [nonJoiner, joiner] = [0x200c, 0x200d];
/** Closest to the letter, before any vowel: shadda, madda, hamzas (Unicode's combining classes put vowels first). */
const closest = new Set([0x651, 0x653, 0x654, 0x655]);

/** Letters, each with the marks behind it. */
function lettersOf(text: string, writing: ArabicWriting): Letter[] {
  const letters: Letter[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    let last = letters.at(-1);
    if (!last || writing.letters[code]) {
      last = { text: "", code, marks: [], told: null };
      letters.push(last);
    } else if (code === joiner || code === nonJoiner) last.told = code === joiner;
    else {
      last.marks.push(code);
      continue;
    }
    last.text += character;
  }
  return letters;
}

/** Marks on a seat. Two that know how they stand on one another are told so. */
function markSigns(marks: readonly number[], seat: number | null, writing: ArabicWriting): ArabicSign[] {
  const ordered = [...marks.filter((one) => closest.has(one)), ...marks.filter((one) => !closest.has(one))];
  const signs: ArabicSign[] = [];
  for (let n = 0; n < ordered.length; n++) {
    const [mark = 0, next] = [ordered[n], ordered[n + 1]];
    const pair = next === undefined ? undefined : writing.marks[`${mark} ${next}`];
    const parts = (pair ?? writing.marks[mark] ?? []).map(([glyph, kind, x, y]): Parts[number] => {
      const at = seat === null ? [] : (writing.seats[kind]?.slice(2 * seat, 2 * seat + 2) ?? []);
      return [glyph, (at[0] ?? 0) + x, (at[1] ?? 0) + y];
    });
    // As they were written: the vowel first.
    const text = pair && next ? String.fromCodePoint(mark, next) : String.fromCodePoint(mark);
    signs.push({ text: text.normalize("NFC"), advance: 0, parts });
    if (pair) n += 1;
  }
  return signs;
}

const isLetter = (code: number) => /\p{L}/u.test(String.fromCodePoint(code));
const empty: LetterForm = { advance: 0, parts: [], seat: null };

/**
 * A word's letters, joined as Arabic joins them (The Unicode Standard, 9.2): in the order in which they are read, each to
 * the left of the one before it.
 */
export function joinArabic(text: string, writing: ArabicWriting): ArabicSign[] {
  const letters = lettersOf(text, writing);
  const joins = ({ code }: Letter, side: 1 | 2) => ((writing.letters[code]?.[0] ?? 0) & side) > 0;
  const areJoined = (one?: Letter, next?: Letter) =>
    one !== undefined && next !== undefined && one.told !== false && joins(one, 2) && joins(next, 1);
  const pairOf = (one?: Letter, next?: Letter) =>
    areJoined(one, next) ? writing.pairs[`${one?.code} ${next?.code}`] : undefined;
  return letters.flatMap((one, n) => {
    const [two, before, next] = [letters[n - 2], letters[n - 1], letters[n + 1]];
    const isBound = areJoined(before, one);
    const reaches = areJoined(one, next) || (one.told === true && joins(one, 2));
    const [, ...forms] = writing.letters[one.code] ?? [0];
    const isBehind = !isBound && !reaches && before !== undefined && before.told === null;
    const number =
      pairOf(one, next)?.[isBound ? 1 : 0][0] ??
      pairOf(before, one)?.[areJoined(two, before) ? 1 : 0][1] ??
      forms[isBehind && isLetter(before.code) ? 4 : (isBound ? 1 : 0) + (reaches ? 2 : 0)];
    const { advance, parts, seat } = writing.forms[number ?? -1] ?? empty;
    return [{ text: one.text, advance, parts }, ...markSigns(one.marks, seat, writing)];
  });
}
