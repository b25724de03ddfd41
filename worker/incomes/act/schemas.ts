import * as z from "zod";
import { nameSchemas } from "../../core/http/name-schemas";

const FIGURE = 1e12;
const figure = z.number().min(-FIGURE).max(FIGURE);
const lever = z.string().max(100);

/** A lever with its figures, or with the points between two of them. */
const axis = (values: { least: number; most: number; leastSteps: number }) =>
  z.union([
    z.strictObject({ lever, values: z.array(figure).min(values.least).max(values.most) }),
    z.strictObject({
      lever,
      min: figure.optional(),
      max: figure.optional(),
      steps: z.int().min(values.leastSteps).max(values.most).optional(),
    }),
  ]);

export const goal = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("target") }),
  z.strictObject({ kind: z.enum(["percent", "absolute", "close_gap"]), value: figure }),
  z.strictObject({ kind: z.literal("feasible_share"), value: z.number().min(0).max(1) }),
]);

const shown = axis({ least: 2, most: 100, leastSteps: 2 });

export const sensitivityBody = z.strictObject({
  segment_id: z.string().max(64),
  base: z.enum(["current", "feasible"]).default("current"),
  goal: goal.default({ kind: "target" }),
  bin: axis({ least: 1, most: 10, leastSteps: 1 }).optional(),
  x: shown.optional(),
  y: shown.optional(),
  third: lever.optional(),
});
export type SensitivityBody = z.output<typeof sensitivityBody>;

const number = z.number().nullable();
const axisRecord = z.object({
  lever: z.string(),
  values: z.array(z.number()),
  band: z.array(number).length(2).describe("The lower and the higher of current and feasible"),
});
const needed = z.object({
  key: z.string(),
  needed: number,
  needed_change_percent: number,
  feasible_change_percent: number,
  status: z.enum(["reached", "not_possible", "within_feasible", "outside_feasible"]).nullable(),
  reason: z.enum(["not_available", "not_linear", "no_effect", "negative"]).nullable(),
});

export const sensitivityRecord = z.object({
  goal: number,
  income: number,
  single: z.array(needed),
  x: axisRecord.nullable(),
  y: axisRecord.nullable(),
  bins: z.array(
    z.object({
      value: number,
      cells: z.array(z.array(number)),
      third: z
        .array(
          z.array(
            z.object({ needed: number, within: z.boolean().nullable(), reachable: z.boolean().nullable() }),
          ),
        )
        .optional(),
      share_reached: number,
      share_within: number.optional(),
      share_reachable: number.optional(),
      line: z.array(number),
      crosses_feasible: z.boolean(),
    }),
  ),
  line_x: z.array(z.number()).nullable(),
});

nameSchemas({ IncomesSensitivity: sensitivityRecord });
