/** Colours of a dense heat picture, as `getComputedStyle` tells them after a canvas has read them. */
export interface HeatColours {
  /** From the least to the most, below the goal. */
  below: readonly Rgb[];
  /** The same at the goal and above. */
  reached: readonly Rgb[];
  none: Rgb;
  line: string;
  zone: string;
}
type Rgb = readonly [number, number, number];

export interface DenseHeat {
  /** Columns from left to right, each from the bottom up; null where there is no figure. */
  cells: readonly (readonly (number | null)[])[];
  goal: number | null;
  /** What the picture reaches from and to. */
  x: readonly [number, number];
  y: readonly [number, number];
  /** Points of the line of what is needed; a null y breaks it. */
  line: readonly { x: number; y: number | null }[];
  /** Where both levers are feasible. */
  zone: { x: readonly [number, number]; y: readonly [number, number] } | null;
  /** A point that is looked at. */
  point: { x: number; y: number } | null;
}

function leastAndMost(cells: DenseHeat["cells"]): [number, number] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const column of cells) {
    for (const value of column) {
      if (value === null) continue;
      if (value < least) least = value;
      if (value > most) most = value;
    }
  }
  return [least, most];
}

// Least significant byte first: so RGBA stands in memory as every processor that a browser runs on reads it.
const inMemory = ([r, g, b]: Rgb): number => ((255 << 24) | (b << 16) | (g << 8) | r) >>> 0;

/** Colours of even steps between two figures. */
function scaleOf(colours: readonly Rgb[], from: number, to: number): (value: number) => number {
  const inks = Uint32Array.from(colours, inMemory);
  const last = inks.length - 1;
  if (!(to > from)) return () => inks[last] as number;
  return (value) => {
    const at = Math.floor(((value - from) / (to - from)) * inks.length);
    return inks[Math.min(last, Math.max(0, at))] as number;
  };
}

/** The pixels of the cells, one each, rows from the top: RGBA. */
export function heatPixels({ cells, goal }: Pick<DenseHeat, "cells" | "goal">, colours: HeatColours) {
  const width = cells.length;
  const height = cells[0]?.length ?? 0;
  const inks = new Uint32Array(width * height);
  const [least, most] = leastAndMost(cells);
  const none = inMemory(colours.none);
  const belowOf = scaleOf(colours.below, least, goal ?? most);
  const reachedOf = scaleOf(colours.reached, goal ?? least, most);
  const enough = goal === null ? Number.NEGATIVE_INFINITY : goal - 1e-9 * Math.abs(goal);
  for (let i = 0; i < width; i++) {
    const column = cells[i] ?? [];
    for (let j = 0; j < height; j++) {
      const value = column[j] ?? null;
      const ink = value === null ? none : value < enough ? belowOf(value) : reachedOf(value);
      inks[(height - 1 - j) * width + i] = ink;
    }
  }
  return { pixels: new Uint8ClampedArray(inks.buffer), width, height };
}

/** Where the cells of one map after another are put, a pixel each, before they are drawn large. */
let cells: HTMLCanvasElement | null = null;

/** Draws the cells, the zone, the line and the point on a canvas of any size. */
export function drawDenseHeat(canvas: HTMLCanvasElement, heat: DenseHeat, colours: HeatColours): void {
  const context = canvas.getContext("2d");
  const { pixels, width, height } = heatPixels(heat, colours);
  if (!context || width === 0 || height === 0) return;
  cells ??= document.createElement("canvas");
  if (cells.width !== width || cells.height !== height) Object.assign(cells, { width, height });
  cells.getContext("2d")?.putImageData(new ImageData(pixels, width, height), 0, 0);
  const { width: w, height: h } = canvas;
  context.imageSmoothingEnabled = false;
  context.clearRect(0, 0, w, h);
  context.drawImage(cells, 0, 0, w, h);

  // A value stands in the middle of its cell.
  const place = (value: number, [from, to]: readonly [number, number], count: number, size: number) =>
    count > 1 && to > from ? ((0.5 + ((value - from) / (to - from)) * (count - 1)) / count) * size : size / 2;
  const atX = (value: number) => place(value, heat.x, width, w);
  const atY = (value: number) => h - place(value, heat.y, height, h);
  const unit = Math.max(1, w / 320);

  if (heat.zone) {
    const { x, y } = heat.zone;
    context.strokeStyle = colours.zone;
    context.lineWidth = 1.5 * unit;
    context.setLineDash([5 * unit, 4 * unit]);
    context.strokeRect(atX(x[0]), atY(y[1]), atX(x[1]) - atX(x[0]), atY(y[0]) - atY(y[1]));
    context.setLineDash([]);
  }
  context.strokeStyle = colours.line;
  context.lineWidth = 2.5 * unit;
  context.beginPath();
  let isDown = false;
  for (const { x, y } of heat.line) {
    if (y === null) isDown = false;
    else if (isDown) context.lineTo(atX(x), atY(y));
    else context.moveTo(atX(x), atY(y));
    isDown = y !== null;
  }
  context.stroke();
  if (heat.point) {
    context.beginPath();
    context.arc(atX(heat.point.x), atY(heat.point.y), 5 * unit, 0, 2 * Math.PI);
    context.fillStyle = colours.line;
    context.fill();
    context.lineWidth = 2 * unit;
    context.strokeStyle = `rgb(${colours.none.join(" ")})`;
    context.stroke();
  }
}

/** A colour of the page as a canvas has it. */
function rgbOf(context: CanvasRenderingContext2D, colour: string): Rgb {
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [r = 0, g = 0, b = 0] = context.getImageData(0, 0, 1, 1).data;
  return [r, g, b];
}

/** The colours of the page's theme; `element` is any with the page's style. */
export function heatColours(element: HTMLElement): HeatColours {
  const probe = document.createElement("span");
  element.appendChild(probe);
  // Tokens tell both themes' colours; what an element computes is the one of now.
  const computed = (colour: string) => {
    probe.style.color = colour;
    return getComputedStyle(probe).color;
  };
  const canvas = document.createElement("canvas");
  canvas.width = 1;
  canvas.height = 1;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  const rgb = (colour: string): Rgb => (context ? rgbOf(context, computed(colour)) : [128, 128, 128]);
  const below = [80, 60, 45, 30, 18].map((share) =>
    rgb(`color-mix(in srgb, var(--series-2) ${share}%, var(--surface))`),
  );
  const reached = [2, 3, 4, 5].map((level) => rgb(`var(--heat-${level})`));
  const ink = computed("var(--ink)");
  const colours = { below, reached, none: rgb("var(--surface)"), line: ink, zone: ink };
  probe.remove();
  return colours;
}
