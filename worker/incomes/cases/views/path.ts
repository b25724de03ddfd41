// Pure.

export const STEPS = ["profile", "targets", "drivers", "history"] as const;
export type Step = (typeof STEPS)[number];

export const casesPath = "/dashboard/incomes";
export const newCasePath = `${casesPath}/cases/new`;
export const casePath = (id: string, step?: string): string =>
  step ? `${casesPath}/cases/${id}/${step}` : `${casesPath}/cases/${id}`;
