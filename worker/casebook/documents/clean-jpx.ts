// Pure.
import { ascii, type Bytes, joined, viewOf } from "./bytes";
import type { Cleaned, Removable } from "./removed";

// JPEG 2000 (ISO/IEC 15444-1): a codestream, alone or within boxes.

const SOC = 0xff4f;
const SOT = 0xff90;
const SOD = 0xff93;
const EOC = 0xffd9;
const COM = 0xff64;

/** Blanks the remarks of a header in place, so that no length that stands elsewhere changes. Where it ends; -1: nowhere. */
function blankRemarks(codes: Bytes, from: number, last: readonly number[], removed: Set<Removable>): number {
  const view = viewOf(codes);
  let at = from;
  while (at + 4 <= codes.length) {
    const marker = view.getUint16(at);
    if (last.includes(marker)) return at;
    const end = at + 2 + view.getUint16(at + 2);
    if (marker < 0xff00 || end <= at + 3 || end > codes.length) return -1;
    // Two bytes of its kind stand before its text.
    if (marker === COM && codes.subarray(at + 6, end).some((byte) => byte !== 0)) {
      codes.fill(0, at + 6, end);
      removed.add("comment");
    }
    at = end;
  }
  return -1;
}

/** A codestream without remarks and without what follows its last tile. */
function cleanCodes(original: Uint8Array, removed: Set<Removable>): Bytes | null {
  const codes = Uint8Array.from(original);
  const view = viewOf(codes);
  if (codes.length < 4 || view.getUint16(0) !== SOC) return null;
  let at = blankRemarks(codes, 2, [SOT], removed);
  if (at < 0) return null;
  while (at + 12 <= codes.length && view.getUint16(at) === SOT) {
    const length = view.getUint32(at + 6);
    if (blankRemarks(codes, at + 12, [SOD], removed) < 0) return null;
    // The last tile may leave its length out: it goes as far as the codes do.
    const end = length === 0 ? codes.length : at + length;
    if (end <= at + 12 || end > codes.length) return null;
    at = end;
    if (length === 0) return codes;
  }
  const isEnded = at + 2 <= codes.length && view.getUint16(at) === EOC;
  const end = isEnded ? at + 2 : at;
  if (end < codes.length) removed.add("after_end");
  return codes.slice(0, end);
}

const box = (type: string, ...data: Uint8Array[]): Bytes => {
  const body = joined(data);
  const head = new Uint8Array(4);
  viewOf(head).setUint32(0, body.length + 8);
  return joined([head, ascii(type), body]);
};

/** What the picture needs to look as it does: its kind, size, colours and dots. */
const kept = ["jP  ", "ftyp", "rreq", "jp2h", "jpch", "jplh", "jp2c"];
const keptWithin = ["ihdr", "bpcc", "colr", "pclr", "cmap", "cdef", "res ", "resc", "resd", "cgrp"];
const holdBoxes = ["jp2h", "jpch", "jplh", "res ", "cgrp"];
const namesOf: Readonly<Record<string, Removable>> = { "xml ": "xmp", uuid: "other_metadata" };

function cleanBoxes(bytes: Uint8Array, names: readonly string[], removed: Set<Removable>): Bytes | null {
  const boxes: Uint8Array[] = [];
  let at = 0;
  while (at + 8 <= bytes.length) {
    const view = viewOf(bytes);
    const type = Buffer.from(bytes.subarray(at + 4, at + 8)).toString("latin1");
    const told = view.getUint32(at);
    // 1: a length of eight bytes follows; 0: to the end.
    const head = told === 1 ? 16 : 8;
    if (at + head > bytes.length) return null;
    const length = told === 1 ? Number(view.getBigUint64(at + 8)) : told === 0 ? bytes.length - at : told;
    if (length < head || at + length > bytes.length) return null;
    const data = bytes.subarray(at + head, at + length);
    if (!names.includes(type)) removed.add(namesOf[type] ?? "other_metadata");
    else {
      const cleaned = cleanBox(type, data, removed);
      if (!cleaned) return null;
      boxes.push(box(type, cleaned));
    }
    at += length;
  }
  if (at < bytes.length) removed.add("after_end");
  return joined(boxes);
}

function cleanBox(type: string, data: Uint8Array, removed: Set<Removable>): Uint8Array | null {
  if (type === "jp2c") return cleanCodes(data, removed);
  return holdBoxes.includes(type) ? cleanBoxes(data, keptWithin, removed) : data;
}

/**
 * A JPEG 2000 picture without the boxes that tell of it and without remarks in its codes, which are copied as they are. Null
 * for bytes that are none.
 */
export function cleanJpx(bytes: Uint8Array): Cleaned | null {
  const removed = new Set<Removable>();
  const isBare = bytes.length >= 4 && viewOf(bytes).getUint16(0) === SOC;
  const cleaned = isBare ? cleanCodes(bytes, removed) : cleanBoxes(bytes, kept, removed);
  const hasCodes = cleaned !== null && (isBare || Buffer.from(cleaned).includes("jp2c", 0, "latin1"));
  return hasCodes ? { bytes: cleaned, removed } : null;
}
