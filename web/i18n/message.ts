import { formatNumber } from "./format";

/** A message, or its plural forms (CLDR names), of which the parameter `count` chooses. */
export type Message =
  | string
  | ({ readonly other: string } & { readonly [form in Intl.LDMLPluralRule]?: string });
export type Catalogue = Readonly<Record<string, Message>>;

/** A catalogue in another language: the same keys, plural forms where English has them. */
export type Translated<C extends Catalogue> = {
  readonly [K in keyof C]: C[K] extends string ? string : Exclude<Message, string>;
};

/** What goes into the `{places}` of a message. Numbers are written as the locale writes them. */
export type Parameters = Readonly<Record<string, string | number>>;

const rules = new Map<string, Intl.PluralRules>();

function formOf(locale: string, count: number): Intl.LDMLPluralRule {
  const rule = rules.get(locale) ?? new Intl.PluralRules(locale);
  rules.set(locale, rule);
  return rule.select(count);
}

/** Fills a message; a place without its parameter stays as it is written. */
export function fill(message: Message, locale: string, parameters: Parameters = {}): string {
  const text =
    typeof message === "string"
      ? message
      : (message[formOf(locale, Number(parameters.count ?? 0))] ?? message.other);
  return text.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = parameters[name];
    return value === undefined ? place : typeof value === "number" ? formatNumber(value, locale) : value;
  });
}
