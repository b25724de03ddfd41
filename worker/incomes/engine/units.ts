// Pure.

export const AREA_UNITS = [
  "hectares",
  "acres",
  "square-meter",
  "square-feet",
  "cubic-metres",
  "cubic-feet",
  "cubic-yards",
  "count",
] as const;
export const VOLUME_UNITS = [
  "kilograms",
  "grams",
  "tons",
  "litres",
  "kilolitres",
  "barrels",
  "bags",
  "bushels",
] as const;
export const COST_UNITS = ["per-area", "per-yield", "per-tree"] as const;

export type AreaUnit = (typeof AREA_UNITS)[number];
export type VolumeUnit = (typeof VOLUME_UNITS)[number];
export type CostUnit = (typeof COST_UNITS)[number];
export type Unit = AreaUnit | VolumeUnit;

/**
 * What kind of thing a unit measures, and how much of that kind's base unit it is. Units of one kind convert. A foot is
 * 0.3048 m exactly, a yard 0.9144 m, since the agreement of 1959.
 */
const MEASURES: Partial<Record<Unit, { kind: "area" | "space" | "mass" | "liquid"; factor: number }>> = {
  hectares: { kind: "area", factor: 10_000 },
  acres: { kind: "area", factor: 4046.8564224 },
  "square-meter": { kind: "area", factor: 1 },
  "square-feet": { kind: "area", factor: 0.09290304 },
  "cubic-metres": { kind: "space", factor: 1 },
  "cubic-feet": { kind: "space", factor: 0.028316846592 },
  "cubic-yards": { kind: "space", factor: 0.764554857984 },
  kilograms: { kind: "mass", factor: 1 },
  grams: { kind: "mass", factor: 0.001 },
  tons: { kind: "mass", factor: 1000 },
  litres: { kind: "liquid", factor: 1 },
  kilolitres: { kind: "liquid", factor: 1000 },
};

/** The kind and the factor of a unit, for the drop-downs; null where nothing converts to it. */
export const measureOf = (unit: Unit) => MEASURES[unit] ?? null;

/** How many of `to` one of `from` is; null where they do not convert. A unit is always one of itself. */
export function conversionFactor(from: Unit, to: Unit): number | null {
  if (from === to) return 1;
  const a = MEASURES[from];
  const b = MEASURES[to];
  return a && b && a.kind === b.kind ? a.factor / b.factor : null;
}
