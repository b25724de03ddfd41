import { crc32, deflateSync } from "node:zlib";

// The icons of an installed app, drawn from the brand's SVG: a tile and a line, which is all that it holds.

type Point = readonly [x: number, y: number];

interface Mark {
  side: number;
  tile: { colour: number[]; radius: number };
  line: { colour: number[]; width: number; points: Point[] };
}

const attribute = (svg: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(svg)?.[1] ?? "";

function colourOf(hex: string): number[] {
  const digits = hex.length === 4 ? hex.slice(1).replace(/./g, "$&$&") : hex.slice(1);
  return [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16));
}

/** The corners of a path of M, L, H, V and their relative kinds. */
function cornersOf(path: string): Point[] {
  const corners: Point[] = [];
  let [x, y] = [0, 0];
  for (const [, letter = "", text = ""] of path.matchAll(/([MLHVlhv])([^MLHVlhv]*)/g)) {
    const numbers = (text.match(/-?\d*\.?\d+/g) ?? []).map(Number);
    const isRelative = letter === letter.toLowerCase();
    const kind = letter.toUpperCase();
    const step = kind === "H" || kind === "V" ? 1 : 2;
    for (let i = 0; i < numbers.length; i += step) {
      const [a = 0, b = 0] = numbers.slice(i, i + step);
      const [dx, dy] =
        kind === "V" ? [isRelative ? 0 : x, a] : kind === "H" ? [a, isRelative ? 0 : y] : [a, b];
      [x, y] = isRelative ? [x + dx, y + dy] : [dx, dy];
      corners.push([x, y]);
    }
  }
  return corners;
}

export function readMark(svg: string): Mark {
  const rect = /<rect[^>]*>/.exec(svg)?.[0] ?? "";
  const path = /<path[^>]*>/.exec(svg)?.[0] ?? "";
  return {
    side: Number(attribute(svg, "viewBox").split(" ")[2]),
    tile: { colour: colourOf(attribute(rect, "fill")), radius: Number(attribute(rect, "rx")) },
    line: {
      colour: colourOf(attribute(path, "stroke")),
      width: Number(attribute(path, "stroke-width")),
      points: cornersOf(attribute(path, "d")),
    },
  };
}

/** Squared: its root costs more than all else here. */
function distanceTo(a: Point, b: Point, x: number, y: number): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const along = Math.max(0, Math.min(1, ((x - a[0]) * dx + (y - a[1]) * dy) / (dx * dx + dy * dy || 1)));
  return (x - a[0] - along * dx) ** 2 + (y - a[1] - along * dy) ** 2;
}

/** Whether a point of the mark's own units is on the tile, and whether on the line. */
function hits({ side, tile, line }: Mark, x: number, y: number, isFull: boolean) {
  const inside = (at: number) => Math.max(0, tile.radius - at, at - (side - tile.radius));
  const onTile = isFull || inside(x) ** 2 + inside(y) ** 2 <= tile.radius ** 2;
  const onLine = line.points.some(
    (point, i) => i > 0 && distanceTo(line.points[i - 1] ?? point, point, x, y) <= (line.width / 2) ** 2,
  );
  return { onTile, onLine };
}

const samples = 4; // each way, within a pixel
const cornersFirst = [0, 3, 12, 15, 1, 2, 4, 5, 6, 7, 8, 9, 10, 11, 13, 14];

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** `maskable`: the tile fills the square and the line stays in the middle 80 %, whatever shape a launcher cuts. */
export function drawIcon(mark: Mark, pixels: number, { maskable = false } = {}): Buffer {
  const stride = 1 + pixels * 4;
  const raw = Buffer.alloc(stride * pixels);
  const scale = (mark.side / pixels) * (maskable ? 1.25 : 1);
  const origin = maskable ? -mark.side * 0.125 : 0;
  for (let py = 0; py < pixels; py++) {
    for (let px = 0; px < pixels; px++) {
      let [tile, line, of] = [0, 0, 0];
      for (const s of cornersFirst) {
        // Between four corners that agree nothing else is: what is drawn is wider than a pixel.
        if (of === 4 && tile % 4 === 0 && line % 4 === 0) break;
        of++;
        const x = origin + (px + ((s % samples) + 0.5) / samples) * scale;
        const y = origin + (py + (Math.floor(s / samples) + 0.5) / samples) * scale;
        const { onTile, onLine } = hits(mark, x, y, maskable);
        if (onTile) tile++;
        if (onTile && onLine) line++;
      }
      const share = tile === 0 ? 0 : line / tile;
      const at = py * stride + 1 + px * 4;
      for (let i = 0; i < 3; i++) {
        const [under = 0, over = 0] = [mark.tile.colour[i], mark.line.colour[i]];
        raw[at + i] = Math.round(under + (over - under) * share);
      }
      raw[at + 3] = Math.round((255 * tile) / of);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(pixels, 0);
  header.writeUInt32BE(pixels, 4);
  header.set([8, 6], 8); // eight bits a channel, red green blue alpha
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(raw, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}
