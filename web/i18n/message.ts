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

function formOf(message: Exclude<Message, string>, locale: string, count: number): string {
  const rule = rules.get(locale) ?? new Intl.PluralRules(locale);
  rules.set(locale, rule);
  const { other } = message;
  const form = message[rule.select(count)] ?? other;
  // French has one form for 0 and 1: where that does not tell the number ("a line"), it is of 1 alone.
  const isOfOne = other.includes("{count}") && !form.includes("{count}");
  return isOfOne && count !== 1 ? other : form;
}

/** Fills a message; a place without its parameter stays as it is written. */
export function fill(message: Message, locale: string, parameters: Parameters = {}): string {
  const text = typeof message === "string" ? message : formOf(message, locale, Number(parameters.count ?? 0));
  return text.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = parameters[name];
    return value === undefined ? place : typeof value === "number" ? formatNumber(value, locale) : value;
  });
}
