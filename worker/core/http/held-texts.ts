// Pure.
export interface KeptText {
  body: string;
  headers: Record<string, string>;
}

/** Texts by address, of so many letters in all: the one that was held first goes first. */
export class HeldTexts {
  readonly #texts = new Map<string, { text: KeptText; until: number }>();
  readonly #most: number;
  #letters = 0;

  constructor(mostLetters: number) {
    this.#most = mostLetters;
  }

  find(address: string, now: number): KeptText | null {
    const found = this.#texts.get(address);
    return found && found.until > now ? found.text : null;
  }

  hold(address: string, text: KeptText, until: number): void {
    this.#drop(address);
    this.#texts.set(address, { text, until });
    this.#letters += text.body.length;
    for (const first of this.#texts.keys()) {
      if (this.#letters <= this.#most) return;
      this.#drop(first);
    }
  }

  #drop(address: string): void {
    this.#letters -= this.#texts.get(address)?.text.body.length ?? 0;
    this.#texts.delete(address);
  }
}
