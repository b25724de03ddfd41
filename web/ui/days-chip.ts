import { formatDate, formatDays } from "../i18n/format";
import { listAddress } from "./list-address";
import type { Chip } from "./toolbar";

export interface DaysChipProps {
  path: string;
  query: Record<string, string>;
  /** What the address calls the first and the last of the days. */
  names: readonly [from: string, to: string];
  /** "Ran {days}" */
  words: (days: string) => string;
  locale: string;
}

const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));

/** The chip of a pair of days that a list is narrowed by; none where the address has neither. */
export function daysChip({ path, query, names, words, locale }: DaysChipProps): Chip[] {
  const [from, to] = names.map((name) => (isDay(query[name] ?? "") ? (query[name] ?? "") : ""));
  if (!from && !to) return [];
  const days =
    from && to
      ? formatDays(from, to, locale)
      : from
        ? `${formatDate(from, locale)} –`
        : `– ${formatDate(to ?? "", locale)}`;
  return [
    { label: words(days), href: listAddress(path, query, { [names[0]]: "", [names[1]]: "", page: "" }) },
  ];
}
