// Pure.
import { z } from "zod";
import { rules } from "./rules";

const name = z.enum(rules.map((rule) => rule.name) as [string, ...string[]]);
const points = z.int().min(0).max(100);

const ruleSchemas = rules.map((rule) =>
  z.strictObject({
    name: z.literal(rule.name),
    enabled: z.boolean(),
    points,
    ...Object.fromEntries(
      Object.entries(rule.thresholds).map(([key, { least, most }]) => [key, z.number().min(least).max(most)]),
    ),
  }),
);

/** What one rule is set to: its name, and each of its own thresholds. */
export type RuleSettings = { name: string; enabled: boolean; points: number } & Record<
  string,
  string | number | boolean
>;

export interface FraudSettings {
  rules: RuleSettings[];
  flag_at: number;
  hold_at: number | null;
  hold_days: number;
  hold_default: "count" | "drop";
  throttle_at: number | null;
}

export const ruleName = name;

export const fraudSettings = z.strictObject({
  rules: z
    .array(z.discriminatedUnion("name", ruleSchemas as unknown as [(typeof ruleSchemas)[number]]))
    .max(rules.length)
    .refine((list) => new Set(list.map((each) => each.name)).size === list.length, "Name each rule once."),
  flag_at: z.int().min(1).max(100),
  hold_at: z.int().min(1).max(100).nullable(),
  hold_days: z.int().min(1).max(90),
  hold_default: z.enum(["count", "drop"]),
  throttle_at: z.int().min(1).max(10_000).nullable(),
});

export const defaults: FraudSettings = {
  rules: rules.map((rule) => ({
    name: rule.name,
    enabled: true,
    points: rule.points,
    ...Object.fromEntries(Object.entries(rule.thresholds).map(([key, { initial }]) => [key, initial])),
  })),
  flag_at: 50,
  hold_at: null,
  hold_days: 7,
  hold_default: "count",
  throttle_at: null,
};
