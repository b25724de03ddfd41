// Pure.
import { nationalDigits } from "../../core/text/phone";

/** What a person may be called by in what others write: one rule, for notes in the database and in dumps. */
export interface Names {
  /** In small letters. */
  addresses: string[];
  /** Digits of phone numbers that each way of writing them has in one row. */
  numbers: string[];
}

/** What people put between the digits of a number. */
export const betweenDigits = [..." \u00a0\u202f-\u2010\u2011\u2013()[]./\\_\u00b7"];

/** As the database has it: letters without accents alone. */
const lower = (text: string) => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());

/** `phones`: in E.164. */
export function namesOf(addresses: readonly string[], phones: readonly string[]): Names {
  // What a history calls a person may be any word.
  const spelt = addresses.map((one) => one.trim()).filter((one) => one.includes("@"));
  // An accented letter may be a capital in a note.
  const both = spelt.flatMap((one) => [lower(one.toLowerCase()), lower(one.toUpperCase())]);
  return { addresses: [...new Set(both)], numbers: [...new Set(phones.map(nationalDigits))] };
}

export function isNamedIn({ addresses, numbers }: Names, text: string): boolean {
  const small = lower(text);
  if (addresses.some((one) => small.includes(one))) return true;
  const digits = betweenDigits.reduce((left, sign) => left.replaceAll(sign, ""), text);
  return numbers.some((one) => digits.includes(one));
}
