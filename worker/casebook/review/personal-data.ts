// Pure.
import { type Content, languages } from "../content/fields";
import { textOfHtml } from "../content/html";

/** Digits in either script, as people group them. */
const phones = [
  // Behind a plus nothing else is written like that: however wide its groups stand.
  String.raw`\+\p{Nd}(?:[ .()/-]{0,3}\p{Nd}){7,14}`,
  String.raw`\([0०]\p{Nd}{1,3}\)[ .-]{0,2}\p{Nd}(?:[ .-]?\p{Nd}){4,9}`,
  // Nine digits or more; dates have eight.
  String.raw`\p{Nd}(?:[ .()-]?\p{Nd}){8,14}`,
];

/** One that was counted is taken out of the text before the next is looked for: some numbers look like another's. */
const signs = {
  // Looked for where a run of such letters begins: from each letter of a long one on, it would take for ever.
  email: /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu,
  // Of Nepal: 12-34-56-78901.
  citizenship_number: /(?<!\p{Nd})\p{Nd}{2}[-/]\p{Nd}{2}[-/]\p{Nd}{2}[-/]\p{Nd}{4,6}(?!\p{Nd})/gu,
  phone: new RegExp(`(?<![\\p{Nd}\\p{L}])(?:${phones.join("|")})(?!\\p{Nd})`, "gu"),
} as const;
export type PersonalSign = keyof typeof signs;

/** How often what leads to a person stands in these texts: an e-mail address, a phone or a citizenship number. */
export function countPersonalData(texts: readonly string[]): Record<PersonalSign, number> {
  const counts = { email: 0, citizenship_number: 0, phone: 0 };
  for (const text of texts) {
    let rest = text;
    for (const kind of Object.keys(signs) as PersonalSign[]) {
      rest = rest.replace(signs[kind], () => {
        counts[kind]++;
        return "\n";
      });
    }
  }
  return counts;
}

/** Whether a text holds any of it. */
export const holdsPersonalData = (text: string): boolean =>
  Object.values(countPersonalData([text])).some((count) => count > 0);

/** All that a reader of the content reads, a piece a line. */
export function textsOf(content: Content): string[] {
  const translated = languages.flatMap((language) => {
    const part = content.translations[language];
    if (!part) return [];
    return [
      part.title,
      textOfHtml(part.description ?? ""),
      ...(part.key_allegations ?? []),
      ...(part.timeline ?? []).flatMap((entry) => [entry?.title, entry?.description]),
      ...(part.evidence ?? []).map((piece) => piece?.description),
    ];
  });
  return [
    content.title,
    textOfHtml(content.description),
    ...content.tags,
    ...content.key_allegations,
    ...content.timeline.flatMap(({ title, description }) => [title, description]),
    ...content.evidence.map(({ description }) => description),
    ...content.responses.map(({ text }) => text),
    ...translated,
  ].filter((text): text is string => typeof text === "string");
}
