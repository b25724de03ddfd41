// Pure.
import { type Model, type SegmentInput, targetOf } from "../engine/model";
import { reaches } from "../engine/needed";
import { type CurrentFigures, figuresOf, programOf } from "../engine/program";
import { pinTarget } from "../engine/target";
import { changesOf, type SegmentChanges, setBy } from "./changes";
import { spreadOf } from "./simulate";
import type { Histogram, Percentiles } from "./statistics";

/** Fewer than this could be told apart. */
export const FEWEST_FARMERS = 10;

export interface SegmentRows {
  /** A column a key: an answer's, `adults` or `children`; NaN where a cell was blank. */
  columns: ReadonlyMap<string, Float64Array>;
  count: number;
}

export interface SegmentDistribution {
  segment_id: string;
  farmers: number;
  left_out: number | null;
  mean: number | null;
  percentiles: Percentiles | null;
  share_reached: number | null;
  gap_ratio: number | null;
  severity: number | null;
  histogram: Histogram | null;
  suppressed: boolean;
}

/** The rows in which no cell is blank. */
function wholeRows(columns: readonly Float64Array[], count: number): Float64Array[] {
  const whole: number[] = [];
  for (let row = 0; row < count; row++) {
    if (columns.every((column) => !Number.isNaN(column[row]))) whole.push(row);
  }
  if (whole.length === count) return [...columns];
  return columns.map((column) => Float64Array.from(whole, (row) => column[row] ?? Number.NaN));
}

/** Each household's own target where the rows tell its size, else the segment's for all. */
function targetsOf(segment: SegmentInput, rows: ReadonlyMap<string, Float64Array>, count: number) {
  const [adults, children] = [rows.get("adults"), rows.get("children")];
  const { pin, inflation_percent } = segment;
  if (segment.target_mode === "benchmark" && pin && adults && children) {
    if (pin.rate === null) return null;
    return Float64Array.from({ length: count }, (_, row) => {
      const household = {
        adults: adults[row] ?? null,
        children: children[row] ?? null,
        inflation_percent,
      };
      return pinTarget(pin, household).target ?? Number.NaN;
    });
  }
  const { value } = targetOf(segment);
  return value === null ? null : new Float64Array(count).fill(value);
}

/** How far below their target households are: shares 0–1 and up, null where there is no target. */
function povertyOf(incomes: Float64Array, targets: Float64Array | null) {
  let [reached, gaps, squares] = [0, 0, 0];
  for (let row = 0; row < incomes.length; row++) {
    const [income, target] = [incomes[row] ?? Number.NaN, targets?.[row] ?? Number.NaN];
    const gap = Math.max(0, 1 - income / target);
    reached += reaches(income, target) ? 1 : 0;
    gaps += gap;
    squares += gap * gap;
  }
  const hasAll = targets !== null && incomes.length > 0 && !targets.some(Number.isNaN);
  const mean = (sum: number) => (hasAll && Number.isFinite(sum) ? sum / incomes.length : null);
  return { share_reached: mean(reached), gap_ratio: mean(gaps), severity: mean(squares) };
}

const nothing = {
  ...{ left_out: null, mean: null, percentiles: null, share_reached: null },
  ...{ gap_ratio: null, severity: null, histogram: null },
};

/** How the incomes of a segment's farmers are spread, now or in a scenario. Money in the case's currency a year. */
export function distributionOf(
  model: Model,
  segment: SegmentInput,
  { columns, count }: SegmentRows,
  scenario: SegmentChanges | null,
  bins: number,
): SegmentDistribution {
  const keys = [...columns.keys()];
  const whole = wholeRows([...columns.values()], count);
  const counted = whole[0]?.length ?? count;
  const told = { segment_id: segment.id, farmers: count };
  if (counted < FEWEST_FARMERS) return { ...told, ...nothing, suppressed: true };
  const figures: CurrentFigures = {
    ...segment.answers,
    ...Object.fromEntries(keys.map((key, column) => [key, { current: { column } }])),
  };
  const now = programOf(model, figures);
  const changes = changesOf(scenario, segment.id);
  const { income } = changes.length > 0 ? programOf(model, figures, setBy(changes, now)) : now;
  const incomes = figuresOf(income, whole, counted);
  const targets = targetsOf(
    segment,
    new Map(keys.map((key, i) => [key, whole[i] ?? new Float64Array(0)])),
    counted,
  );
  const { mean, percentiles, histogram } = spreadOf(incomes, null, bins);
  const poverty = mean === null ? {} : povertyOf(incomes, targets);
  return {
    ...{ ...told, ...nothing, left_out: count - counted, mean, percentiles },
    ...{ ...poverty, histogram, suppressed: false },
  };
}
