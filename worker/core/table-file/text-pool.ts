// Pure.

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** Many texts in one piece of memory: a short text of its own would take several times its letters. */
export class TextPool {
  #bytes = new Uint8Array(1024);
  #ends = new Uint32Array(256);
  #count = 0;

  #endOf = (index: number): number => (index < 0 ? 0 : (this.#ends[index] ?? 0));

  add(text: string): void {
    const start = this.#endOf(this.#count - 1);
    const needed = start + text.length * 3;
    if (needed > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(needed, this.#bytes.length * 1.5));
      larger.set(this.#bytes.subarray(0, start));
      this.#bytes = larger;
    }
    if (this.#count === this.#ends.length) {
      const larger = new Uint32Array(this.#count * 2);
      larger.set(this.#ends);
      this.#ends = larger;
    }
    this.#ends[this.#count++] = start + encoder.encodeInto(text, this.#bytes.subarray(start)).written;
  }

  at(index: number): string | undefined {
    if (!(index >= 0 && index < this.#count)) return undefined;
    return decoder.decode(this.#bytes.subarray(this.#endOf(index - 1), this.#endOf(index)));
  }
}
