// Pure.
import { step } from "./formula";

/** A benchmark of what a household of some size needs in a year, in its country's own currency. */
export interface Benchmark {
  id: string;
  country_id: number;
  region_id: number;
  region: string;
  year: number;
  household_size: number;
  nr_adults: number;
  household_equiv: number;
  value: number;
  source: string | null;
  link: string | null;
}

/**
 * A copy of what a target is computed from, so that a result never moves because master data did. CPIs and rate are
 * null where they are not known; the rate is 1 for the country's own currency, else local units per one of the case's.
 */
export interface Pin {
  benchmark: Benchmark;
  case_year: number;
  currency: string;
  cpi_from: number | null;
  cpi_to: number | null;
  rate: number | null;
  rate_year: number | null;
}

/** The sum behind a target, which a person can check by hand. */
export interface Working {
  benchmark: Benchmark;
  cpi_from: number | null;
  cpi_to: number | null;
  /** What prices rose by, as a share; null where a CPI is missing, and then nothing is added. */
  cpi_factor: number | null;
  rate: number | null;
  rate_year: number | null;
  /** Of the household that is asked about, beside `benchmark.household_equiv`. */
  equivalence: number;
  target: number | null;
}

export interface Target {
  value: number | null;
  mode: "own" | "benchmark";
  missing: "no_target" | "no_region" | "no_benchmark" | "rate_missing" | null;
  working: Working | null;
}

interface Household {
  adults: number | null;
  children: number | null;
  inflation_percent: number | null;
}

/** Adult equivalents: the first adult 1, each other 0.5, each child 0.3 (OECD-modified scale). */
export const equivalence = (adults: number, children: number): number =>
  adults <= 0 ? 0.3 * children : 1 + 0.5 * (adults - 1) + 0.3 * children;

/** Of the household that a benchmark is told for. */
export const benchmarkEquivalence = (household_size: number, nr_adults: number): number =>
  equivalence(nr_adults, household_size - nr_adults);

function inflationOf({ benchmark, case_year, cpi_from, cpi_to }: Pin, percent: number | null): number | null {
  if (percent !== null) return percent / 100;
  if (benchmark.year === case_year) return 0;
  return cpi_from === null || cpi_to === null ? null : (cpi_to - cpi_from) / cpi_from;
}

const orNull = (value: number): number | null => (Number.isFinite(value) ? value + 0 : null);

/** T = value × (1 + f) ÷ rate × equiv(adults, children) ÷ household_equiv; null where no rate is known. */
export function pinTarget(pin: Pin, { adults, children, inflation_percent }: Household): Working {
  const { benchmark, cpi_from, cpi_to, rate, rate_year } = pin;
  const own = benchmarkEquivalence(benchmark.household_size, benchmark.nr_adults);
  const equiv = adults === null || children === null ? own : equivalence(adults, children);
  const factor = inflationOf(pin, inflation_percent);
  const target =
    rate === null ? null : orNull(step(step((benchmark.value * (1 + (factor ?? 0))) / rate) * equiv) / own);
  return { benchmark, cpi_from, cpi_to, cpi_factor: factor, rate, rate_year, equivalence: equiv, target };
}

/** What counts for a year: its own, else the nearest earlier, else the nearest later. */
export function nearestYear<Of extends { year: number }>(known: readonly Of[], year: number): Of | null {
  const byYear = [...known].sort((a, b) => a.year - b.year);
  return byYear.findLast((entry) => entry.year <= year) ?? byYear[0] ?? null;
}

/** What master data says of a country, as far as a target needs it. A value of 0 is missing and not among it. */
export interface MasterOfCountry {
  own_currency: string;
  benchmarks: readonly Benchmark[];
  cpi: readonly { year: number; value: number }[];
  rates: readonly { year: number; currency: string; value: number }[];
}

/** Makes a pin; null without a region or a benchmark for it. */
export function makePin(
  master: MasterOfCountry,
  at: { region_id: number | null; year: number; currency: string },
): Pin | null {
  const benchmark = nearestYear(
    master.benchmarks.filter(({ region_id }) => region_id === at.region_id),
    at.year,
  );
  if (!benchmark) return null;
  const cpiOf = (year: number) => master.cpi.find((entry) => entry.year === year)?.value ?? null;
  const isOwn = at.currency === master.own_currency;
  const rate = nearestYear(
    master.rates.filter(({ currency }) => currency === at.currency),
    at.year,
  );
  return {
    benchmark,
    case_year: at.year,
    currency: at.currency,
    cpi_from: cpiOf(benchmark.year),
    cpi_to: cpiOf(at.year),
    rate: isOwn ? 1 : (rate?.value ?? null),
    rate_year: isOwn ? null : (rate?.year ?? null),
  };
}

/** Whether two pins say the same; the order of their fields does not count. */
export function samePin(a: Pin | null, b: Pin | null): boolean {
  if (!a || !b) return a === b;
  const { benchmark: one, ...restOfA } = a;
  const { benchmark: other, ...restOfB } = b;
  const same = (x: object, y: object) =>
    Object.entries(x).every(([field, value]) => (y as Record<string, unknown>)[field] === value);
  return same(restOfA, restOfB) && same(one, other);
}
