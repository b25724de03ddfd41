// Pure.
/** Flags that one job decides of. */
export const mostAtOnce = 500;

/** Flags that one press on the queue's page decides of without a job. */
export const mostOfPage = 100;

/** Look-alikes that one press decides of; to take back has no job of its own. */
export const mostAlike = (decision: string | null): number => (decision === "undo" ? mostOfPage : mostAtOnce);
