import { isMessage, type Translate } from "../../../../web/i18n/translate";

/** What happened, in the reader's language; the type itself where nobody has words for it. */
export function eventInWords(type: string, t: Translate): string {
  const key = `webhooks.event.${type}`;
  return isMessage(key) ? t(key) : type;
}

export const eventField = (type: string): string => `event.${type}`;
