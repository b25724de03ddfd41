// Pure.
import type { Content, ContentField } from "../content/fields";
import { textOfHtml } from "../content/html";

const plain = (text: string): string => text.normalize("NFC").replace(/\s+/gu, " ").trim();

/** Each string of a field, whatever it is made of. */
function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/** A passage that somebody quoted is still in the field; of `general`, anywhere. White space is no difference. */
export function passageStands(content: Content, field: ContentField | "general", quote: string): boolean {
  const fields = field === "general" ? (Object.keys(content) as ContentField[]) : [field];
  const wanted = plain(quote);
  return fields
    .flatMap((one) => stringsIn(content[one]))
    .some((text) => plain(text).includes(wanted) || plain(textOfHtml(text)).includes(wanted));
}
