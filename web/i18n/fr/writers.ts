import type { Writers } from "../format";

/** The first of a month is told as its ordinal, which Intl does not: "1 nov." → "1er nov.", "1–5 nov." → "1er–5 nov." */
const withOrdinal = (text: string): string =>
  text.replace(/(^|\D)1(?=\s?–|\s\p{L})/gu, (_, before: string) => `${before}1er`);

class DateTimeFormat {
  readonly #format: Intl.DateTimeFormat;
  constructor(locale: string, options?: Intl.DateTimeFormatOptions) {
    this.#format = new Intl.DateTimeFormat(locale, options);
  }
  format(value: number): string {
    return withOrdinal(this.#format.format(value));
  }
  formatRange(from: number, to: number): string {
    return withOrdinal(this.#format.formatRange(from, to));
  }
}

const { NumberFormat, RelativeTimeFormat } = Intl;

export const frenchWriters: Writers = { NumberFormat, DateTimeFormat, RelativeTimeFormat };
