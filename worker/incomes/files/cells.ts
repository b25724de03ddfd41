// Pure.

/** What empties a cell's field; a blank cell leaves it as it is. */
export const EMPTIES = "-";

const formulaStart = /^'*[=+\-@\t\r]/;

/** Text as a cell of XLSX holds it: what would start a formula is led by an apostrophe, and so is what looks led. */
export const guardCell = (text: string): string => (formulaStart.test(text) ? `'${text}` : text);

/** The text that `guardCell` led, as it was. */
export const unguardCell = (text: string): string =>
  text.startsWith("'") && formulaStart.test(text) ? text.slice(1) : text;

/** A text that is nothing but the sign that empties, as it is told from it. */
export const tellApart = (text: string): string => (/^'*-$/.test(text) ? `'${text}` : text);
export const toldApart = (text: string): string => (/^'+-$/.test(text) ? text.slice(1) : text);

/**
 * The number in a cell; null where it is none. Space between its digits is nobody's fault; a comma is a decimal one
 * where the file's cells are parted by semicolons.
 */
export function numberIn(text: string, hasDecimalComma: boolean): number | null {
  const tight = text.replace(/[\s\u00A0\u202F]/g, "").replace("−", "-");
  const pointed = hasDecimalComma ? tight.replace(",", ".") : tight;
  return /^-?\d+(?:\.\d+)?(?:e[+-]?\d{1,3})?$/i.test(pointed) ? Number(pointed) : null;
}

/** Whether two numbers are one as far as a spreadsheet keeps digits: 15 of them. */
export const isSameFigure = (a: number, b: number): boolean =>
  a === b || Number(a.toPrecision(15)) === Number(b.toPrecision(15));
