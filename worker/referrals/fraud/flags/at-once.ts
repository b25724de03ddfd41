// Pure.
/** Flags that one job decides of. */
export const mostAtOnce = 500;

/** Flags that one press on the queue's page decides of without a job. */
export const mostOfPage = 100;
