// Pure.
import type { Translate } from "../../../web/i18n/translate";
import type { DriverGroup, DriverRow } from "../drivers/rows";
import type { Answers } from "../engine/figures";
import type { Model } from "../engine/model";
import { DIVERSIFIED, PLACES, type Place } from "../engine/plan";
import type { Results, SegmentResult } from "../engine/results";
import type { AreaUnit, VolumeUnit } from "../engine/units";
import type { SegmentDistribution } from "../farmers/distribution";
import type { SimulatedSegment } from "../farmers/simulate";
import { amountWords, shareWords } from "../frame/amount";
import { unitWords } from "../frame/units";
import type { FarFigure } from "../hints/read-unit";
import { drivenBy } from "./driver-parts";

export interface ReadCommodity {
  id: string;
  name: string;
  type: Place;
  area_unit: AreaUnit | null;
  volume_unit: VolumeUnit | null;
}

/** Where income comes from: a commodity of the case, or what no commodity brings. */
export interface IncomeSource {
  place: Place | "other";
  name: string;
  look: 1 | 2 | 3 | 4;
}

export interface NamedScenario {
  id: string;
  name: string;
}

/** All that the figures of a case are drawn and told from. */
export interface Reading {
  t: Translate;
  locale: string;
  caseId: string;
  currency: string;
  results: Pick<Results, "segments" | "totals" | "sources">;
  model: Model;
  answersOf: (segmentId: string) => Answers;
  /** What lies far from what studies say. */
  far: FarFigure[];
  /** Of the segments that have farmers' rows, as they are or under the scenario that is chosen. */
  farmers: SegmentDistribution[];
  scenarios: NamedScenario[];
  /** Under which the spread of incomes is told; null: as they are. */
  scenario: NamedScenario | null;
  /** The spread of a segment's income within the ranges of its answers. */
  simulate: (segmentId: string) => SimulatedSegment | null;
  commodities: ReadCommodity[];
  groups: DriverGroup[];
  /** The segment that is looked at closely. */
  segment: SegmentResult;
  /** The driver that is opened; null where none has parts. */
  driver: string | null;
  /** Those that can be opened. */
  drivers: { key: string; label: string }[];
}

type Given = Omit<Reading, "segment" | "driver" | "drivers">;

/** What is chosen in the address, where there is such a thing; else the first segment, and the driver that does most there. */
export function readingOf(given: Given, chosen: { segment?: string; driver?: string }): Reading {
  const { segments } = given.results;
  const segment = segments.find(({ segment_id }) => segment_id === chosen.segment) ?? segments[0];
  if (!segment) throw new Error("A case has a segment.");
  const keys = drivenBy(
    given.model,
    segments.map(({ segment_id }) => given.answersOf(segment_id)),
  );
  const strength = (key: string) =>
    Math.abs(segment.levers.find((lever) => lever.key === key)?.alone ?? Number.NEGATIVE_INFINITY);
  const isKnown = keys.find((key) => key === chosen.driver);
  const strongest = [...keys].sort((a, b) => strength(b) - strength(a))[0] ?? null;
  const drivers = keys.map((key) => ({ key, label: nameOf(given, key) }));
  return { ...given, segment, driver: isKnown ?? strongest, drivers };
}

export const rowOf = ({ groups }: Pick<Reading, "groups">, key: string): DriverRow | undefined =>
  groups.flatMap(({ rows }) => rows).find((row) => row.key === key);

const commodityOf = ({ commodities }: Pick<Reading, "commodities">, key: string) =>
  commodities.find(({ id }) => id === key.split(":")[0]);

/** A lever, or what is asked, as people call it; with its commodity, where the case has several. */
export function nameOf(reading: Pick<Reading, "t" | "groups" | "commodities">, key: string): string {
  const { t, commodities } = reading;
  if (key === DIVERSIFIED) return t("incomes.drivers.other_income");
  const label = rowOf(reading, key)?.label ?? key;
  const commodity = commodityOf(reading, key);
  if (!commodity || commodities.length === 1) return label;
  return t("incomes.understand.of_commodity", { driver: label, commodity: commodity.name });
}

/** What a lever is told in; money a year for whole incomes. */
export const unitOf = (reading: Pick<Reading, "groups" | "currency">, key: string): string =>
  key === DIVERSIFIED ? reading.currency : (rowOf(reading, key)?.unit ?? "");

/** Sources of income in their order, with the look that each has in every drawing. */
export function sourcesOf({ t, commodities }: Pick<Reading, "t" | "commodities">): IncomeSource[] {
  const own = PLACES.flatMap((place, i): IncomeSource[] => {
    const commodity = commodities.find(({ type }) => type === place);
    return commodity ? [{ place, name: commodity.name, look: (i + 1) as 1 | 2 | 3 }] : [];
  });
  return [...own, { place: "other", name: t("incomes.drivers.other_income"), look: 4 }];
}

export const commodityAt = ({ commodities }: Pick<Reading, "commodities">, place: Place) =>
  commodities.find(({ type }) => type === place);

/** "1,200 KES"; a dash for none. */
export const money = ({ locale, currency }: Reading, amount: number | null): string =>
  amount === null ? amountWords(null, locale) : `${amountWords(amount, locale)} ${currency}`;

export const amount = ({ locale }: Reading, value: number | null): string => amountWords(value, locale);

/** 0.731 → "73%" */
export const share = ({ locale }: Reading, of: number | null): string => shareWords(of, locale);

/** With a plus where it rises. */
export const signed = (reading: Reading, value: number | null): string =>
  value !== null && value > 0 ? `+${amount(reading, value)}` : amount(reading, value);

/** What a unit of the focus is called: "kg", "ha", "animal". */
export function focusUnits({ t, model, commodities, currency }: Reading) {
  const plan = model.plans.find(({ commodity }) => commodity.type === "focus");
  const of = commodities.find(({ type }) => type === "focus");
  const asked = (role: "land" | "volume") => plan?.asked.find(({ question }) => question.role === role);
  const land = asked("land");
  const volume = asked("volume");
  const volumeUnit = volume?.unit ? unitWords(t, [volume.unit[0], null], currency, of) : null;
  return {
    land: land ? unitWords(t, land.unit, currency, of) : null,
    volume: volumeUnit,
  };
}

/** What a figure of the spread of incomes says before all else: under which scenario it is told. */
export const underScenario = ({ t, scenario }: Pick<Reading, "t" | "scenario">, words: string): string =>
  scenario ? `${t("incomes.understand.under", { scenario: scenario.name })} ${words}` : words;

/** The modes in the order in which every drawing shows them. */
export const modesOf = ({ t }: Pick<Reading, "t">) =>
  [
    { mode: "current", label: t("incomes.drivers.current") },
    { mode: "feasible", label: t("incomes.drivers.feasible") },
  ] as const;
