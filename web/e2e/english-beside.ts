import { escapePattern } from "../i18n/escape-pattern";
import type { Message } from "../i18n/message";
import { languages } from "../i18n/translate";

const texts = (message: Message) => (typeof message === "string" ? [message] : Object.values(message));

/**
 * Finds, among what a page says, the words of the English catalogue that the page's own language does not have as well. The
 * product's name is none of them.
 */
export function englishBeside(
  catalogue: Readonly<Record<string, Message>>,
): (said: readonly string[]) => string[] {
  const shared = new Set(["Milepost", ...Object.values(catalogue).flatMap((message) => texts(message))]);
  const alone = Object.values(languages.en.catalogue)
    .flatMap((message) => texts(message as Message))
    .filter((text) => /\p{L}{2}/u.test(text.replace(/\{\w+\}/g, "")) && !shared.has(text));
  // Of a message with places, its words must be enough to know it by.
  const patterns = alone
    .filter((text) => text.includes("{") && text.replace(/\{\w+\}/g, "").replace(/[^\p{L}]/gu, "").length > 7)
    .map((text) => {
      const parts = text.split(/\{\w+\}/).map(escapePattern);
      return new RegExp(`^${parts.join(".+")}$`, "su");
    });
  const plain = new Set(alone.filter((text) => !text.includes("{")));
  return (said) =>
    [...new Set(said)].filter((text) => plain.has(text) || patterns.some((pattern) => pattern.test(text)));
}
