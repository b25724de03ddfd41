// Pure.
import type { CaseAnswer, CaseCommodity, CaseDocument, Profile, Segment, Source } from "../cases/document";

const noSource: Source = {
  ...{ kind: "other", note: "", link: null, reference_id: null, year: null, confidence: null },
};

/** Where a number comes from, and in which year it was told. */
export const from = (kind: Source["kind"], year: number, more: Partial<Source> = {}): Source => ({
  ...{ ...noSource, kind, year, ...more },
});

/** A row of the reference data, by its number there. */
export const reference = (row: number, year: number, note: string): Source =>
  from("reference", year, {
    ...{ note, confidence: "high", reference_id: `rfd_${String(row).padStart(26, "0")}` },
  });

/** What stands at one question: current, feasible, and the lowest and highest of it. */
export type Figures = readonly [current: number, feasible?: number | null, low?: number, high?: number];

/** Answers to questions of one commodity, all from one source; what is feasible is an expert's. */
export const answers = (
  owner: string,
  source: Source,
  figures: Readonly<Record<number, Figures>>,
  feasibleSource: Source = from("expert", 2025, {
    note: "Agronomists of the programme",
    confidence: "medium",
  }),
): Record<string, CaseAnswer> =>
  Object.fromEntries(
    Object.entries(figures).map(([id, [current, feasible = null, low = null, high = null]]) => [
      `${owner}:${id}`,
      { current, feasible, low, high, source, feasible_source: feasible === null ? null : feasibleSource },
    ]),
  );

/** A segment whose target is that of a benchmark region; its pin is made when the demo is loaded. */
export const segment = (
  name: string,
  region_id: number,
  [adults, children]: readonly [number, number],
  farmers: number,
): Segment => ({
  ...{ name, region_id, adults, children, farmers },
  ...{ target_mode: "benchmark", target: null, inflation_percent: null, pin: null },
});

export const focus = (commodity_id: number, more: Partial<CaseCommodity> = {}): CaseCommodity => ({
  ...{ type: "focus", commodity_id, category_id: 100, breakdown: true },
  ...{ area_unit: "hectares", volume_unit: "kilograms", cost_unit: "per-area", seasons_per_year: 1 },
  ...more,
});

/** A commodity whose net income alone is asked. */
export const beside = (type: "secondary" | "tertiary", commodity_id: number): CaseCommodity => ({
  ...{ type, commodity_id, category_id: 100, breakdown: false },
  ...{ area_unit: null, volume_unit: null, cost_unit: "per-area", seasons_per_year: 1 },
});

export const profile = (
  own: Pick<Profile, "name" | "description" | "date" | "country_id" | "currency"> & Partial<Profile>,
): Profile => ({
  ...{ year: 2024, living_income_study: "living_income", reporting_period: "per-year", segmentation: true },
  ...{ company_id: null, tag_ids: [], question_set: 1 },
  ...own,
});

/** Where a case stands besides its document: places in the lists of people, units, companies and tags. */
export interface DemoCase {
  id: string;
  document: CaseDocument;
  unit: number;
  owner: number;
  tags?: readonly number[];
  company?: number;
  status?: "completed";
  isPrivate?: true;
  /** How long ago it was changed. */
  days: number;
}
