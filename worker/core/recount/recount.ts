import type { MessageKey } from "../../../web/i18n/translate";
import type { JobCall } from "../jobs/job";

/** A total that is not what its parts add up to. */
export interface Difference {
  /** The table. */
  place: string;
  /** Of which of its records. */
  owner: string;
  /** A day, week or month; "" where it is the whole time. */
  period: string;
  /** A column, or a key of a map. */
  measure: string;
  expected: number;
  found: number;
}

export interface Step {
  /** Where the next step goes on; null at the end. */
  next: unknown;
  /** Totals that were compared. */
  compared: number;
  differences: Difference[];
}

/** Totals that are counted again from what they are made of: a module's, as `recounts` of its object. */
export interface Recount {
  /** The module, a full stop, and its own name: "garden.flowers". */
  name: string;
  label: MessageKey;
  /** One bounded step from a mark on, from the beginning where it is null. It reads and writes nothing. */
  step(call: Pick<JobCall, "db" | "now">, mark: unknown): Promise<Step>;
  /** It has so much to count that one night may not do: then the next goes on where the last stopped. */
  goesOn?: boolean;
}

const offered: Recount[] = [];

export function offerRecounts(recounts: readonly Recount[]): void {
  for (const one of recounts) if (!offered.some(({ name }) => name === one.name)) offered.push(one);
}

export const allRecounts = (): readonly Recount[] => offered;
