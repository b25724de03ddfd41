// Pure.
import examples from "libphonenumber-js/examples.mobile.json";
import {
  type CountryCode,
  getExampleNumber,
  isSupportedCountry,
  type PhoneNumber,
  parsePhoneNumberFromString,
} from "libphonenumber-js/min";
import { foldDigits } from "./fold";
import { readLine } from "./read-text";

/** Phone numbers as people write them, and the one form in which they are kept. Pure. */

/** E.164, or why the text is none, with a number to try instead. */
export type ReadPhone = { number: string } | { number: null; message: string };

const e164 = /^\+[1-9]\d{6,14}$/;
const exampleOfNone = "+9779812345678";

const knownCountry = (country: string | null): CountryCode | undefined =>
  country !== null && isSupportedCountry(country) ? country : undefined;

/** `digits` with a plus sign, or of `country`. */
const parsed = (digits: string, country?: CountryCode) =>
  parsePhoneNumberFromString(digits, {
    ...(country ? { defaultCountry: country } : {}),
    extract: false,
  });

/** Whether such a number can exist: by its length, mostly. */
const exists = (found: PhoneNumber | undefined): found is PhoneNumber =>
  found?.isPossible() === true && !found.ext && e164.test(found.number);

/** `+44 (0)20…`: the zero that is dialled within the country alone. Where both spellings exist, the one in use. */
function international(digits: string): string | null {
  const asTyped = parsed(digits);
  const callingCode = asTyped?.countryCallingCode ?? "";
  const national = digits.slice(1 + callingCode.length);
  if (!national.startsWith("0")) return exists(asTyped) ? asTyped.number : null;
  const found = [asTyped, parsed(`+${callingCode}${national.slice(1)}`)].filter(exists);
  return (found.find((one) => one.isValid()) ?? found.at(-1))?.number ?? null;
}

function ofCountry(digits: string, country: CountryCode): string | null {
  const found = parsed(digits, country);
  return exists(found) ? found.number : null;
}

/** What is left of a number without what stands between its digits; null where something else does. */
function digitsOf(text: string): string | null {
  const line = foldDigits(readLine(text))
    .replace(/^'|^tel:/i, "")
    .replaceAll("＋", "+");
  if (!/^[\d\s()[\]+./\\_·•‐‑‒–—―−-]*$/.test(line)) return null;
  const digits = line.replace(/[^\d+]/g, "").replace(/^00/, "+");
  return /^\+?\d+$/.test(digits) ? digits : null;
}

/** Whether the text may be a number that only its country makes one: without a plus sign or `00`. */
export const isNational = (text: string): boolean => /^\d/.test(digitsOf(text) ?? "");

function proposal(text: string, country: CountryCode | undefined): string | null {
  const digits = digitsOf(text);
  // Without its plus sign, as a spreadsheet leaves it.
  const signed = digits && /^[1-9]/.test(digits) ? parsed(`+${digits}`) : undefined;
  if (exists(signed) && signed.isValid()) return signed.number;
  // The first of several, within other words, or with an extension.
  for (const part of foldDigits(readLine(text)).split(/[,;]/)) {
    const found = parsePhoneNumberFromString(part, country ?? {});
    if (found?.isValid() && e164.test(found.number)) return found.number;
  }
  return null;
}

/** `country`: ISO 3166, of numbers without their country's code; null where there is none. */
export function readPhone(text: string, country: string | null): ReadPhone {
  const of = knownCountry(country);
  const digits = digitsOf(text);
  const number = digits?.startsWith("+")
    ? international(digits)
    : digits && of
      ? ofCountry(digits, of)
      : null;
  if (number !== null) return { number };
  const proposed = proposal(text, of);
  if (proposed !== null) return { number: null, message: `Did you mean ${proposed}?` };
  const example = (of && getExampleNumber(of, examples)?.number) ?? exampleOfNone;
  return { number: null, message: `Give the number with its country code, like ${example}.` };
}

/** What of a number one searches for stands in E.164: digits alone, without what is dialled in front; else null. */
export function phonePart(q: string): string | null {
  const digits = digitsOf(q.replace(/\(0\)/g, ""))?.replace(/^\+/, "").replace(/^0+/, "");
  return digits && digits.length >= 2 ? digits : null;
}

/** The digits that a number in E.164 has however it is written: without what is dialled in front, where that leaves six. */
export function nationalDigits(number: string): string {
  const national = parsed(number)?.nationalNumber ?? "";
  return national.length >= 6 ? national : number.replace(/^\+/, "");
}
