import type { Writers } from "../format";

/**
 * Numbers and dates in Nepali, for the runtime writes English for it and does not say so. Months are those of the
 * Gregorian calendar as Nepali calls them; a number is grouped as in India, 12,34,567.
 */

const ZERO = "०".charCodeAt(0);

/** 2026 → "२०२६" */
export const devanagariDigits = (text: string): string =>
  text.replace(/[0-9]/g, (digit) => String.fromCharCode(ZERO + Number(digit)));

/** Of the Gregorian calendar, from January on. */
export const gregorianMonths = [
  ...["जनवरी", "फेब्रुअरी", "मार्च", "अप्रिल", "मे", "जुन"],
  ...["जुलाई", "अगस्ट", "सेप्टेम्बर", "अक्टोबर", "नोभेम्बर", "डिसेम्बर"],
];
const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** From Sunday on. */
export const weekdays = ["आइतबार", "सोमबार", "मङ्गलबार", "बुधबार", "बिहीबार", "शुक्रबार", "शनिबार"];
const days = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

const units: Readonly<Record<string, string>> = {
  ...{ byte: "बाइट", bytes: "बाइट", kB: "केबी", MB: "एमबी", GB: "जीबी" },
  ...{ T: "हजार", L: "लाख", Cr: "करोड", LCr: "लाख करोड", TCr: "हजार करोड" },
};

type Part = Pick<Intl.DateTimeFormatPart, "value"> & { type: string };

const known = (names: readonly string[], own: readonly string[], value: string): string =>
  own[names.indexOf(value.slice(0, 3).toLowerCase())] ?? value;

function said({ type, value }: Part): string {
  if (type === "month") return devanagariDigits(known(months, gregorianMonths, value));
  if (type === "weekday") return known(days, weekdays, value);
  if (type === "unit") return units[value] ?? value;
  if (type === "compact") return ` ${units[value] ?? value}`;
  return devanagariDigits(value);
}

const joined = (parts: readonly Part[]): string => parts.map(said).join("").replace(/ {2,}/g, " ");

class NumberFormat {
  readonly #format: Intl.NumberFormat;
  constructor(_: string, options?: Intl.NumberFormatOptions) {
    this.#format = new Intl.NumberFormat("en-IN", options);
  }
  format(value: number): string {
    return joined(this.#format.formatToParts(value));
  }
}

class DateTimeFormat {
  readonly #format: Intl.DateTimeFormat;
  constructor(_: string, options?: Intl.DateTimeFormatOptions) {
    this.#format = new Intl.DateTimeFormat("en-GB", options);
  }
  format(value: number): string {
    return joined(this.#format.formatToParts(value));
  }
  formatRange(from: number, to: number): string {
    return joined(this.#format.formatRangeToParts(from, to));
  }
}

const times: Readonly<Record<string, string>> = {
  ...{ second: "सेकेन्ड", minute: "मिनेट", hour: "घण्टा", day: "दिन" },
};
const near: Readonly<Record<string, string>> = {
  ...{ "day 0": "आज", "day -1": "हिजो", "day 1": "भोलि", "second 0": "अहिले" },
  ...{ "minute 0": "यही मिनेट", "hour 0": "यही घण्टा" },
};

class RelativeTimeFormat {
  format(value: number, unit: string): string {
    const named = near[`${unit} ${value}`];
    if (named) return named;
    const amount = `${devanagariDigits(String(Math.abs(value)))} ${times[unit] ?? unit}`;
    return value < 0 ? `${amount} पहिले` : `${amount}मा`;
  }
}

export const nepaliWriters: Writers = { NumberFormat, DateTimeFormat, RelativeTimeFormat };
