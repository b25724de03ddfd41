// Pure.
import type { Parts } from "../../../web/layout/pdf-fonts";

/** A glyph of a subset: glyphs of the whole face, each with its place, and how wide they are together. */
export interface Drawn {
  advance: number;
  parts: Parts;
}

interface Table {
  at: number;
  length: number;
}

function tablesOf(file: DataView): Map<string, Table> {
  const tables = new Map<string, Table>();
  for (let n = 0; n < file.getUint16(4); n++) {
    const at = 12 + 16 * n;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((i) => file.getUint8(at + i)));
    tables.set(tag, { at: file.getUint32(at + 8), length: file.getUint32(at + 12) });
  }
  return tables;
}

/** Flags of a part of a composite glyph (OpenType, glyf). */
const [wideArguments, areOffsets, hasScale, more, hasTwoScales, hasMatrix] = [1, 2, 8, 32, 64, 128];

/** Where a composite glyph names others. */
function* componentsOf(glyph: DataView): Generator<number> {
  if (glyph.byteLength < 12 || glyph.getInt16(0) >= 0) return;
  let at = 10;
  for (;;) {
    const flags = glyph.getUint16(at);
    yield at + 2;
    at += 4 + (flags & wideArguments ? 4 : 2);
    at += flags & hasScale ? 2 : flags & hasTwoScales ? 4 : flags & hasMatrix ? 8 : 0;
    if (!(flags & more)) return;
  }
}

type Box = [left: number, bottom: number, right: number, top: number];

const boxOf = (glyph: DataView): Box | null =>
  glyph.byteLength < 10 ? null : [glyph.getInt16(2), glyph.getInt16(4), glyph.getInt16(6), glyph.getInt16(8)];

/** A glyph put together of others, each at its place. */
function composite(parts: Parts, boxes: readonly (Box | null)[]): DataView {
  const seen = boxes.flatMap((box, n): Box[] => {
    const [, x, y] = parts[n] ?? [0, 0, 0];
    return box ? [[box[0] + x, box[1] + y, box[2] + x, box[3] + y]] : [];
  });
  if (seen.length === 0) return new DataView(new ArrayBuffer(0));
  const glyph = new DataView(new ArrayBuffer(10 + 8 * parts.length));
  glyph.setInt16(0, -1);
  [Math.min, Math.min, Math.max, Math.max].forEach((outmost, side) => {
    glyph.setInt16(2 + 2 * side, outmost(...seen.map((box) => box[side] ?? 0)));
  });
  parts.forEach(([part, x, y], n) => {
    const at = 10 + 8 * n;
    glyph.setUint16(at, wideArguments | areOffsets | (n < parts.length - 1 ? more : 0));
    glyph.setUint16(at + 2, part);
    glyph.setInt16(at + 4, x);
    glyph.setInt16(at + 6, y);
  });
  return glyph;
}

const padded = (length: number) => (length + 3) & ~3;

/** A TrueType file of these tables: checksums are left out, which no reader of PDF asks for. */
function fileOf(tables: [tag: string, bytes: Uint8Array][]): Uint8Array {
  const start = 12 + 16 * tables.length;
  const bytes = new Uint8Array(start + tables.reduce((sum, [, one]) => sum + padded(one.length), 0));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x00010000);
  view.setUint16(4, tables.length);
  let at = start;
  tables.forEach(([tag, own], n) => {
    const entry = 12 + 16 * n;
    for (let i = 0; i < 4; i++) bytes[entry + i] = tag.charCodeAt(i);
    view.setUint32(entry + 8, at);
    view.setUint32(entry + 12, own.length);
    bytes.set(own, at);
    at += padded(own.length);
  });
  return bytes;
}

/**
 * A TrueType file of some glyphs of another (OpenType 1.9, glyf): the first is what stands for a missing one, the next are
 * those asked for in their order, then what these are put together of.
 */
