// Pure. When an event is sent again, and when a receiver counts as lost.

const hour = 3600;

/** Seconds from each failure to the next attempt: twelve attempts within 24 hours, the first ones close together. */
const retryDelays = [5, 15, 30, 60, 120, 300, 900, hour, 3 * hour, 6 * hour, 13.5 * hour];

/** Seconds until the next attempt after so many failures; null after the last. */
export const delayAfter = (failures: number): number | null => retryDelays[failures - 1] ?? null;

/** Ms for which nothing arrived, though it was tried, until a webhook is paused: about when a first event is given up. */
const patience = 23.5 * hour * 1000;

export const isLost = (failingSince: number, now: number): boolean => now - failingSince >= patience;
