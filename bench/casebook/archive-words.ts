import type { Random } from "../../worker/core/demo/random.ts";

const latin = ["ba", "ko", "shi", "ra", "mel", "tun", "der", "vo", "gha", "lin", "par", "su", "thi", "ne"];
const devanagari = ["का", "मि", "रो", "सु", "ने", "पा", "ली", "घर", "दे", "खो", "ला", "बि", "त", "जो"];

/** The words of one script, a few of which make up most of any text, as in languages that are spoken. */
function vocabulary(random: Random, syllables: readonly string[], size: number): string[] {
  const words = new Set<string>();
  while (words.size < size) {
    words.add(Array.from({ length: 1 + random.below(4) }, () => random.pick(syllables)).join(""));
  }
  return [...words];
}

/** Writes texts of so many words in either script. */
export function writerOf(random: Random) {
  const words = { en: vocabulary(random, latin, 6000), ne: vocabulary(random, devanagari, 6000) };
  return (language: "en" | "ne", count: number): string =>
    Array.from({ length: count }, () => {
      const from = words[language];
      return from[Math.floor(from.length * random.next() ** 3)] ?? "";
    }).join(" ");
}
