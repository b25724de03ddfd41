import { isWide, spanOf } from "../../worker/referrals/insight/time-spans.ts";
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

  /** The JSON of breakdown and times. */
  texts(): [string, string] {
    const parts: string[] = [];
    for (let i = 0; i < keyNames.length; i++) {
      const n = this.#counts[i] as number;
      if (n > 0) parts.push(`"${keyNames[i]}":${n}`);
    }
    const [spans, times] = minutesTexts(this.#minutes);
    if (spans) parts.push(spans);
    return [`{${parts.join(",")}}`, times];
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
  if (numberOf("c.hour.1.0") >= 4096 || keyNames.length > 4096) throw new Error("too many keys");
}
