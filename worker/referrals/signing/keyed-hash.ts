// Pure.
import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";

/** What the library's hash offers beside its usual face: its eight words, and the function that takes a block into them. */
interface State extends Record<"A" | "B" | "C" | "D" | "E" | "F" | "G" | "H", number> {
  set(a: number, b: number, c: number, d: number, e: number, f: number, g: number, h: number): void;
  get(): number[];
  process(view: DataView, offset: number): void;
}

type Words = readonly [number, number, number, number, number, number, number, number];

const blockLength = 64;
/** The end of a message's last block tells its length. */
const lengthAt = 60;
const digestLength = 32;

const encoder = new TextEncoder();
const state = sha256.create() as unknown as State;
const block = new Uint8Array(blockLength);
const blockView = new DataView(block.buffer);
const digest = new Uint8Array(digestLength);
const digestView = new DataView(digest.buffer);

function begin([a, b, c, d, e, f, g, h]: Words): void {
  state.set(a, b, c, d, e, f, g, h);
}

/** Takes the last block, of which `at` bytes are there, after the key's block and a message of so many bytes. */
function end(at: number, length: number): void {
  block[at] = 0x80;
  block.fill(0, at + 1);
  if (at >= lengthAt - 4) {
    state.process(blockView, 0);
    block.fill(0);
  }
  blockView.setUint32(lengthAt, (blockLength + length) * 8);
  state.process(blockView, 0);
}

function write(view: DataView): void {
  view.setUint32(0, state.A);
  view.setUint32(4, state.B);
  view.setUint32(8, state.C);
  view.setUint32(12, state.D);
  view.setUint32(16, state.E);
  view.setUint32(20, state.F);
  view.setUint32(24, state.G);
  view.setUint32(28, state.H);
}

/**
 * HMAC-SHA256 (RFC 2104) that has taken its key, for the short messages of the hot path. The library's face for it
 * copies, checks and cleans for each message; that takes as long as the blocks themselves.
 */
export class KeyedHash {
  readonly #inner: Words;
  readonly #outer: Words;

  constructor(key: Uint8Array) {
    const { iHash, oHash } = hmac.create(sha256, key) as unknown as Record<"iHash" | "oHash", State>;
    this.#inner = iHash.get() as unknown as Words;
    this.#outer = oHash.get() as unknown as Words;
  }

  /** The 32 bytes over the first bytes of `message`; valid until the next call of any KeyedHash. */
  over(message: Uint8Array, length = message.length): Uint8Array {
    begin(this.#inner);
    let at = 0;
    for (let i = 0; i < length; i++) {
      block[at++] = message[i] ?? 0;
      if (at === blockLength) {
        state.process(blockView, 0);
        at = 0;
      }
    }
    end(at, length);
    return this.#finish();
  }

  /** The same over a text in UTF-8. */
  overText(text: string): Uint8Array {
    const { length } = text;
    begin(this.#inner);
    let at = 0;
    for (let i = 0; i < length; i++) {
      const code = text.charCodeAt(i);
      if (code > 0x7f) return this.over(encoder.encode(text));
      block[at++] = code;
      if (at === blockLength) {
        state.process(blockView, 0);
        at = 0;
      }
    }
    end(at, length);
    return this.#finish();
  }

  #finish(): Uint8Array {
    write(blockView);
    begin(this.#outer);
    end(digestLength, digestLength);
    write(digestView);
    return digest;
  }
}
