import { isWide, spanOf } from "../../worker/referrals/rollups/time-spans.ts";
import { keyNames, numberOf, type Variant } from "./variants.ts";

/** Days of one owner added up: what its row of a day or a month holds. */
export class Maps {
  #counts = new Int32Array(4096);
  #minutes: number[] = [];

  add(variant: Variant, minutes: readonly number[]): void {
    const { keys, values } = variant;
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i] as number;
      this.#counts[key] = (this.#counts[key] as number) + (values[i] as number);
    }
    for (const m of minutes) this.#minutes.push(m);
  }

  addMaps(other: Maps): void {
    for (let i = 0; i < keyNames.length; i++) {
      this.#counts[i] = (this.#counts[i] as number) + (other.#counts[i] as number);
    }
    for (const m of other.#minutes) this.#minutes.push(m);
  }

  /** The JSON of hours, breakdown and times. */
  texts(): [string, string, string] {
    const hours: string[] = [];
    const breakdown: string[] = [];
    for (let i = 0; i < keyNames.length; i++) {
      const n = this.#counts[i] as number;
      const name = keyNames[i] as string;
      if (n > 0) (/^.\.\d/.test(name) ? hours : breakdown).push(`"${name}":${n}`);
    }
    const [spans, times] = minutesTexts(this.#minutes);
    if (spans) breakdown.push(spans);
    return [`{${hours.join(",")}}`, `{${breakdown.join(",")}}`, times];
  }

  clear(): void {
    this.#counts.fill(0);
    this.#minutes = [];
  }
}

/** Of some minutes the breakdown's part ("t.17": 1, without braces) and times. */
export function minutesTexts(minutes: readonly number[]): [string, string] {
  if (minutes.length === 0) return ["", "{}"];
  const spans: Record<string, number> = {};
  const times: Record<string, Record<string, number>> = {};
  for (const m of minutes) {
    const span = spanOf(m);
    spans[`t.${span}`] = (spans[`t.${span}`] ?? 0) + 1;
    if (!isWide(span)) continue;
    const within = times[span] ?? {};
    times[span] = within;
    within[m] = (within[m] ?? 0) + 1;
  }
  return [JSON.stringify(spans).slice(1, -1), JSON.stringify(times)];
}

// Numbered before any row is made, so that 4,096 places are known to be enough.
export function checkRoom(): void {
  if (numberOf("c.1.0") >= 4096 || keyNames.length > 4096) throw new Error("too many keys");
}

/** A link's week, day by day: its row holds them side by side. */
export class Week {
  #days: string[] = [];
  #hours: string[] = [];
  #breakdown: string[] = [];
  #times: string[] = [];

  add(weekday: number, variant: Variant, minutes: readonly number[]): void {
    const [spans, times] = minutesTexts(minutes);
    const [clicks, uniques, , signups, enrollments] = variant.counts;
    for (const [prefix, n] of Object.entries({ c: clicks, u: uniques, s: signups, e: enrollments }))
      if (n) this.#days.push(`"${prefix}.${weekday}":${n}`);
    if (variant.hours) this.#hours.push(variant.hours);
    this.#breakdown.push(`"${weekday}":{${[variant.breakdown, spans].filter(Boolean).join(",")}}`);
    for (const [span, within] of Object.entries(JSON.parse(times)))
      this.#times.push(`"${weekday}.${span}":${JSON.stringify(within)}`);
  }

  isEmpty = (): boolean => this.#breakdown.length === 0;

  texts = (): string[] =>
    [this.#days, this.#hours, this.#breakdown, this.#times].map((parts) => `{${parts.join(",")}}`);

  clear(): void {
    [this.#days, this.#hours, this.#breakdown, this.#times] = [[], [], [], []];
  }
}
