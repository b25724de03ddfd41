// Pure.
import { remembered } from "../../../web/i18n/format";

/** Nothing to tell. */
export const NONE = "–";

const digitsOf = (value: number): number => (Math.abs(value) >= 100 ? 0 : 2);

/** A figure as people say it: whole from a hundred on, else two decimals at most; a dash for none. */
export function amountWords(value: number | null | undefined, locale: string): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return NONE;
  const digits = digitsOf(value);
  return remembered(
    `amount ${digits} ${locale}`,
    () => new Intl.NumberFormat(locale, { maximumFractionDigits: digits }),
  ).format(value);
}

/** A share of one in whole percent; a dash for none. */
export function shareWords(share: number | null | undefined, locale: string): string {
  if (share === null || share === undefined || !Number.isFinite(share)) return NONE;
  return remembered(
    `share of target ${locale}`,
    () => new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 }),
  ).format(share);
}
