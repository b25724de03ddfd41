import { vi } from "vitest";

/** What the product stands on, and who listens to it. */
export type Place = "database" | "counter" | "queue" | "files" | "receiver";

/**
 * What befalls a call. "refused": it does not arrive. "lost": it is carried out, and its answer is lost. "exception": it
 * throws what no outage throws, as code that dies does. "twice": it is carried out two times. "late": it waits until
 * others have overtaken it. "forgotten": the object has lost its memory when it arrives; "forgetful": right after it.
 */
export type Mishap = "refused" | "lost" | "exception" | "twice" | "late" | "forgotten" | "forgetful";

export const mishapsOf: Record<Place, readonly Mishap[]> = {
  database: ["refused", "lost", "exception"],
  counter: ["refused", "lost", "exception", "twice", "late", "forgotten", "forgetful"],
  queue: ["refused", "lost", "twice"],
  files: ["refused", "lost", "exception"],
  receiver: ["refused", "lost"],
};

/** Of the calls of a place from now on, the one of this number, from 0. */
export interface Fault {
  at: Place;
  nth: number;
  what: Mishap;
}

/** As each place says that it is away. */
const words: Record<Place, string> = {
  database: "D1_ERROR: Network connection lost.",
  counter: "Durable Object reset because its code was updated.",
  queue: "Queue send failed: internal error",
  files: "We encountered an internal error. Please try again. (10001)",
  receiver: "The connection was reset.",
};

interface Call<T> {
  run: () => Promise<T>;
  /** Makes an object forget what only its memory holds. */
  forget?: () => Promise<void>;
  mayWait?: boolean;
}

/** What goes wrong, and when: every call of a binding asks here. The clock runs on, and jumps when it is told to. */
export class Faults {
  #expected: readonly Fault[] = [];
  #calls = new Map<Place, number>();
  #awayUntil = new Map<Place, number>();
  #ahead = 0;
  #late: (() => void)[] = [];
  #tellHeld: () => void = () => {};
  #held: Promise<void> = Promise.resolve();

  /** All that asks `Date.now` has this clock from now on. */
  constructor(start: number) {
    const clock = Date.now.bind(Date);
    this.#ahead = start - clock();
    vi.spyOn(Date, "now").mockImplementation(() => clock() + this.#ahead);
    this.#watchHeld();
  }

  #watchHeld() {
    this.#held = new Promise((resolve) => {
      this.#tellHeld = resolve;
    });
  }

  passTime(ms: number): void {
    this.#ahead += ms;
  }

  expect(faults: readonly Fault[]): void {
    this.#expected = faults;
    this.#calls.clear();
  }

  /** Calls of a place since faults were last expected. */
  callsOf = (place: Place): number => this.#calls.get(place) ?? 0;

  /** From now on it refuses everything, for so long. */
  goAway(place: Place, ms: number): void {
    this.#awayUntil.set(place, Date.now() + ms);
  }

  isAway = (place: Place): boolean => Date.now() < (this.#awayUntil.get(place) ?? 0);

  /** What is late arrives now. */
  letLateArrive(): void {
    for (const go of this.#late.splice(0)) go();
    this.#watchHeld();
  }

  calm(): void {
    this.expect([]);
    this.#awayUntil.clear();
    this.letLateArrive();
  }

  /** Until the work is done, or a part of it waits to be overtaken. */
  untilDoneOrHeld = (work: Promise<unknown>): Promise<unknown> => Promise.race([work, this.#held]);

  #next(place: Place): Mishap | null {
    const nth = this.#calls.get(place) ?? 0;
    this.#calls.set(place, nth + 1);
    if (this.isAway(place)) return "refused";
    return this.#expected.find((fault) => fault.at === place && fault.nth === nth)?.what ?? null;
  }

  async through<T>(place: Place, { run, forget, mayWait = false }: Call<T>): Promise<T> {
    const what = this.#next(place);
    if (what === "refused") throw new Error(words[place]);
    if (what === "exception") throw new TypeError("Cannot read properties of undefined");
    if (what === "forgotten") await forget?.();
    if (what === "late" && mayWait) {
      await new Promise<void>((go) => {
        this.#late.push(go);
        this.#tellHeld();
      });
    }
    if (what === "twice") await run();
    const answer = await run();
    if (what === "forgetful") await forget?.();
    if (what === "lost") throw new Error(words[place]);
    return answer;
  }
}
