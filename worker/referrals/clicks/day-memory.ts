import { visitorLength } from "./event-log";

/** Referrers that get a line of their own in a day's breakdown of one link. */
const maxNames = 100;
/** Visitors in one stored part of a day: parts are written again as they grow. */
const partVisitors = 1500;

interface Day {
  visitors: Set<string>;
  names: Set<string>;
  /** The stored parts that are full, and what the next write of the last part holds. */
  fullParts: number;
  lastPart: string[];
}

/** A row of the object's own table `days`. */
export interface DayPart extends Record<string, SqlStorageValue> {
  day: string;
  part: number;
  /** One after another, each of the same length. */
  visitors: string;
  /** JSON list. */
  names: string;
}

/** Who clicked on a local day, and which referrers were named: of the two latest days. */
export class DayMemory {
  readonly #days = new Map<string, Day>();

  constructor(stored: Iterable<DayPart>) {
    for (const { day, part, visitors, names } of stored) {
      const found = this.#day(day);
      found.fullParts = part;
      found.lastPart = [];
      for (let at = 0; at < visitors.length; at += visitorLength) {
        found.lastPart.push(visitors.slice(at, at + visitorLength));
      }
      for (const visitor of found.lastPart) found.visitors.add(visitor);
      for (const name of JSON.parse(names) as string[]) found.names.add(name);
    }
  }

  #day(day: string): Day {
    let found = this.#days.get(day);
    if (!found) {
      found = { visitors: new Set(), names: new Set(), fullParts: 0, lastPart: [] };
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

  /** The part to write down once D1 has these visitors, who are in `has` already. */
  store(day: string, visitors: string[]): DayPart {
    const found = this.#day(day);
    if (found.lastPart.length >= partVisitors) {
      found.fullParts += 1;
      found.lastPart = [];
    }
    found.lastPart.push(...visitors);
    return {
      day,
      part: found.fullParts,
      visitors: found.lastPart.join(""),
      names: JSON.stringify([...found.names]),
    };
  }

  /** Keeps the two latest days; the earlier of them where others were dropped, null where none were. */
  forgetOld(): string | null {
    const days = [...this.#days.keys()].sort();
    const dropped = days.slice(0, -2);
    for (const day of dropped) this.#days.delete(day);
    return dropped.length > 0 ? (days.at(-2) ?? null) : null;
  }
}
