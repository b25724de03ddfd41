// Pure.
import { daysBetween } from "../../core/time";

/** Whole days from a local day to today: 0 on the day itself; never negative, should a zone change turn it so. */
export const daysSince = (day: string, today: string): number => Math.max(0, daysBetween(day, today) - 1);
