import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const source = readFileSync(new URL("tokens.css", import.meta.url), "utf8");

function token(name: string, theme: "light" | "dark"): string {
  const found = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(source);
  const colour = found?.[theme === "light" ? 1 : 2];
  if (!colour) throw new Error(`tokens.css has no colour --${name}`);
  return colour;
}

type Light = readonly [number, number, number];

const lightOf = (colour: string): Light =>
  [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as unknown as Light;

/** Relative luminance, WCAG 2.1. */
function luminance(colour: string): number {
  const [r, g, b] = lightOf(colour);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio, WCAG 2.1. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ["canvas", "surface", "sunken"];
/** [ink, ground]: text of any size needs 4.5. */
const texts = [
  ...["ink", "ink-soft", "accent-ink"].flatMap((ink) => grounds.map((ground) => [ink, ground] as const)),
  ["on-accent", "accent"],
  ["on-accent", "accent-strong"],
  ["on-bad", "bad"],
  ["on-bad", "bad-strong"],
  ["accent-ink", "accent-soft"],
  ["canvas", "ink"],
  ...["heat-0", "heat-1", "heat-2", "heat-3"].map((ground) => ["ink", ground] as const),
  ...["heat-4", "heat-5"].map((ground) => ["on-accent", ground] as const),
  ...["good", "warn", "bad", "info"].flatMap((tone) => [
    [tone, `${tone}-soft`] as const,
    [tone, "surface"] as const,
  ]),
] as const;
/** What must be seen but not read (a field's border, the focus ring, a line of a chart) needs 3. */
const marks = [
  ...["line-strong", "accent", "bad"].flatMap((mark) => grounds.map((ground) => [mark, ground] as const)),
  ...["series-1", "series-2", "series-3", "series-4", "series-quiet", "line-field"].map(
    (mark) => [mark, "surface"] as const,
  ),
] as const;

describe.each(["light", "dark"] as const)("in the %s theme", (theme) => {
  it.each(texts)("text in %s is readable on %s", (ink, ground) => {
    expect(contrast(token(ink, theme), token(ground, theme))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(marks)("%s stands out from %s", (mark, ground) => {
    expect(contrast(token(mark, theme), token(ground, theme))).toBeGreaterThanOrEqual(3);
  });
});

/** What of light each kind of eye takes: Machado, Oliveira and Fernandes (2009), severity 1. */
const eyes: Record<string, readonly number[]> = {
  usual: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
};

/** CIE Lab (D65) of a colour as an eye sees it. */
function seen(colour: string, eye: readonly number[]): Light {
  const light = lightOf(colour);
  const mixed = (m: readonly number[]) =>
    [0, 3, 6].map((row) => light.reduce((sum, c, i) => sum + c * (m[row + i] ?? 0), 0));
  const [r = 0, g = 0, b = 0] = mixed(eye);
  const f = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const distance = (a: Light, b: Light) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

describe.each(["light", "dark"] as const)("charts in the %s theme", (theme) => {
  const series = ["series-1", "series-2", "series-3"].map((name) => token(name, theme));
  const pairs = series.flatMap((a, i) => series.slice(i + 1).map((b) => [a, b] as const));

  it.each(Object.keys(eyes))("have series that differ to an eye with %s", (kind) => {
    for (const [a, b] of pairs) {
      const eye = eyes[kind] ?? [];
      expect(distance(seen(a, eye), seen(b, eye)), `${a} and ${b}`).toBeGreaterThan(20);
    }
  });

  it("have steps of heat that go one way, from the ground to the strongest", () => {
    const steps = [0, 1, 2, 3, 4, 5].map((n) => luminance(token(`heat-${n}`, theme)));
    const order = theme === "light" ? steps.toSorted((a, b) => b - a) : steps.toSorted((a, b) => a - b);
    expect(steps).toEqual(order);
    for (const [i, step] of steps.entries()) {
      if (i > 0) expect(Math.abs(step - (steps[i - 1] ?? 0)), `step ${i}`).toBeGreaterThan(0.008);
    }
  });
});
