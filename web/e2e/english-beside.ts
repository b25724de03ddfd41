import type { Message } from "../i18n/message";
import { languages } from "../i18n/translate";

const texts = (message: Message) => (typeof message === "string" ? [message] : Object.values(message));

/** Words by which English is told from another language. */
export interface English {
  plain: ReadonlySet<string>;
  patterns: readonly RegExp[];
}

/** The words of English that a language does not have as well. */
export function englishBeside(catalogue: Readonly<Record<string, Message>>): English {
  const shared = new Set(Object.values(catalogue).flatMap((message) => texts(message)));
  const alone = Object.values(languages.en.catalogue)
    .flatMap((message) => texts(message as Message))
    .filter((text) => /\p{L}{2}/u.test(text.replace(/\{\w+\}/g, "")) && !shared.has(text));
  // Of a message with places, its words must be enough to know it by.
  const patterns = alone
    .filter((text) => text.includes("{") && text.replace(/\{\w+\}/g, "").replace(/[^\p{L}]/gu, "").length > 7)
    .map((text) => {
      const parts = text.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
      return new RegExp(`^${parts.join(".+")}$`, "su");
    });
  return { plain: new Set(alone.filter((text) => !text.includes("{"))), patterns };
}

/** Whether a text is one that English has and the other language does not. */
export const isEnglish = (text: string, { plain, patterns }: English): boolean =>
  plain.has(text) || patterns.some((pattern) => pattern.test(text));