export function subset(source: Uint8Array, drawn: readonly Drawn[]): Uint8Array {
  const file = new DataView(source.buffer, source.byteOffset, source.byteLength);
  const tables = tablesOf(file);
  const table = (tag: string): DataView => {
    const { at, length } = tables.get(tag) ?? { at: 0, length: 0 };
    return new DataView(source.buffer, source.byteOffset + at, length);
  };
  const [glyf, loca] = [table("glyf"), table("loca")];
  const isLong = table("head").getInt16(50) === 1;
  const offset = (glyph: number) => (isLong ? loca.getUint32(4 * glyph) : 2 * loca.getUint16(2 * glyph));
  const glyphOf = (glyph: number) =>
    new DataView(glyf.buffer, glyf.byteOffset + offset(glyph), offset(glyph + 1) - offset(glyph));

  const glyphs: { data: DataView; advance: number }[] = [{ data: glyphOf(0), advance: 500 }];
  for (const { advance } of drawn) glyphs.push({ data: new DataView(new ArrayBuffer(0)), advance });
  const placed = new Map<number, number>();
  const place = (whole: number): number => {
    const known = placed.get(whole);
    if (known !== undefined) return known;
    const own = glyphOf(whole);
    const data = new DataView(
      own.buffer.slice(own.byteOffset, own.byteOffset + own.byteLength) as ArrayBuffer,
    );
    const number = glyphs.push({ data, advance: 0 }) - 1;
    placed.set(whole, number);
    for (const at of componentsOf(own)) data.setUint16(at, place(own.getUint16(at)));
    return number;
  };
  drawn.forEach(({ advance, parts }, n) => {
    const moved: Parts = parts.map(([glyph, x, y]) => [place(glyph), x, y]);
    const data = composite(
      moved,
      parts.map(([glyph]) => boxOf(glyphOf(glyph))),
    );
    glyphs[n + 1] = { data, advance };
  });

  const outlines = new Uint8Array(glyphs.reduce((sum, { data }) => sum + padded(data.byteLength), 0));
  const places = new DataView(new ArrayBuffer(4 * (glyphs.length + 1)));
  const metrics = new DataView(new ArrayBuffer(4 * glyphs.length));
  let at = 0;
  glyphs.forEach(({ data, advance }, n) => {
    outlines.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), at);
    at += padded(data.byteLength);
    places.setUint32(4 * (n + 1), at);
    metrics.setUint16(4 * n, Math.max(0, advance));
    metrics.setInt16(4 * n + 2, boxOf(data)?.[0] ?? 0);
  });
  const copy = (tag: string) => {
    const { at: from, length } = tables.get(tag) ?? { at: 0, length: 0 };
    const bytes = source.slice(from, from + length);
    return { bytes, view: new DataView(bytes.buffer) };
  };
  const [head, hhea, maxp] = [copy("head"), copy("hhea"), copy("maxp")];
  head.view.setInt16(50, 1);
  hhea.view.setUint16(34, glyphs.length);
  maxp.view.setUint16(4, glyphs.length);
  // Points and contours of a composite, its parts, and how deep they are nested: at most.
  const partsOf = Math.max(1, ...drawn.map(({ parts }) => parts.length));
  for (const [field, of] of [
    [10, 6],
    [12, 8],
  ] as const) {
    const most = Math.max(maxp.view.getUint16(field), maxp.view.getUint16(of));
    maxp.view.setUint16(field, Math.min(0xffff, most * partsOf));
  }
  maxp.view.setUint16(28, Math.max(maxp.view.getUint16(28), partsOf));
  maxp.view.setUint16(30, maxp.view.getUint16(30) + 1);
  return fileOf([
    ["glyf", outlines],
    ["head", head.bytes],
    ["hhea", hhea.bytes],
    ["hmtx", new Uint8Array(metrics.buffer)],
    ["loca", new Uint8Array(places.buffer)],
    ["maxp", maxp.bytes],
  ]);
}
