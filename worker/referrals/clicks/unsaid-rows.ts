// Pure.
import { flag, moments } from "./event-log";
import type { Waiting } from "./waiting";
import { rowsAState } from "./waits";

/** Visitors that are written down with the next row at the latest. */
const mostVisitors = 500;

/** A row that D1 has, with the visitors that it was the day's first click of. */
export interface Unsaid {
  slot: number;
  day: string;
  visitors: string[];
}

export const unsaidOf = ({ slot, day, log }: Waiting): Unsaid => ({
  ...{ slot, day },
  visitors: moments(log).flatMap(({ flags, visitor }) => (flags & flag.unique ? [visitor] : [])),
});

export const visitorsByDay = (rows: readonly Unsaid[]): [day: string, visitors: string[]][] =>
  [...Map.groupBy(rows, ({ day }) => day)].map(([day, of]) => [day, of.flatMap(({ visitors }) => visitors)]);

/** Whether it is time to write down that D1 has these rows, the last of which are of `day`. */
export const isToBeSaid = (rows: readonly Unsaid[], day: string): boolean =>
  rows.length >= rowsAState ||
  rows[0]?.day !== day ||
  rows.reduce((sum, { visitors }) => sum + visitors.length, 0) >= mostVisitors;
