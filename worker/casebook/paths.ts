// Pure.

/** Where the editors' pages begin: the list of cases. */
export const home = "/dashboard/casebook";

/** Where a case is written: by its `case_id`, or a version's id. */
export const casePath = (caseId: string): string => `${home}/cases/${caseId}`;

/** What waits for review, and where one case is published. */
export const reviewPath = `${home}/review`;
export const publishPath = (caseId: string): string => `${reviewPath}/${caseId}`;

/** The comments on a version, the newest first; `page` from 1. */
export const commentsPath = (caseId: string, version: number, page: number): string =>
  `${casePath(caseId)}?version=${version}${page > 1 ? `&comments=${page}` : ""}`;

export const historyPath = (caseId: string): string => `${casePath(caseId)}/history`;
/** Two versions beside each other. */
export const comparePath = (caseId: string, from: number, to: number): string =>
  `${casePath(caseId)}/compare?from=${from}&to=${to}`;

export const sourcesPath = `${home}/sources`;
export const sourcePath = (id: string): string => `${sourcesPath}/${id}`;
export const entitiesPath = `${home}/entities`;
export const entityPath = (id: string): string => `${entitiesPath}/${id}`;
export const peoplePath = `${home}/people`;
export const feedbackPath = `${home}/feedback`;
export const settingsPath = `${home}/settings`;
