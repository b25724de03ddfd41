// Pure.

/**
 * Keys of words by their sound, the same for Devanagari and for the many ways in which people write Nepali in Latin
 * letters: "Kathmandu" and "काठमाडौँ" are KTMDU. Consonants that either script takes for each other share a letter
 * (aspirated or not, dental or retroflex, v and b, the three of s); a is left out, for Latin writes it where Devanagari
 * says nothing and for long ā alike; the other vowels are two, before (I) and behind (U).
 */

const consonants: Readonly<Record<string, string>> = {
  ...{ क: "K", ख: "K", ग: "G", घ: "G", ङ: "NG", च: "C", छ: "C", ज: "J", झ: "J", ञ: "N" },
  ...{ ट: "T", ठ: "T", ड: "D", ढ: "D", ण: "N", त: "T", थ: "T", द: "D", ध: "D", न: "N" },
  ...{ प: "P", फ: "P", ब: "B", भ: "B", म: "M", य: "Y", र: "R", ल: "L", व: "B" },
  ...{ श: "S", ष: "S", स: "S", ह: "H", ळ: "L" },
};
const vowels: Readonly<Record<string, string>> = {
  ...{ अ: "A", आ: "A", इ: "I", ई: "I", उ: "U", ऊ: "U", ए: "I", ऐ: "I", ओ: "U", औ: "U", ऋ: "RI" },
  ...{ "ि": "I", "ी": "I", "ु": "U", "ू": "U", "े": "I", "ै": "I", "ो": "U", "ौ": "U", "ृ": "RI" },
  // A nasal breath, which Latin writes seldom; the point is written for any nasal before a consonant, and for the
  // breath at the end of a word.
  ...{ "ँ": "", "ं": "N" },
};

const isDevanagari = (word: string): boolean => /\p{Script=Devanagari}/u.test(word);

const ofDevanagari = (word: string): string =>
  [...word.replaceAll("ज्ञ", "ग्य").replace(/ं$/, "ँ").normalize("NFC")]
    .map((letter) => consonants[letter] ?? vowels[letter] ?? "")
    .join("");

/** [what Latin letters write, the sound], the longer first. */
const latin: readonly (readonly [RegExp, string])[] = [
  [/chh|ch/g, "C"],
  [/ksh/g, "KS"],
  [/sh/g, "S"],
  [/(?:kh|k|q|ck)/g, "K"],
  [/gh|g/g, "G"],
  [/jh|j|z/g, "J"],
  [/th|t/g, "T"],
  [/dh|d/g, "D"],
  [/ph|p|f/g, "P"],
  [/bh|b|v|w/g, "B"],
  [/rh|r/g, "R"],
  [/c(?=[ei])/g, "S"],
  [/c/g, "K"],
  [/x/g, "KS"],
  [/s/g, "S"],
  [/[ie]/g, "I"],
  [/[uo]/g, "U"],
  [/y$/g, "I"],
];

function ofLatin(word: string): string {
  let heard = word;
  for (const [written, sound] of latin) heard = heard.replace(written, sound);
  return heard.toUpperCase().replace(/[^A-Z]/g, "");
}

/** What both scripts come to in the end. */
function settled(heard: string): string {
  const first = heard.slice(0, 1);
  const rest = heard.slice(1).replace(/[AHY]/g, "");
  return (
    (first + rest)
      // A nasal before a stop of its own place is heard with it, and often not written.
      .replace(/[NM](?=[PB])|N(?=[KGCJTD])/g, "")
      .replace(/(.)\1+/g, "$1")
  );
}

const digits = (text: string): string =>
  text.replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - "०".charCodeAt(0)));

/** A word's key; null for one that says too little: a vowel or a consonant alone. */
export function soundOf(word: string): string | null {
  const plain = digits(word);
  if (/^\d+$/.test(plain)) return plain;
  const key = settled(isDevanagari(plain) ? ofDevanagari(plain) : ofLatin(plain));
  return key.length < 2 ? null : key;
}

/** What Nepali hangs on a noun, written with it: of, in, from, to, by, and the plural. */
const hung = /(?:हरू|हरु)?(?:को|का|की|मा|ले|लाई|बाट|देखि|सम्म|सँग)$|(?:हरू|हरु)$/u;

/** Runs of letters, marks and digits, in the form in which texts are compared. */
const wordsOf = (compared: string): string[] => compared.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** The keys of a text, each once and between spaces: "KTMDU" of "काठमाडौँको" too. `compared`: see `compared`. */
export function soundsOf(compared: string): string {
  const keys = new Set<string>();
  for (const word of new Set(wordsOf(compared))) {
    for (const form of [word, word.replace(hung, "")]) {
      const key = soundOf(form);
      if (key) keys.add(key);
    }
  }
  return keys.size === 0 ? "" : ` ${[...keys].join(" ")} `;
}

/** The keys of one term of a search, all of which a text must hold; none where it has no sound. */
export const soundsOfTerm = (term: string): string[] => wordsOf(term).flatMap((word) => soundOf(word) ?? []);
