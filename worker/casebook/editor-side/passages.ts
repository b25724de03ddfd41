// Pure.
import type { Content, ContentField } from "../content/fields";
import { textOfHtml } from "../content/html";

const plain = (text: string): string => text.normalize("NFC").replace(/\s+/gu, " ").trim();

/** Each string of a field, whatever it is made of. */
function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/**
 * Tells whether a passage that somebody quoted is still in a field of the content; of `general`, anywhere. White space is
 * no difference. A field is read once for all that is asked of it.
 */
export function passagesOf(content: Content): (field: ContentField | "general", quote: string) => boolean {
  const known = new Map<ContentField, string[]>();
  const textsOf = (field: ContentField): string[] => {
    const texts =
      known.get(field) ?? stringsIn(content[field]).flatMap((text) => [plain(text), plain(textOfHtml(text))]);
    known.set(field, texts);
    return texts;
  };
  return (field, quote) => {
    const fields = field === "general" ? (Object.keys(content) as ContentField[]) : [field];
    const wanted = plain(quote);
    return fields.some((one) => textsOf(one).some((text) => text.includes(wanted)));
  };
}
