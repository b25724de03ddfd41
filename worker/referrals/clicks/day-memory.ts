// Pure.
import { visitorLength } from "./event-log";
import { VisitorSet } from "./visitor-set";

/** Referrers that get a line of their own in a day's breakdown of one link. */
const maxNames = 100;
/** Visitors in one stored part of a day: the last part is written again as it grows. */
const partVisitors = 1500;
const daysKept = 2;

interface Day {
  visitors: VisitorSet;
  names: Set<string>;
  /** The stored parts that are full, and the visitors of the last one. */
  fullParts: number;
  lastPart: string[];
}

/** A part of a day as it is stored. */
export interface DayPart {
  day: string;
  part: number;
  /** One after another, each of the same length. */
  visitors: string;
}

/** The part that is written again as the day grows, with the referrers that were named on the whole day. */
export interface LastPart extends DayPart {
  names: string[];
}

/** Who clicked on a local day, and which referrers were named: of the two latest days. */
export class DayMemory {
  readonly #days = new Map<string, Day>();

  constructor(full: Iterable<DayPart>, last: Iterable<LastPart>) {
    for (const part of full) {
      this.#read(part);
      const day = this.#day(part.day);
      day.fullParts = Math.max(day.fullParts, part.part + 1);
    }
    for (const part of last) {
      const day = this.#day(part.day);
      day.fullParts = part.part;
      day.lastPart = this.#read(part);
      for (const name of part.names) day.names.add(name);
    }
  }

  #read({ day, visitors }: DayPart): string[] {
    const all: string[] = [];
    for (let at = 0; at < visitors.length; at += visitorLength) {
      all.push(visitors.slice(at, at + visitorLength));
    }
    for (const visitor of all) this.add(day, visitor);
    return all;
  }

  #day(day: string): Day {
    let found = this.#days.get(day);
    if (!found) {
      found = { visitors: new VisitorSet(), names: new Set(), fullParts: 0, lastPart: [] };
      this.#days.set(day, found);
    }
    return found;
  }

  has(day: string, visitor: string): boolean {
    return this.#days.get(day)?.visitors.has(visitor) ?? false;
  }

  add(day: string, visitor: string): void {
    this.#day(day).visitors.add(visitor);
  }

  /** True where the name has, or now gets, a line of its own that day. */
  mayName(day: string, name: string): boolean {
    const { names } = this.#day(day);
    if (names.has(name)) return true;
    return names.size < maxNames && names.add(name).has(name);
  }

  /**
   * D1 has these visitors, who are in `has` already: they belong to the last part of their day. Answers the part that
   * was full before them, which never changes again; null mostly.
   */
  store(day: string, visitors: string[]): DayPart | null {
    const found = this.#day(day);
    let full: DayPart | null = null;
    if (found.lastPart.length >= partVisitors) {
      full = { day, part: found.fullParts, visitors: found.lastPart.join("") };
      found.fullParts += 1;
      found.lastPart = [];
    }
    found.lastPart.push(...visitors);
    return full;
  }

  /** Forgets all but the two latest days. Answers the earlier of these where one that is forgotten had full parts. */
  forgetOld(): string | null {
    const days = [...this.#days.keys()].sort();
    const dropped = days.slice(0, -daysKept);
    const hadParts = dropped.some((day) => (this.#days.get(day)?.fullParts ?? 0) > 0);
    for (const day of dropped) this.#days.delete(day);
    return hadParts ? (days.at(-daysKept) ?? null) : null;
  }

  lastParts(): LastPart[] {
    return [...this.#days].map(([day, { fullParts, lastPart, names }]) => ({
      ...{ day, part: fullParts },
      visitors: lastPart.join(""),
      names: [...names],
    }));
  }
}
