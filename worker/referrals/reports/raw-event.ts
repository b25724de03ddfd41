// Pure.
/** Where an event stands among all: by local day, then time, then kind, then link. No two stand at one place. */
export interface Place {
  /** The local day that it is counted on, fixed when it was. */
  day: string;
  /** Microseconds UTC. */
  us: number;
  kind: "click" | "signup";
  referralId: string;
  /** The click's nonce, or the sign-up's id. */
  id: string;
}

/** An event that is counted: a person's click, or a sign-up that a link earned. */
export interface RawEvent extends Place {
  /** Of clicks; empty where it is not known. */
  ip: string;
  userAgent: string;
  /** Of sign-ups. */
  emailHash: string | null;
  conversionTimeMinutes: number | null;
  enrollmentStatus: "pending" | "completed" | null;
}

export function comparePlaces(a: Place, b: Place): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1;
  if (a.us !== b.us) return a.us - b.us;
  if (a.kind !== b.kind) return a.kind === "click" ? -1 : 1;
  if (a.referralId !== b.referralId) return a.referralId < b.referralId ? -1 : 1;
  return a.id === b.id ? 0 : a.id < b.id ? -1 : 1;
}

/** Where a reading goes on: behind an event, or with a day's first. */
export type Mark = Place | { day: string };

export const isPlace = (mark: Mark): mark is Place => "us" in mark;

export const writeMark = (mark: Mark): string =>
  isPlace(mark) ? [mark.day, mark.us, mark.kind, mark.referralId, mark.id].join(" ") : mark.day;

export function readMark(text: string): Mark {
  const [day = "", us, kind, referralId = "", id = ""] = text.split(" ");
  if (us === undefined) return { day };
  return { day, us: Number(us), kind: kind === "click" ? "click" : "signup", referralId, id };
}

/** Of the events that are added, in any order, the first few behind a place: it never holds more than twice as many. */
export class FirstEvents {
  readonly #most: number;
  readonly #after: Place | null;
  #events: RawEvent[] = [];
  #isCut = false;

  constructor(most: number, after: Place | null) {
    this.#most = most;
    this.#after = after;
  }

  /** The last that can be among them; null while every one can. */
  get bound(): Place | null {
    return this.#isCut ? (this.#events[this.#most - 1] ?? null) : null;
  }

  /** Whether there are more. */
  get isCut(): boolean {
    return this.#isCut;
  }

  add(event: RawEvent): void {
    if (this.#after && comparePlaces(event, this.#after) <= 0) return;
    const { bound } = this;
    if (bound && comparePlaces(event, bound) > 0) return;
    this.#events.push(event);
    if (this.#events.length >= 2 * this.#most) this.#cut();
  }

  #cut(): void {
    this.#events.sort(comparePlaces);
    if (this.#events.length <= this.#most) return;
    this.#events = this.#events.slice(0, this.#most);
    this.#isCut = true;
  }

  inOrder(): RawEvent[] {
    this.#cut();
    return this.#events;
  }
}
