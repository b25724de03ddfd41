// Pure.
import { remembered } from "../../../../web/i18n/format";

/** Money: whole from 100 up, else two decimals; half away from zero. "–" where it is not available. */
export function money(value: number | null, locale: string): string {
  if (value === null) return "–";
  const digits = Math.abs(value) >= 100 ? 0 : 2;
  return remembered(`money ${digits} ${locale}`, () => {
    return new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  }).format(value);
}

/** A share of one as percent, with one decimal. */
export const percent = (share: number | null, locale: string): string =>
  share === null
    ? "–"
    : remembered(`share1 ${locale}`, () => {
        return new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 });
      }).format(share);

const hasComma = (locale: string) => locale.startsWith("fr");

/** A figure as it stands in a field: with the locale's decimal sign, without groups. */
export const figureText = (value: number | null | undefined, locale: string): string =>
  value === null || value === undefined
    ? ""
    : hasComma(locale)
      ? String(value).replace(".", ",")
      : String(value);

/** What somebody typed as a figure; null for an empty field, the text itself where it is no figure. */
export function readFigureText(text: string | undefined, locale: string): number | string | null {
  const plain = (text ?? "").replace(/[\s\u00a0\u202f]/g, "");
  if (plain === "") return null;
  const inGroups = hasComma(locale) ? /^-?\d{1,3}(\.\d{3})+(,\d+)?$/ : /^-?\d{1,3}(,\d{3})+(\.\d+)?$/;
  const group = hasComma(locale) ? "." : ",";
  const ungrouped = inGroups.test(plain) ? plain.replaceAll(group, "") : plain;
  const dotted = ungrouped.replace(",", ".");
  return /^-?\d{1,13}(\.\d+)?$/.test(dotted) ? Number(dotted) : (text ?? "");
}
