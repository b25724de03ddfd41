// Pure.
import { formatDate, formatNumber, formatRate } from "../../../web/i18n/format";
import type { MessageKey, Translate } from "../../../web/i18n/translate";
import { originWords } from "../figures/views/origin-words";
import { fieldWords } from "../form-funnel/views/field-words";
import type { Sentence, Value } from "./sentence";

export interface Reading {
  t: Translate;
  locale: string;
}

function chanceWords(chance: number, locale: string): string {
  const written = (p: number) => new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }).format(p);
  return chance < 0.001 ? `< ${written(0.001)}` : `= ${written(chance)}`;
}

function valueWords(value: Value, { t, locale }: Reading): string {
  if (typeof value === "string") return value;
  if (typeof value === "number") return formatNumber(value, locale);
  if ("rate" in value) return formatRate(value.rate, locale);
  if ("day" in value) return formatDate(value.day, locale);
  if ("source" in value) return originWords(value.source, t);
  if ("field" in value) return fieldWords(value.field, { t, locale }, value.question);
  return chanceWords(value.chance, locale);
}

/** A message with values as its reader writes them; `count` chooses its form. */
export function wordsOf(key: MessageKey, values: Readonly<Record<string, Value>>, reading: Reading): string {
  const { count, ...others } = values;
  const written = Object.fromEntries(
    Object.entries(others).map(([name, value]) => [name, valueWords(value, reading)]),
  );
  return reading.t(key, typeof count === "number" ? { ...written, count } : written);
}

export const sentenceWords = ({ rule, values }: Sentence, reading: Reading): string =>
  wordsOf(`week.${rule}`, values, reading);

/** The figures, the test, its level and the smallest sample, for whoever asks why. */
export const whyWords = ({ rule, values }: Sentence, reading: Reading): string =>
  wordsOf(`week.${rule}_why`, values, reading);

/** What its button says. */
export const actionWords = ({ rule, values }: Sentence, reading: Reading): string =>
  wordsOf(`week.${rule}_do`, values, reading);
