import * as z from "zod";
import { nameSchemas } from "../../core/http/name-schemas";
import { CHECKS } from "../engine/checks";
import { PLACES } from "../engine/plan";
import { QUESTION_ROLES } from "../engine/question";
import { workingRecord } from "../master/schemas";

const number = z.number().nullable();

const household = z.object({
  income: number,
  focus_income: number,
  secondary_income: number,
  tertiary_income: number,
  other_income: number,
  diversified_income: number,
  revenue: number,
  cost: number,
  gap: number,
  gap_all_farmers: number,
  reached: z.boolean().nullable(),
  share_of_target: number,
  values: z.record(z.string(), number),
  indicators: z.object({ cost_per_volume: number, revenue_to_cost: number, income_per_land: number }),
});

const segment = z.object({
  segment_id: z.string(),
  name: z.string(),
  farmers: number,
  target: z.object({
    value: number,
    mode: z.enum(["own", "benchmark"]),
    missing: z.enum(["no_target", "no_region", "no_benchmark", "rate_missing"]).nullable(),
    working: workingRecord.nullable(),
  }),
  current: household,
  feasible: household,
  focus_target: number,
  needed_by_source: z
    .object({ focus: number, secondary: number, tertiary: number, other: number })
    .nullable(),
  levers: z.array(
    z.object({
      key: z.string(),
      role: z.enum(QUESTION_ROLES).nullable(),
      current: number,
      feasible: number,
      change_percent: number,
      alone: number,
      alone_percent: number,
      last: number,
      last_percent: number,
    }),
  ),
  needed: z.array(
    z.object({
      key: z.string(),
      needed: number,
      needed_change_percent: number,
      feasible_change_percent: number,
      status: z.enum(["reached", "not_possible", "within_feasible", "outside_feasible"]).nullable(),
      reason: z.enum(["not_available", "not_linear", "no_effect", "negative"]).nullable(),
    }),
  ),
  waterfall: z.array(z.object({ key: z.string(), amount: number })),
  reference_price: z
    .object({
      key: z.string(),
      current: number,
      with_other_income: number,
      without_other_income: number,
      premium: number,
      buyer_cost: number,
    })
    .nullable(),
  checks: z.array(z.object({ code: z.enum(CHECKS), key: z.string().nullable() })),
});

const total = z.object({
  income: number,
  share_of_target: number,
  gap_all_farmers: number,
  farmers_reached: number,
});

export const resultsRecord = z.object({
  revision: z.int(),
  currency: z.string(),
  segments: z.array(segment),
  totals: z.object({ farmers: number, current: total, feasible: total }),
  sources: z.object({ numbers: z.int(), with_source: z.int() }),
});

/** As deep as questions lie below one another, told level by level: documents cannot show what never ends. */
const LEVELS = 5;
const questionAt = (level: number): z.ZodType =>
  z.object({
    key: z.string(),
    question_id: z.int(),
    label: z.object({ en: z.string(), fr: z.string() }),
    unit: z.string().nullable(),
    role: z.enum(QUESTION_ROLES).nullable(),
    children: z.array(level === LEVELS ? z.looseObject({ key: z.string() }) : questionAt(level + 1)),
  });
export const askedRecord = z.array(
  z.object({
    case_commodity_id: z.string().nullable(),
    type: z.enum([...PLACES, "diversified"]),
    name: z.string(),
    questions: z.array(questionAt(1)),
  }),
);

nameSchemas({ IncomesResults: resultsRecord });
