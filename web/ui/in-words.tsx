import type { ComponentChildren } from "preact";
import { useLanguage } from "../i18n/language";
import type { MessageKey } from "../i18n/translate";

export interface InWordsProps {
  of: MessageKey;
  /** What stands in the `{places}` of the message: markup too. */
  with: Readonly<Record<string, ComponentChildren>>;
  /** Chooses the plural form. */
  count?: number;
}

/** A message with markup in its places, wherever a language puts them. */
export function InWords({ of, with: places, count }: InWordsProps) {
  const { t } = useLanguage();
  const parts = t(of, count === undefined ? {} : { count }).split(/\{(\w+)\}/);
  return <>{parts.map((part, i) => (i % 2 ? places[part] : part))}</>;
}
