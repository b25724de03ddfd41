// Pure.

/** Steps of a case, in their order; each is a page of its own. */
export const caseSteps = ["profile", "targets", "drivers", "understand", "act"] as const;
export type CaseStep = (typeof caseSteps)[number];

export const casesPath = "/dashboard/incomes";
export const casePath = (id: string, page = ""): string => `${casesPath}/cases/${id}${page && `/${page}`}`;

/** The step that comes next; undefined after the last. */
export const stepAfter = (step: CaseStep): CaseStep | undefined => caseSteps[caseSteps.indexOf(step) + 1];

type What = "target" | "income" | "household";

/** Whether a step is done: nothing that it asks for, or shows, is missing. */
export function isStepDone(step: CaseStep, missing: readonly { what: What }[]): boolean {
  if (step === "profile") return true;
  if (step === "understand" || step === "act") return missing.length === 0;
  return !missing.some(({ what }) => (step === "drivers" ? what === "income" : what !== "income"));
}

/** Where somebody who opens a case goes on: the first step that is not done, else what all of them are for. */
export const stepToOpen = (missing: readonly { what: What }[]): CaseStep =>
  caseSteps.find((step) => !isStepDone(step, missing)) ?? "understand";
