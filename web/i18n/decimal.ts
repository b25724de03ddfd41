import { remembered } from "./format";

/** Numbers as people type them. Pure. */

/** What stands between a number's whole and its decimals where `locale` is read: "." or ",". */
export const decimalMark = (locale: string): string =>
  remembered(`mark ${locale}`, () =>
    new Intl.NumberFormat(locale).formatToParts(1.5).find(({ type }) => type === "decimal"),
  )?.value ?? ".";

/** A number to be typed over: all its decimals, thousands parted. */
export const writeDecimal = (value: number, locale: string): string =>
  remembered(`typed ${locale}`, () => new Intl.NumberFormat(locale, { maximumFractionDigits: 10 })).format(
    value,
  );

/** Which sign of a text stands before its decimals; "" where none does. */
function markIn(digits: string, locale: string): string {
  const [commas, points] = [digits.split(",").length - 1, digits.split(".").length - 1];
  if (commas > 0 && points > 0) return digits.lastIndexOf(",") > digits.lastIndexOf(".") ? "," : ".";
  if (commas + points !== 1) return "";
  const mark = commas === 1 ? "," : ".";
  // "1,234" is read as a thousand where thousands are parted so, and nowhere else.
  const parts = remembered(`group ${locale}`, () => new Intl.NumberFormat(locale).formatToParts(12345));
  const group = parts.find(({ type }) => type === "group")?.value;
  return mark === group && /^[1-9]\d{0,2}[.,]\d{3}$/.test(digits) ? "" : mark;
}

/** Where India reads, two digits stand between the marks ahead of the last three: 12,34,567. */
const hasPairs = (locale: string): boolean =>
  remembered(`pairs ${locale}`, () => /\D\d\d\D/.test(new Intl.NumberFormat(locale).format(1234567)));

/** Whether digits that marks part stand as thousands do; the first may be as many as there are. */
function areThousands([, ...groups]: string[], locale: string): boolean {
  const last = groups.pop();
  const isOne = ({ length }: string) => length === 3 || (length === 2 && hasPairs(locale));
  return last === undefined || (last.length === 3 && groups.every(isOne));
}

/** What is typed as a number, with comma or point; null where nothing is, undefined where it is none. */
export function readDecimal(text: string, locale: string): number | null | undefined {
  const bare = text.replace(/[\s\u00a0\u202f\u061c\u200e\u200f'’]/g, "").replace(/^[−–]/, "-");
  if (bare === "") return null;
  const [, sign = "", digits = ""] = /^([-+]?)([\d.,]+)$/.exec(bare) ?? [];
  if (!/\d/.test(digits)) return undefined;
  const mark = markIn(digits, locale);
  const at = mark === "" ? digits.length : digits.lastIndexOf(mark);
  const whole = digits.slice(0, at).replace(/[.,]/g, "");
  const decimals = digits.slice(at + 1);
  if (/[.,]/.test(decimals)) return undefined;
  if (!areThousands(digits.slice(0, at).split(/[.,]/), locale)) return undefined;
  const value = Number(`${sign}${whole || "0"}.${decimals || "0"}`);
  return Number.isFinite(value) ? value + 0 : undefined;
}
