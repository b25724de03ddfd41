import { constants, crc32, deflateRawSync } from "node:zlib";

/**
 * A ZIP archive that is written piece by piece and may be put down between any two: what it must remember is plain
 * JSON. Its format is that of PKWARE's APPNOTE 6.3.10: sizes follow each file (bit 3 of its flags), for they are not
 * known before. ZIP64 is not needed: an archive of 4 GB is refused.
 */
export interface ZipState {
  /** Bytes written. */
  offset: number;
  entries: ZipEntry[];
}

interface ZipEntry {
  name: string;
  /** Where its header begins. */
  at: number;
  crc: number;
  size: number;
  packed: number;
}

const limit = 0xffff_ffff;
const version = 20;
/** Sizes follow the file; names are UTF-8. */
const flags = 0x0008 | 0x0800;
const deflated = 8;
/** 1 January 1980, the first day there is: an archive of the same rows is the same bytes. */
const day = 0x0021;
/** An empty last block, as deflate's fixed code spells it. */
const lastBlock = Uint8Array.of(3, 0);
const encoder = new TextEncoder();

/** Fields of two and four bytes, little-endian: [bytes, value]. */
function record(fields: readonly (readonly [2 | 4, number])[], ...tails: Uint8Array[]): Uint8Array[] {
  const bytes = new DataView(new ArrayBuffer(fields.reduce((sum, [length]) => sum + length, 0)));
  let at = 0;
  for (const [length, value] of fields) {
    if (length === 2) bytes.setUint16(at, value, true);
    else bytes.setUint32(at, value, true);
    at += length;
  }
  return [new Uint8Array(bytes.buffer), ...tails];
}

export class ZipWriter {
  readonly state: ZipState;

  constructor(state: ZipState = { offset: 0, entries: [] }) {
    this.state = state;
  }

  #write(pieces: Uint8Array[]): Uint8Array[] {
    this.state.offset += pieces.reduce((sum, { length }) => sum + length, 0);
    if (this.state.offset > limit) throw new Error("the archive would have more than 4 GB");
    return pieces;
  }

  get #open(): ZipEntry {
    const entry = this.state.entries.at(-1);
    if (!entry) throw new Error("no file was begun");
    return entry;
  }

  /** Begins a file of the archive. */
  begin(name: string): Uint8Array[] {
    this.state.entries.push({ name, at: this.state.offset, crc: 0, size: 0, packed: 0 });
    const text = encoder.encode(name);
    const head = [
      ...([
        [4, 0x0403_4b50],
        [2, version],
        [2, flags],
        [2, deflated],
        [2, 0],
        [2, day],
      ] as const),
      ...([
        [4, 0],
        [4, 0],
        [4, 0],
        [2, text.length],
        [2, 0],
      ] as const),
    ];
    return this.#write(record(head, text));
  }

  /** More of the file that was begun last. What it packs ends at a whole byte, so that other blocks can follow. */
  add(bytes: Uint8Array): Uint8Array[] {
    const packed = deflateRawSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH });
    const entry = this.#open;
    entry.crc = crc32(bytes, entry.crc);
    entry.size += bytes.length;
    entry.packed += packed.length;
    return this.#write([packed]);
  }

  /** Ends the file that was begun last. */
  end(): Uint8Array[] {
    const entry = this.#open;
    entry.packed += lastBlock.length;
    const sizes = [
      [4, 0x0807_4b50],
      [4, entry.crc],
      [4, entry.packed],
      [4, entry.size],
    ] as const;
    return this.#write([lastBlock, ...record(sizes)]);
  }

  /** Ends the archive with its directory. */
  finish(): Uint8Array[] {
    const start = this.state.offset;
    const { entries } = this.state;
    const directory = entries.flatMap(({ name, at, crc, size, packed }) => {
      const text = encoder.encode(name);
      const head = [
        ...([
          [4, 0x0201_4b50],
          [2, version],
          [2, version],
          [2, flags],
          [2, deflated],
          [2, 0],
          [2, day],
        ] as const),
        ...([
          [4, crc],
          [4, packed],
          [4, size],
          [2, text.length],
          [2, 0],
          [2, 0],
          [2, 0],
          [2, 0],
        ] as const),
        ...([
          [4, 0],
          [4, at],
        ] as const),
      ];
      return this.#write(record(head, text));
    });
    const count = entries.length;
    const length = this.state.offset - start;
    const tail = [
      ...([
        [4, 0x0605_4b50],
        [2, 0],
        [2, 0],
        [2, count],
        [2, count],
      ] as const),
      ...([
        [4, length],
        [4, start],
        [2, 0],
      ] as const),
    ];
    return [...directory, ...this.#write(record(tail))];
  }
}
