import * as z from "zod";
import { idOrLeftOut, name } from "../../core/http/fields";
import { digits } from "../../core/http/list";
import { nameSchemas } from "../../core/http/name-schemas";
import { segmentRecord } from "../cases/schemas";
import { figure } from "../master/schemas";
import { METHODS } from "./segmenting";

const column = () => z.string().min(1).max(1000);

export const importRecord = z.object({
  id: z.string(),
  rows: z.int(),
  columns: z.array(
    z.object({
      name: z.string(),
      kind: z.enum(["number", "text", "empty"]),
      blanks: z.int(),
      distinct: z.int(),
      min: z.number().nullable(),
      max: z.number().nullable(),
      median: z.number().nullable(),
    }),
  ),
  mapping: z.record(z.string(), z.string()).nullable().describe("Column → key, from a sheet `mapping`"),
  expires_at: z.string(),
});
export type ImportRecord = z.output<typeof importRecord>;

const ascending = (values: readonly number[]) =>
  values.every((value, i) => i === 0 || value > (values[i - 1] ?? 0));
const segmentBy = z
  .strictObject({
    column: column(),
    method: z.enum(METHODS),
    count: z.int().min(2).max(5).optional(),
    thresholds: z.array(figure()).min(1).max(5).refine(ascending, "Give thresholds that ascend.").optional(),
    names: z.array(name(120)).min(1).max(5).optional(),
  })
  .refine(({ method, thresholds }) => method !== "thresholds" || thresholds !== undefined, {
    path: ["thresholds"],
    message: "Give the thresholds.",
  });
const mapped = z.strictObject({
  column: column(),
  blank: z.enum(["leave_out", "zero"]).optional(),
  feasible_percentile: z.int().min(1).max(99).optional(),
});
export const segmentingBody = z.strictObject({
  case_id: z.string().min(1).max(64),
  segment_by: segmentBy,
  mapping: z
    .record(z.string().min(1).max(100), mapped)
    .refine((mapping) => Object.keys(mapping).length <= 200, "Map at most 200 columns."),
  replace: z.boolean().optional(),
});
export type SegmentingBody = z.output<typeof segmentingBody>;
export const applyBody = segmentingBody.extend({ base_revision: z.int().min(1).optional() });
export type ApplyBody = z.output<typeof applyBody>;

const rule = z.object({
  column: z.string(),
  equals: z.string().optional(),
  in: z.array(z.string()).optional(),
  from: z.number().optional(),
  to: z.number().optional(),
});
export const previewRecord = z.object({
  segments: z.array(
    z.object({
      name: z.string(),
      rule,
      farmers: z.int(),
      values: z.record(
        z.string(),
        z.object({ current: z.number().nullable(), feasible: z.number().nullable(), rows: z.int() }),
      ),
    }),
  ),
  cuts: z.array(z.number()),
  unassigned: z.int(),
});
export type PreviewRecord = z.output<typeof previewRecord>;
export const appliedRecord = z.object({ revision: z.int(), segments: z.array(segmentRecord) });

const percentiles = z
  .object({
    ...{ p5: z.number(), p10: z.number(), p25: z.number(), p50: z.number() },
    ...{ p75: z.number(), p90: z.number(), p95: z.number() },
  })
  .nullable();
const histogram = z.object({ edges: z.array(z.number()), counts: z.array(z.int()) }).nullable();
const share = () => z.number().nullable();

export const distributionQuery = z.object({
  segment_id: idOrLeftOut().optional(),
  at: z.string().max(64).default("current").describe("`current` or the id of a scenario"),
  bins: digits(5, 100).default(30),
});
export type DistributionQuery = z.output<typeof distributionQuery>;
export const distributionRecord = z.object({
  segments: z.array(
    z.object({
      segment_id: z.string(),
      farmers: z.int(),
      left_out: z.int().nullable(),
      mean: z.number().nullable(),
      percentiles,
      share_reached: share(),
      gap_ratio: share(),
      severity: share(),
      histogram,
      suppressed: z.boolean(),
    }),
  ),
});

export const simulateBody = z.strictObject({
  draws: z.int().min(100).max(20_000).optional(),
  seed: z.int().min(0).max(4_294_967_295).optional(),
  scenario_id: z.string().min(1).max(64).optional(),
});
export type SimulateBody = z.output<typeof simulateBody>;
export const simulationRecord = z.object({
  segments: z.array(
    z.object({
      segment_id: z.string(),
      mean: z.number().nullable(),
      sd: z.number().nullable(),
      percentiles,
      share_reached: share(),
      histogram,
      tornado: z.array(
        z.object({
          key: z.string(),
          low_income: z.number().nullable(),
          high_income: z.number().nullable(),
        }),
      ),
    }),
  ),
});

nameSchemas({ FarmerImport: importRecord, FarmerPreview: previewRecord });
