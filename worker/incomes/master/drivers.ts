// Pure.

/** What studies tell figures of. */
export const drivers = ["area", "volume", "price", "cost_of_production", "diversified_income"] as const;
export type Driver = (typeof drivers)[number];
