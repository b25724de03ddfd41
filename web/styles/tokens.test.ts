import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const source = readFileSync(new URL("tokens.css", import.meta.url), "utf8");

function token(name: string, theme: "light" | "dark"): string {
  const found = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(source);
  const colour = found?.[theme === "light" ? 1 : 2];
  if (!colour) throw new Error(`tokens.css has no colour --${name}`);
  return colour;
}

/** Relative luminance, WCAG 2.1. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
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
  ...["good", "warn", "bad", "info"].flatMap((tone) => [
    [tone, `${tone}-soft`] as const,
    [tone, "surface"] as const,
  ]),
] as const;
/** What must be seen but not read (a field's border, the focus ring, a line of a chart) needs 3. */
const marks = [
  ...["line-strong", "accent", "bad"].flatMap((mark) => grounds.map((ground) => [mark, ground] as const)),
  ...["series-1", "series-2", "series-3"].map((mark) => [mark, "surface"] as const),
] as const;

describe.each(["light", "dark"] as const)("in the %s theme", (theme) => {
  it.each(texts)("text in %s is readable on %s", (ink, ground) => {
    expect(contrast(token(ink, theme), token(ground, theme))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(marks)("%s stands out from %s", (mark, ground) => {
    expect(contrast(token(mark, theme), token(ground, theme))).toBeGreaterThanOrEqual(3);
  });
});
