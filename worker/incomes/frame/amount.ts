// Pure.
import { formatAmount, remembered } from "../../../web/i18n/format";

/** Nothing to tell. */
export const NONE = "–";

/** A figure as people say it: whole from a hundred on, else two decimals at most; a dash for none. */
export function amountWords(value: number | null | undefined, locale: string): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return NONE;
  return formatAmount(value, locale);
}

/** A share of one in whole percent; a dash for none. */
export function shareWords(share: number | null | undefined, locale: string): string {
  if (share === null || share === undefined || !Number.isFinite(share)) return NONE;
  return remembered(
    `share of target ${locale}`,
    () => new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 }),
  ).format(share);
}
