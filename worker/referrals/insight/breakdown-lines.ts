// Pure.
import { noClickValue } from "../rollups/breakdown-keys";

/** One value of a breakdown; null: of none is known. */
export interface Line {
  value: string | null;
  clicks: number;
  signups: number;
}

const order = (a: Line, b: Line) =>
  b.clicks - a.clicks || b.signups - a.signups || String(a.value).localeCompare(String(b.value));

/** Values that get a line of their own; referrers are free text. */
const maxLines = 100;

/** The greatest as they are; the others in one line. */
function cut(lines: Line[]): Line[] {
  if (lines.length <= maxLines) return lines;
  const other = { value: "other", clicks: 0, signups: 0 };
  const kept = [other, ...lines.filter(({ value }) => value !== "other").slice(0, maxLines - 1)];
  for (const line of lines) {
    if (kept.includes(line)) continue;
    other.clicks += line.clicks;
    other.signups += line.signups;
  }
  return kept.sort(order);
}

/**
 * The lines of one family's keys ("c.country.NP", "s.country.NP"), the greatest first. What is told of no value, or
 * of `unknown`, stands in the last line, so that the lines add up to the totals. `placeOf`: what a value counts as,
 * where several are one.
 */
export function linesOf(
  family: string,
  rows: readonly { key: string; n: number }[],
  total: { clicks: number; signups: number },
  unknown: string,
  placeOf: (value: string) => string = (value) => value,
): Line[] {
  const found = new Map<string, Line>();
  const rest: Line = { value: null, ...total };
  for (const { key, n } of rows) {
    if (!key.startsWith(`.${family}.`, 1)) continue;
    const value = key.slice(family.length + 3);
    if (value === unknown || value === noClickValue) continue;
    const place = placeOf(value);
    const line = found.get(place) ?? { value: place, clicks: 0, signups: 0 };
    const count = key.startsWith("c") ? "clicks" : "signups";
    line[count] += n;
    rest[count] -= n;
    found.set(place, line);
  }
  const lines = cut([...found.values()].sort(order));
  return rest.clicks > 0 || rest.signups > 0 ? [...lines, rest] : lines;
}

/** A line as people read it; that of sign-ups which no click earned has no value and no clicks. */
export type ReadLine<L> = L & { withoutClick?: true };

/**
 * The same lines for people: what is not known in one line, sign-ups that no click earned in the next. Beside the few
 * clicks of which nothing is known, theirs would read as if these had brought them.
 */
export function setApart<L extends Line>(
  family: string,
  rows: readonly { key: string; n: number }[],
  lines: L[],
): ReadLine<L>[] {
  const key = `s.${family}.${noClickValue}`;
  const signups = rows.reduce((sum, row) => sum + (row.key === key ? row.n : 0), 0);
  if (signups === 0) return lines;
  return lines.flatMap((line): ReadLine<L>[] => {
    if (line.value !== null) return [line];
    const rest = { ...line, signups: line.signups - signups };
    const isNothing = rest.clicks === 0 && rest.signups === 0;
    return [...(isNothing ? [] : [rest]), { ...line, clicks: 0, signups, withoutClick: true }];
  });
}
