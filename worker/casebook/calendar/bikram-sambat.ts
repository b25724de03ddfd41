// Pure.
import { dateConfigMap } from "nepali-date-converter";

/** A day of Bikram Sambat, the calendar of Nepal: `month` is 1 (Baisakh) to 12 (Chaitra), of 29 to 32 days. */
export interface BsDate {
  year: number;
  month: number;
  day: number;
}

const months = [
  ...(["Baisakh", "Jestha", "Asar", "Shrawan", "Bhadra", "Aswin"] as const),
  ...(["Kartik", "Mangsir", "Poush", "Magh", "Falgun", "Chaitra"] as const),
] as const;

/** No rule gives the lengths of months, which are settled year by year: they stand in the library's table. */
const lengths = new Map(
  Object.entries(dateConfigMap).map(([year, table]) => [Number(year), months.map((month) => table[month])]),
);

/** The years that are known. Of days before and after, the other calendar stands alone. */
export const firstYear = Math.min(...lengths.keys());
export const lastYear = Math.max(...lengths.keys());

const MS = 86_400_000;
/** 1 Baisakh 2000 was 14 April 1943. */
const first = Date.UTC(1943, 3, 14) / MS;

const sum = (days: readonly number[]) => days.reduce((total, count) => total + count, 0);

/** [year, days from the table's first to the year's first], in order. */
const starts: [number, number][] = [];
let passed = 0;
for (let year = firstYear; year <= lastYear; year++) {
  starts.push([year, passed]);
  passed += sum(lengths.get(year) ?? []);
}
const inAll = passed;

/** Days of a month; 0 for one that is not known. */
export const daysInBsMonth = (year: number, month: number): number => lengths.get(year)?.[month - 1] ?? 0;

/** YYYY-MM-DD of the Gregorian calendar → its day of Bikram Sambat; null for a day that the table does not know. */
export function toBs(date: string): BsDate | null {
  const day = Date.parse(`${date}T00:00:00Z`) / MS - first;
  if (!(day >= 0 && day < inAll)) return null;
  const [year, start] = starts.findLast(([, from]) => from <= day) ?? [firstYear, 0];
  let rest = day - start;
  let month = 1;
  while (rest >= daysInBsMonth(year, month)) rest -= daysInBsMonth(year, month++);
  return { year, month, day: rest + 1 };
}

/** The way back, as YYYY-MM-DD; null for a day that is none, or that the table does not know. */
export function fromBs({ year, month, day }: BsDate): string | null {
  if (!Number.isInteger(day) || day < 1 || day > daysInBsMonth(year, month)) return null;
  const start = starts[year - firstYear]?.[1] ?? 0;
  const before = sum((lengths.get(year) ?? []).slice(0, month - 1));
  return new Date((first + start + before + day - 1) * MS).toISOString().slice(0, 10);
}

const digit = (text: string) =>
  text.replace(/[०-९]/g, (one) => String(one.charCodeAt(0) - "०".charCodeAt(0)));

/**
 * A day as people type it, year first, in either script: "2081-08-14", "२०८१/८/१४". Null for what is none, or is not
 * known.
 */
export function readBs(text: string): BsDate | null {
  const [, year, month, day] = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/.exec(digit(text.trim())) ?? [];
  if (!year) return null;
  const read = { year: Number(year), month: Number(month), day: Number(day) };
  return fromBs(read) === null ? null : read;
}

/** "2081-08-14", as it can be typed again. */
export const writeBs = ({ year, month, day }: BsDate): string =>
  `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
