import { formatClock, formatRelative } from "../../i18n/format";

export interface Freshness {
  /** `live`: a stream tells what is new; `polled`: the page is asked for now and then. */
  state: "live" | "polled" | "offline" | "paused" | "ended";
  /** When what is shown was known to be the latest, ms. */
  at: number;
}

/** The words of a state, with `{ago}` and `{time}` where they tell those. */
export type FreshnessWords = Record<Freshness["state"], string>;

export function freshnessText(
  { state, at }: Freshness,
  words: FreshnessWords,
  locale: string,
  now: number,
): string {
  const seconds = Math.max(0, Math.round((now - at) / 1000));
  return words[state]
    .replace("{ago}", () => formatRelative(-seconds, "second", locale))
    .replace("{time}", () => formatClock(at, locale));
}
