// Pure.
import * as z from "zod";
import { rules } from "./rules";

/** A rule as it is set: its thresholds stand beside these. */
export interface RuleSetting {
  name: string;
  enabled: boolean;
  points: number;
  [threshold: string]: string | boolean | number;
}

export interface FraudSettings {
  rules: RuleSetting[];
  flag_at: number;
  hold_at: number | null;
  hold_days: number;
  hold_default: "count" | "drop";
  throttle_at: number | null;
}

const points = z.int().min(0).max(100);

const initialOf = (rule: (typeof rules)[number]): RuleSetting => ({
  name: rule.name,
  enabled: true,
  points: rule.points,
  ...Object.fromEntries(Object.entries(rule.thresholds).map(([name, { initial }]) => [name, initial])),
});

export const defaultSettings: FraudSettings = {
  rules: rules.map(initialOf),
  flag_at: 50,
  hold_at: null,
  hold_days: 7,
  hold_default: "count",
  throttle_at: null,
};

const settingOf = (rule: (typeof rules)[number]) =>
  z.strictObject({
    name: z.literal(rule.name),
    enabled: z.boolean().default(true),
    points: points.default(rule.points),
    ...Object.fromEntries(
      Object.entries(rule.thresholds).map(([name, { initial, least, most }]) => [
        name,
        z.number().min(least).max(most).default(initial),
      ]),
    ),
  });

type Settings = ReturnType<typeof settingOf>;

/** The body of PUT /settings/fraud. A rule, or part of one, that is left out is as it is initially. */
export const fraudSettings = z
  .strictObject({
    rules: z
      .array(z.discriminatedUnion("name", rules.map(settingOf) as [Settings, ...Settings[]]))
      .max(rules.length)
      .refine((given) => new Set(given.map(({ name }) => name)).size === given.length, {
        error: "Each rule is named once.",
      })
      .default([]),
    flag_at: z.int().min(1).max(100).default(50),
    hold_at: z.int().min(1).max(100).nullable().default(null),
    hold_days: z.int().min(1).max(90).default(7),
    hold_default: z.enum(["count", "drop"]).default("count"),
    throttle_at: z.int().min(1).max(10_000).nullable().default(null),
  })
  .transform((given): FraudSettings => {
    const told = new Map(given.rules.map((rule) => [rule.name, rule as RuleSetting]));
    return { ...given, rules: rules.map((rule) => told.get(rule.name) ?? initialOf(rule)) };
  });
