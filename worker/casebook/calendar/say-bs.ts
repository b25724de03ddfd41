// Pure.

import { devanagariDigits } from "../../../web/i18n/ne/writers";
import { type BsDate, toBs } from "./bikram-sambat";

/** From Baisakh on, as Nepali writes them. */
const nepali = [
  ...["वैशाख", "जेठ", "असार", "साउन", "भदौ", "असोज"],
  ...["कात्तिक", "मङ्सिर", "पुस", "माघ", "फागुन", "चैत"],
];
/** As languages in Latin letters write them. */
const latin = [
  ...["Baisakh", "Jestha", "Asar", "Shrawan", "Bhadra", "Aswin"],
  ...["Kartik", "Mangsir", "Poush", "Magh", "Falgun", "Chaitra"],
];

const isNepali = (locale: string): boolean => locale === "ne" || locale.startsWith("ne-");

export const bsMonthName = (month: number, locale: string): string =>
  (isNepali(locale) ? nepali : latin)[month - 1] ?? "";

/** A day of Bikram Sambat in words, without the name of its calendar: "14 Mangsir 2083", "१४ मङ्सिर २०८३". */
export function sayBs({ year, month, day }: BsDate, locale: string): string {
  const name = bsMonthName(month, locale);
  const said = `${day} ${name} ${year}`;
  return isNepali(locale) ? devanagariDigits(said) : said;
}

/** The same of a day of the Gregorian calendar, YYYY-MM-DD; null for one that the table does not know. */
export function sayInBs(date: string, locale: string): string | null {
  const day = toBs(date);
  return day && sayBs(day, locale);
}
