// Pure.

/** The parts of a case whose choices can be kept. */
export const VIEW_TABS = ["income_overview", "sensitivity_analysis", "scenario_modeling"] as const;
export type ViewTab = (typeof VIEW_TABS)[number];
