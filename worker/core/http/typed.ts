// Pure.
import { readText } from "../text/read-text";

/** What a form holds is text. These turn it into the values that the JSON API takes, and judge nothing. */

/** Digits become a number; anything else stays as typed, for the schema to refuse; nothing is left out. */
export function typedNumber(text: string | undefined): number | string | undefined {
  const trimmed = readText(text ?? "");
  if (trimmed === "") return undefined;
  return /^-?\d{1,15}(?:\.\d{1,15})?$/.test(trimmed) ? Number(trimmed) : trimmed;
}

/** An empty field says "none". */
export const typedOrNone = (text: string | undefined): string | null => readText(text ?? "") || null;

/** An empty field leaves the choice to the product. */
export const typedOrLeftOut = (text: string | undefined): string | undefined =>
  readText(text ?? "") || undefined;

/** One value a line (or separated by commas); empty ones are dropped. */
export const typedLines = (text: string | undefined): string[] =>
  (text ?? "")
    .split(/[\n\r,]+/)
    .map(readText)
    .filter(Boolean);

/** A box that is not ticked is not sent at all. */
export const ticked = (text: string | undefined): boolean => text !== undefined;

/** The names after the dot of the ticked boxes `{group}.{name}`: a set, in fields that have one value each. */
export const tickedIn = (fields: Record<string, string>, group: string): string[] =>
  Object.keys(fields)
    .filter((name) => name.startsWith(`${group}.`))
    .map((name) => name.slice(group.length + 1));
