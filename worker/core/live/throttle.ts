/**
 * Runs `run` as soon as it is asked, then again where it was asked meanwhile: never two at a time, and not more often
 * than every `gap` ms. What `run` throws goes to `onError`, and the next asking runs again.
 */
export class Throttle {
  readonly #run: () => Promise<void>;
  readonly #gap: number;
  readonly #onError: (error: unknown) => void;
  #isAsked = false;
  #lastAt = Number.NEGATIVE_INFINITY;
  #last: Promise<void> = Promise.resolve();

  constructor(run: () => Promise<void>, gap: number, onError: (error: unknown) => void) {
    this.#run = run;
    this.#gap = gap;
    this.#onError = onError;
  }

  /** Resolves when what was asked for has been done. */
  ask(): Promise<void> {
    if (this.#isAsked) return this.#last;
    this.#isAsked = true;
    this.#last = this.#last.then(() => this.#next());
    return this.#last;
  }

  async #next(): Promise<void> {
    const wait = this.#lastAt + this.#gap - Date.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    this.#isAsked = false;
    this.#lastAt = Date.now();
    await this.#run().catch(this.#onError);
  }
}
