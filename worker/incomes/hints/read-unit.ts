// Pure.
import type { QuestionUnit } from "../engine/question";
import { conversionFactor, type Unit } from "../engine/units";

/** How studies write units, beside their full names. */
const WRITTEN: Readonly<Record<string, { unit: Unit; times: number }>> = {
  ha: { unit: "hectares", times: 1 },
  hectare: { unit: "hectares", times: 1 },
  hectares: { unit: "hectares", times: 1 },
  acre: { unit: "acres", times: 1 },
  acres: { unit: "acres", times: 1 },
  m2: { unit: "square-meter", times: 1 },
  "m²": { unit: "square-meter", times: 1 },
  m3: { unit: "cubic-metres", times: 1 },
  "m³": { unit: "cubic-metres", times: 1 },
  kg: { unit: "kilograms", times: 1 },
  kilogram: { unit: "kilograms", times: 1 },
  kilograms: { unit: "kilograms", times: 1 },
  g: { unit: "grams", times: 1 },
  hg: { unit: "grams", times: 100 },
  t: { unit: "tons", times: 1 },
  ton: { unit: "tons", times: 1 },
  tons: { unit: "tons", times: 1 },
  tonne: { unit: "tons", times: 1 },
  tonnes: { unit: "tons", times: 1 },
  quintal: { unit: "kilograms", times: 100 },
  quintals: { unit: "kilograms", times: 100 },
  l: { unit: "litres", times: 1 },
  litre: { unit: "litres", times: 1 },
  litres: { unit: "litres", times: 1 },
};

const CURRENCIES: Readonly<Record<string, string>> = {
  ...{ $: "USD", us$: "USD", "€": "EUR", kshs: "KES", ksh: "KES", ariary: "MGA", n: "NGN", "₦": "NGN" },
};

/** A currency as studies write it; francs CFA are those of the country. */
export function readCurrency(text: string, own: string): string | null {
  const word = text.trim().toLowerCase();
  if (/^cfa( francs?)?$/.test(word)) return own === "XOF" || own === "XAF" ? own : null;
  return CURRENCIES[word] ?? (/^[a-z]{3}$/.test(word) ? word.toUpperCase() : null);
}

/** What the figures of a question are told in. */
export interface Told {
  unit: QuestionUnit;
  currency: string;
  area_unit: Unit | null;
  volume_unit: Unit | null;
}

/** By what a figure of one currency is multiplied to be of another, or null. */
export type MoneyFactor = (from: string) => number | null;

const ofWord = (
  written: string,
  word: "currency" | "area" | "volume" | "animal" | "tree",
  to: Told,
  own: string,
  money: MoneyFactor,
): number | null => {
  if (word === "animal" || word === "tree") return /^(animals?|trees?|head)$/.test(written) ? 1 : null;
  if (word === "currency") {
    const currency = readCurrency(written, own);
    return currency === null ? null : money(currency);
  }
  const unit = word === "area" ? to.area_unit : to.volume_unit;
  const known = WRITTEN[written];
  const factor = unit && known ? conversionFactor(known.unit, unit) : null;
  return factor === null || !known ? null : factor * known.times;
};

/** By what a figure in a unit as a study writes it ("USD/kg") becomes one of the case; null where it cannot. */
export function factorOfWritten(
  written: string | undefined,
  to: Told,
  own: string,
  money: MoneyFactor,
): number | null {
  if (!to.unit || !written) return null;
  const [numerator = "", denominator, ...more] = written.split("/").map((part) => part.trim().toLowerCase());
  const [above, below] = to.unit;
  if (more.length > 0 || (denominator === undefined) !== (below === null)) return null;
  const top = ofWord(numerator, above, to, own, money);
  const bottom = below === null ? 1 : ofWord(denominator ?? "", below, to, own, money);
  return top === null || bottom === null ? null : top / bottom;
}

/** By what a figure of another case becomes one of this; null where units do not convert. */
export function factorBetween(from: Told, to: Told, money: MoneyFactor): number | null {
  if (JSON.stringify(from.unit) !== JSON.stringify(to.unit)) return null;
  if (!to.unit) return 1;
  const of = (word: string | null): number | null => {
    if (word === "currency") return money(from.currency);
    if (word !== "area" && word !== "volume") return 1;
    const [old, fresh] =
      word === "area" ? [from.area_unit, to.area_unit] : [from.volume_unit, to.volume_unit];
    return old && fresh ? conversionFactor(old, fresh) : null;
  };
  const [above, below] = to.unit;
  const [top, bottom] = [of(above), of(below)];
  return top === null || bottom === null ? null : top / bottom;
}

/** The middle one; of an even number the mean of the two in the middle. Null of fewer than three. */
export function medianOf(values: readonly number[]): number | null {
  if (values.length < 3) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2;
}

/** Whether a figure is far from what is known: outside a fifth to five times of it. */
export const isFar = (value: number, median: number): boolean => value < 0.2 * median || value > 5 * median;

/** A segment's current figure that lies far from what studies say in the middle. */
export interface FarFigure {
  key: string;
  segment_id: string;
  value: number;
  median: number | null;
}
