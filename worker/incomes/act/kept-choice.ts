// Pure.
import { readDecimal, writeDecimal } from "../../../web/i18n/decimal";
import type { ChoiceFields } from "./choice";

/** The fields that are typed as numbers. */
const typedNumbers = ["value", "x_min", "x_max", "y_min", "y_max"] as const;

const changed = (fields: ChoiceFields, to: (text: string, name: string) => string | null): ChoiceFields =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, text]) => {
      const isNumber = (typedNumbers as readonly string[]).includes(name);
      const made = text === undefined || !isNumber ? text : to(text, name);
      return made === undefined || made === null ? [] : [[name, made]];
    }),
  );

/** Numbers as a program writes them: whoever opens the view may read numbers in another way. */
export const toKeep = (fields: ChoiceFields, locale: string): ChoiceFields =>
  changed(fields, (text) => {
    const value = readDecimal(text, locale);
    return typeof value === "number" ? String(value) : null;
  });

/** Numbers as they are typed where the page is read. */
export const fromKept = (fields: ChoiceFields, locale: string): ChoiceFields =>
  changed(fields, (text) => (Number.isFinite(Number(text)) ? writeDecimal(Number(text), locale) : null));

/** By what figures are multiplied: amounts of money, and those of a driver. */
interface Factors {
  money: number;
  ofKey: (key: string) => number;
}

/** What is kept, in a case's new units and currency: ranges follow their driver, and a goal that is an amount the money. */
export function rescaledChoice<Config extends object>(config: Config, { money, ofKey }: Factors): Config {
  const fields = config as Record<string, unknown>;
  const factorOf = (name: string): number => {
    if (name === "value") return fields.goal === "absolute" ? money : 1;
    const lever = fields[name[0] ?? ""];
    return typeof lever === "string" ? ofKey(lever) : 1;
  };
  const made = typedNumbers.flatMap((name) => {
    const kept = fields[name];
    if (typeof kept !== "string" || kept === "" || !Number.isFinite(Number(kept))) return [];
    const factor = factorOf(name);
    return factor === 1 ? [] : [[name, String(Number(kept) * factor)]];
  });
  return made.length === 0 ? config : { ...config, ...Object.fromEntries(made) };
}
