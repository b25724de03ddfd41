// Pure.
import { type Content, languages } from "../content/fields";
import { textOfHtml } from "../content/html";

const signs = [
  // An e-mail address.
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/u,
  // A phone number: nine digits or more, in either script, as people group them; dates have eight.
  /(?<![\p{Nd}\p{L}])\+?\p{Nd}(?:[ .()-]?\p{Nd}){8,14}(?!\p{Nd})/u,
  // A citizenship number of Nepal: 12-34-56-78901.
  /(?<!\p{Nd})\p{Nd}{2}[-/]\p{Nd}{2}[-/]\p{Nd}{2}[-/]\p{Nd}{4,6}(?!\p{Nd})/u,
];

/** Whether a text holds what leads to a person: an e-mail address, a phone or a citizenship number. */
export const holdsPersonalData = (text: string): boolean => signs.some((sign) => sign.test(text));

/** All that a reader of the content reads, a piece a line. */
export function textsOf(content: Content): string[] {
  const translated = languages.flatMap((language) => {
    const part = content.translations[language];
    if (!part) return [];
    return [
      part.title,
      textOfHtml(part.description ?? ""),
      ...(part.key_allegations ?? []),
      ...(part.timeline ?? []).flatMap(({ title, description }) => [title, description]),
      ...(part.evidence ?? []).map(({ description }) => description),
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
