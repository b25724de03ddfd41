// Pure.
import { termsOf } from "./extractive/terms";
import type { Quote } from "./input";

/** What is compared of a theme. */
export interface ComparedTheme {
  id: string;
  title: string;
  support: number;
  quotes: readonly Quote[];
}

/** A theme before and now: null where it was not there yet, or is not any more. */
export interface ChangedTheme {
  before: ComparedTheme | null;
  now: ComparedTheme | null;
}

/** From here on two themes are the same one. */
const ENOUGH = 0.5;

const keysOf = ({ title }: ComparedTheme): Set<string> => new Set(termsOf(title).map(({ key }) => key));

/** The share of `one` and `other` together that is in both (Jaccard), 0 to 1. */
function shareOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = [...one].filter((key) => other.has(key)).length;
  const all = one.size + other.size - both;
  return all === 0 ? 0 : both / all;
}

/** How much two themes are one: by the words of their titles, in both languages of answers, or by whom they quote. */
function likeness(one: ComparedTheme, other: ComparedTheme): number {
  if (one.title.toLowerCase() === other.title.toLowerCase()) return 2;
  const quoted = (theme: ComparedTheme) => new Set(theme.quotes.map((quote) => JSON.stringify(quote)));
  return Math.max(shareOf(keysOf(one), keysOf(other)), shareOf(quoted(one), quoted(other)));
}

/**
 * What has become of the themes of a synthesis in the one that was made in its place: those that stayed and those that
 * are new, in the order of now, then those that are gone. Each theme is paired once, the likest first.
 */
export function whatChanged(before: readonly ComparedTheme[], now: readonly ComparedTheme[]): ChangedTheme[] {
  const pairs = now
    .flatMap((here, h) => before.map((there, b) => ({ here, there, h, b, like: likeness(here, there) })))
    .filter(({ like }) => like >= ENOUGH)
    .sort((x, y) => y.like - x.like || x.h - y.h || x.b - y.b);
  const then = new Map<ComparedTheme, ComparedTheme>();
  const taken = new Set<ComparedTheme>();
  for (const { here, there } of pairs) {
    if (then.has(here) || taken.has(there)) continue;
    then.set(here, there);
    taken.add(there);
  }
  return [
    ...now.map((theme) => ({ before: then.get(theme) ?? null, now: theme })),
    ...before.filter((theme) => !taken.has(theme)).map((theme) => ({ before: theme, now: null })),
  ];
}
