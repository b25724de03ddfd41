import * as z from "zod";
import { longText, name, shortText } from "../../core/http/fields";
import { listOf, listQuery } from "../../core/http/list";
import { nameSchemas } from "../../core/http/name-schemas";
import { MOST_LEVERS } from "../engine/optimise";
import { CHANGE_KINDS, COMPONENT_KINDS, INVESTMENT_MODES, INVESTMENT_UNITS } from "../engine/scenario";
import { figure } from "../master/schemas";

const id = () => z.string().min(1).max(64);
const key = () => z.string().min(1).max(100);

const change = z.strictObject({ key: key(), kind: z.enum(CHANGE_KINDS), value: figure() });
const component = z.strictObject({
  kind: z.enum(COMPONENT_KINDS),
  name: shortText(60).default(""),
  amount: figure().min(0, "Give 0 or more."),
  segment_id: id().optional(),
});
const investment = z
  .strictObject({
    mode: z.enum(INVESTMENT_MODES),
    unit: z.enum(INVESTMENT_UNITS),
    components: z.array(component).max(100),
    years: z.int("Give a whole number.").min(1).max(30).default(5),
    discount_percent: figure().min(0).max(100).default(0),
  })
  .superRefine(({ mode, components }, context) => {
    for (const [at, { segment_id }] of components.entries()) {
      if ((segment_id !== undefined) === (mode === "per_segment")) continue;
      const message =
        mode === "per_segment"
          ? "Say which segment this is for."
          : "Leave the segment out: this is for all farmers.";
      context.addIssue({ code: "custom", message, path: ["components", at, "segment_id"] });
    }
  });
const segments = z
  .array(z.strictObject({ segment_id: id(), changes: z.array(change).max(200) }))
  .max(5)
  .superRefine((given, context) => {
    const ids = given.map(({ segment_id }) => segment_id);
    for (const [at, own] of ids.entries()) {
      if (ids.indexOf(own) === at) continue;
      context.addIssue({ code: "custom", message: "Name each segment once.", path: [at, "segment_id"] });
    }
  });

export const newScenario = z.strictObject({
  name: name(120),
  description: longText(2000).default(""),
  segments: segments.default([]),
  investment: investment.nullable().default(null),
  base_revision: z.int().min(1).optional(),
});
export type NewScenario = z.output<typeof newScenario>;
export const scenarioEdits = z
  .strictObject({
    name: name(120),
    description: longText(2000),
    segments,
    investment: investment.nullable(),
    base_revision: z.int().min(1),
  })
  .partial();
export type ScenarioEdits = z.output<typeof scenarioEdits>;
/** What is only tried needs no name. */
export const triedScenario = newScenario.omit({ base_revision: true }).extend({ name: name(120).optional() });
export type TriedScenario = z.output<typeof triedScenario>;

export const scenarioRecord = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  segments: z.array(z.object({ segment_id: z.string(), changes: z.array(change) })),
  investment: z
    .object({
      mode: z.enum(INVESTMENT_MODES),
      unit: z.enum(INVESTMENT_UNITS),
      components: z.array(component),
      years: z.int(),
      discount_percent: z.number(),
    })
    .nullable(),
});
export const scenarioAnswer = scenarioRecord.extend({ revision: z.int() });
export const scenarioList = listOf(scenarioRecord);
export const scenariosQuery = listQuery(["created_at", "name"], "created_at");
export type ScenariosQuery = z.output<typeof scenariosQuery>;

const number = z.number().nullable();
const worth = {
  cost: number,
  yearly_gain: number,
  return_ratio: number,
  payback_years: number,
  npv: number,
};
export const scenarioResultsRecord = z.object({
  segments: z.array(
    z.object({
      segment_id: z.string(),
      farmers: number,
      income: number,
      increase: number,
      increase_percent: number,
      gap: number,
      reached: z.boolean().nullable(),
      gap_all_farmers: number,
      values: z.record(z.string(), number),
      cost_per_farmer: number,
      ...worth,
    }),
  ),
  totals: z.object({
    farmers: number,
    income: number,
    gap_all_farmers: number,
    farmers_reached: number,
    ...worth,
  }),
});

export const goalInput = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("target") }),
  z.strictObject({ kind: z.literal("percent"), value: figure() }),
  z.strictObject({ kind: z.literal("absolute"), value: figure() }),
  z.strictObject({ kind: z.literal("close_gap"), value: figure() }),
  z.strictObject({ kind: z.literal("feasible_share"), value: figure().min(0).max(1) }),
]);
export const optimiseBody = z.strictObject({
  segment_id: id(),
  levers: z
    .array(key())
    .min(1)
    .max(MOST_LEVERS)
    .refine((keys) => new Set(keys).size === keys.length, "Name each lever once.")
    .optional(),
  goals: z.array(goalInput).min(1).max(5),
});
export type OptimiseBody = z.output<typeof optimiseBody>;
export const optimisedRecord = z.object({
  current_income: number,
  feasible_income: number,
  results: z.array(
    z.object({
      goal: z.object({
        kind: z.enum(["target", "percent", "absolute", "close_gap", "feasible_share"]),
        value: z.number().optional(),
      }),
      goal_income: number,
      reachable: z.boolean().nullable(),
      income: number,
      max_share: number,
      values: z.record(z.string(), number).nullable(),
      change_percent: z.record(z.string(), number).nullable(),
    }),
  ),
});

nameSchemas({ Scenario: scenarioRecord, ScenarioResults: scenarioResultsRecord });
