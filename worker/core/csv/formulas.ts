// Pure.
/**
 * What somebody typed must not run when a spreadsheet opens the file. Quoting does not help: a spreadsheet of another
 * country parts cells at another sign, also within quotes that did not begin a cell. So wherever a cell might begin
 * for one of them, an apostrophe stands before what would make it a formula. Pure.
 */

// A formula, what hides one (tab, carriage return), and the same in full width and in small.
const start = String.raw`[=+\-@\t\r＝＋－＠﹦﹢﹣﹫]`;
// Where a cell begins: at the file's delimiter or any other that is in use, or on a new line.
const begin = String.raw`(?:^|[,;|:\t\r\n])`;
// Quotes and space, which some leave out before they look.
const before = String.raw`["'\x60\s]*`;
// +251911000001, as a number in E.164 stands in its cell, is a number whatever parts the cells.
const number = String.raw`\+[1-9]\d{6,14}(?![^,;|:\t\r\n])`;

const unsafe = new RegExp(`(${begin})(?=${before}${start})(?!${number})`, "g");
const guarded = new RegExp(`(${begin})'(?=${before}${start})`, "g");

/** The text as a cell may hold it. */
export const guardFormulas = (text: string): string => text.replace(unsafe, "$1'");

/** The text that `guardFormulas` made safe, as it was. */
export const unguardFormulas = (text: string): string => text.replace(guarded, "$1");
