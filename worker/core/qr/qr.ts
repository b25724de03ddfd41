// Pure.
import { encode } from "uqr";
import { encodePng } from "./png";

/** Light modules that a reader needs around the code (ISO/IEC 18004, 5.3.8). */
const quiet = 4;

/** Medium error correction: 15 % may be dirty or torn, which paper in the field is. */
const modulesOf = (text: string) => encode(text, { ecc: "M", border: 0 }).data;

/** A code of so many units a side, one unit a module: its dark bars of one unit's height, from the top left. */
export interface QrBars {
  side: number;
  bars: [x: number, y: number, width: number][];
}

export function qrBars(text: string): QrBars {
  const modules = modulesOf(text);
  const bars: QrBars["bars"] = [];
  for (const [y, row] of modules.entries()) {
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue;
      const start = x;
      while (row[x + 1]) x++;
      bars.push([start + quiet, y + quiet, x + 1 - start]);
    }
  }
  return { side: modules.length + 2 * quiet, bars };
}

/** The code as the path of an SVG of so many units a side. */
export function qrPath(text: string): { side: number; path: string } {
  const { side, bars } = qrBars(text);
  return { side, path: bars.map(([x, y, width]) => `M${x} ${y}h${width}v1h-${width}z`).join("") };
}

/** The code as SVG, black on white. */
export function qrSvg(text: string): string {
  const { side, path } = qrPath(text);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges">` +
    `<path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${path}"/></svg>`
  );
}

/** The code as a PNG of `size` by `size` pixels: whole pixels a module, as large as fits, centred on white. */
export function qrPng(text: string, size: number): Promise<Uint8Array<ArrayBuffer>> {
  const modules = modulesOf(text);
  const scale = Math.max(1, Math.floor(size / (modules.length + 2 * quiet)));
  const margin = Math.floor((size - modules.length * scale) / 2);
  return encodePng(size, (x, y) => {
    const row = modules[Math.floor((y - margin) / scale)];
    return row?.[Math.floor((x - margin) / scale)] === true;
  });
}
