import { expect, test } from "vitest";
import { equivalence, type MasterOfCountry, makePin, nearestYear, pinTarget, samePin } from "./target";
import { conversionFactor, measureOf } from "./units";

const benchmark = (year: number, value: number) => ({
  id: `lib_${year}`,
  country_id: 1,
  region_id: 7,
  region: "Rural",
  year,
  household_size: 5,
  nr_adults: 2,
  household_equiv: 2.4,
  value,
  source: null,
  link: null,
});
const master: MasterOfCountry = {
  own_currency: "KES",
  benchmarks: [benchmark(2020, 480_000), benchmark(2023, 600_000)],
  cpi: [
    { year: 2020, value: 100 },
    { year: 2022, value: 120 },
  ],
  rates: [
    { year: 2019, currency: "USD", value: 100 },
    { year: 2024, currency: "USD", value: 150 },
  ],
};
const plain = { adults: null, children: null, inflation_percent: null };

test("an adult equivalent is 1, 0.5 for each other adult, 0.3 for each child", () => {
  expect(equivalence(2, 3)).toBeCloseTo(2.4, 12);
  expect(equivalence(0, 3)).toBeCloseTo(0.9, 12);
  expect(equivalence(0.5, 0)).toBe(0.75);
});

test("what counts for a year is its own, else the nearest earlier, else the nearest later", () => {
  expect(nearestYear(master.benchmarks, 2022)?.year).toBe(2020);
  expect(nearestYear(master.benchmarks, 2023)?.year).toBe(2023);
  expect(nearestYear(master.benchmarks, 2010)?.year).toBe(2020);
  expect(nearestYear([], 2010)).toBeNull();
});

test("a target is the benchmark with inflation, in the case's currency, for the household's size", () => {
  const pin = makePin(master, { region_id: 7, year: 2022, currency: "USD" });
  if (!pin) throw new Error("No pin.");
  const working = pinTarget(pin, { adults: 1, children: 1, inflation_percent: null });
  expect(working).toMatchObject({ cpi_from: 100, cpi_to: 120, cpi_factor: 0.2, rate: 100, rate_year: 2019 });
  expect(working.target).toBeCloseTo(((480_000 * 1.2) / 100) * (1.3 / 2.4), 6);
  expect(pinTarget(pin, plain).target).toBeCloseTo(5760, 6);
  expect(pinTarget(pin, { ...plain, inflation_percent: 50 }).target).toBeCloseTo(7200, 6);
});

test("without CPI nothing is added and that is told; without a rate there is no target", () => {
  const later = makePin(master, { region_id: 7, year: 2024, currency: "KES" });
  if (!later) throw new Error("No pin.");
  expect(pinTarget(later, plain)).toMatchObject({ cpi_factor: null, rate: 1, target: 600_000 });
  const euro = makePin(master, { region_id: 7, year: 2024, currency: "EUR" });
  expect(euro && pinTarget(euro, plain).target).toBeNull();
  expect(makePin(master, { region_id: 8, year: 2024, currency: "KES" })).toBeNull();
});

test("a pin is outdated where a new one would say something else", () => {
  const at = { region_id: 7, year: 2022, currency: "USD" };
  expect(samePin(makePin(master, at), makePin(master, at))).toBe(true);
  const dearer = { ...master, benchmarks: [benchmark(2020, 490_000)] };
  expect(samePin(makePin(master, at), makePin(dearer, at))).toBe(false);
  expect(samePin(null, makePin(master, at))).toBe(false);
});

test("units convert by the international factors, and only within their kind", () => {
  expect(conversionFactor("hectares", "acres")).toBeCloseTo(2.4710538146717, 12);
  expect(conversionFactor("acres", "square-feet")).toBeCloseTo(43_560, 9);
  expect(conversionFactor("cubic-yards", "cubic-feet")).toBeCloseTo(27, 12);
  expect(measureOf("cubic-feet")?.factor).toBe(0.028316846592);
  expect(measureOf("cubic-yards")?.factor).toBe(0.764554857984);
  expect(conversionFactor("tons", "grams")).toBe(1_000_000);
  expect(conversionFactor("kilograms", "litres")).toBeNull();
  expect(conversionFactor("bags", "bags")).toBe(1);
  expect(conversionFactor("bags", "kilograms")).toBeNull();
});
