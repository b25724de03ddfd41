// Pure.

/** Where the comma stands before decimals, and parts no thousands. `locale`: the page's. */
const isFrench = (locale: string) => /^fr\b/.test(locale);

const plain = /^-?\d+(?:\.\d+)?$/;
const byBlanks = /^-?[1-9]\d{0,2}(?: \d{3})+(?:\.\d+)?$/;
const byCommas = /^-?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/;
const byPoints = /^-?[1-9]\d{0,2}(?:\.\d{3})+$/;

/**
 * The number that somebody typed; null where it is none, or could be two: a thousandth of what was meant would be noticed
 * by nobody. So stricter than `readDecimal`: "12,5" is none where commas part thousands, nor is "1.000" in French.
 */
export function readNumber(text: string, locale: string): number | null {
  const typed = text.trim().replace(/\s/g, " ");
  if (isFrench(locale) && byPoints.test(typed)) return null;
  const digits = isFrench(locale) ? typed.replace(",", ".") : typed;
  const ways = isFrench(locale) ? [plain, byBlanks] : [plain, byBlanks, byCommas];
  return ways.some((way) => way.test(digits)) ? Number(digits.replace(/[ ,]/g, "")) : null;
}

/** A number as it is typed over, which `readNumber` reads as the same. */
export const numberTyped = (value: number, locale: string): string =>
  isFrench(locale) ? String(value).replace(".", ",") : String(value);
