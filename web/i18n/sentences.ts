import { escapePattern } from "./escape-pattern";

/**
 * The API answers in English, whoever asks. On a page its sentences are said in the reader's language: this table has
 * them as the worker writes them, with a `{place}` for each value in them.
 */
export type Sentences = Readonly<Record<string, string>>;

interface Pattern {
  pattern: RegExp;
  names: string[];
  said: string;
}

function patternsOf(sentences: Sentences): Pattern[] {
  return Object.entries(sentences)
    .filter(([english]) => english.includes("{"))
    .map(([english, said]) => {
      const parts = english.split(/\{(\w+)\}/);
      const pattern = parts.map((part, i) => (i % 2 ? "(.+?)" : escapePattern(part))).join("");
      return { pattern: new RegExp(`^${pattern}$`, "su"), names: parts.filter((_, i) => i % 2), said };
    });
}

const known = new WeakMap<Sentences, Pattern[]>();

/** Says a sentence of the API in another language; one that the table does not have stays as it is. */
export function sayer(sentences: Sentences): (sentence: string) => string {
  return (sentence) => {
    const whole = Object.hasOwn(sentences, sentence) ? sentences[sentence] : undefined;
    if (whole !== undefined) return whole;
    const patterns = known.get(sentences) ?? patternsOf(sentences);
    known.set(sentences, patterns);
    for (const { pattern, names, said } of patterns) {
      const values = pattern.exec(sentence)?.slice(1);
      if (values) return said.replace(/\{(\w+)\}/g, (place, name) => values[names.indexOf(name)] ?? place);
    }
    return sentence;
  };
}
